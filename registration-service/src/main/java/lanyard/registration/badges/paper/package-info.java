/** Badges to be printed and worn. */
@NullMarked
package lanyard.registration.badges.paper;

import org.jspecify.annotations.NullMarked;
