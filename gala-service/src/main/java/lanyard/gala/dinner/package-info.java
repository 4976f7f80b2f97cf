/** The dinner's terms: places, guests that a host may bring, and the deadline for changes. */
@NullMarked
package lanyard.gala.dinner;

import org.jspecify.annotations.NullMarked;
