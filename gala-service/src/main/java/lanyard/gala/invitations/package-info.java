/** What the other services tell: who may dine, when the dinner is, who has arrived, whose session is genuine. */
@NullMarked
package lanyard.gala.invitations;

import org.jspecify.annotations.NullMarked;
