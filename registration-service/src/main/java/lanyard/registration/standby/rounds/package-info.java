/** Has standby decided as time goes by. */
@NullMarked
package lanyard.registration.standby.rounds;

import org.jspecify.annotations.NullMarked;
