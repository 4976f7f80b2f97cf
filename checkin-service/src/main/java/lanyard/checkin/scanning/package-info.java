/** What a door answers to a badge. {@link lanyard.checkin.scanning.DoorRule} is the rule; start there. */
@NullMarked
package lanyard.checkin.scanning;

import org.jspecify.annotations.NullMarked;
