/** What checkin-service tells: who went through which door, and when. */
@NullMarked
package lanyard.contracts.checkin;

import org.jspecify.annotations.NullMarked;
