/** Who is registered, who holds which seat, and who waits for one. */
@NullMarked
package lanyard.registration.registering;

import org.jspecify.annotations.NullMarked;
