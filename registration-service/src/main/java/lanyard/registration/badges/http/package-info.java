/** Badges as pictures. */
@NullMarked
package lanyard.registration.badges.http;

import org.jspecify.annotations.NullMarked;
