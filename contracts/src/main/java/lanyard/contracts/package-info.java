/** Ids and wire names. What a service tells the others is in the package named after it. */
@NullMarked
package lanyard.contracts;

import org.jspecify.annotations.NullMarked;
