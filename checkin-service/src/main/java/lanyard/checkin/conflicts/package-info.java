/** What doors did that could not know of each other, and what people say to it. */
@NullMarked
package lanyard.checkin.conflicts;

import org.jspecify.annotations.NullMarked;
