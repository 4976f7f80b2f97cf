/** Who works here: one-time sign-in links, roles, sessions. */
@NullMarked
package lanyard.registration.staff;

import org.jspecify.annotations.NullMarked;
