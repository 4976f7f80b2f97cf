/**
 * Who comes through which door. One history per conference, composed of {@code doors} (doors and their phones),
 * {@code expectations} (what the other services tell), {@code attendance} (who came), {@code conflicts} (what does not
 * fit) and {@code notes} (what doors write to organisers); {@code scanning} is the rule that looks at the first three.
 */
@NullMarked
package lanyard.checkin;

import org.jspecify.annotations.NullMarked;
