/** What the doors expect: programme, clock, badges and bookings, as the other services told. */
@NullMarked
package lanyard.checkin.expectations;

import org.jspecify.annotations.NullMarked;
