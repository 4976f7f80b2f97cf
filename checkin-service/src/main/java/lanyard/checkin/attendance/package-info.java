/** Who came to which session, who is in it now, and when they came. */
@NullMarked
package lanyard.checkin.attendance;

import org.jspecify.annotations.NullMarked;
