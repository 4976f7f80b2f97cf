/** What gala-service tells: which parties dine. */
@NullMarked
package lanyard.contracts.gala;

import org.jspecify.annotations.NullMarked;
