/** What is on, where, with how many seats, and what time it is. */
@NullMarked
package lanyard.registration.programme;

import org.jspecify.annotations.NullMarked;
