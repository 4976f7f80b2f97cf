/** The keys badges are signed with, and which issue of a badge is valid. */
@NullMarked
package lanyard.registration.badges;

import org.jspecify.annotations.NullMarked;
