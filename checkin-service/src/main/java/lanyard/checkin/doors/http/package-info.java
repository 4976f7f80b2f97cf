/** Doors and phones over HTTP, for organisers and for the phones themselves. */
@NullMarked
package lanyard.checkin.doors.http;

import org.jspecify.annotations.NullMarked;
