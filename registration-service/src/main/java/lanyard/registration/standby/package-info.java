/** Standby on the day: seats that nobody came for are offered to people who wait and are in the building. */
@NullMarked
package lanyard.registration.standby;

import org.jspecify.annotations.NullMarked;
