/**
 * Who comes through which door. One history per conference, composed of {@code doors} (doors and their phones),
 * {@code expectations} (what the other services tell) and {@code attendance} (who came); {@code scanning} is the rule
 * that looks at all three.
 */
@NullMarked
package lanyard.checkin;

import org.jspecify.annotations.NullMarked;
