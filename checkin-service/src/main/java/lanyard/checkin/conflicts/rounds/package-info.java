/** Has conflicts looked for as time goes by. */
@NullMarked
package lanyard.checkin.conflicts.rounds;

import org.jspecify.annotations.NullMarked;
