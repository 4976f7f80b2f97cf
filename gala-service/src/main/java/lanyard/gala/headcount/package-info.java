/** How many dine and what they eat, counted from the parties and from what people said about themselves. */
@NullMarked
package lanyard.gala.headcount;

import org.jspecify.annotations.NullMarked;
