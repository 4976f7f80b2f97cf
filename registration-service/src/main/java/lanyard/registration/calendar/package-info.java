/** What an attendee takes along into a calendar of their own (RFC 5545). */
@NullMarked
package lanyard.registration.calendar;

import org.jspecify.annotations.NullMarked;
