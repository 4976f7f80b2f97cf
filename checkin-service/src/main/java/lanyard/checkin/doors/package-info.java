/** Doors, and the phones that staff them: enrolled by a one-time code, revoked by the organiser. */
@NullMarked
package lanyard.checkin.doors;

import org.jspecify.annotations.NullMarked;
