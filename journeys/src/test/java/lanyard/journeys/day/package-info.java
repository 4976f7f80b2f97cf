/** A whole conference day, simulated: who truly went through which door, and whether that is what was counted. */
@NullMarked
package lanyard.journeys.day;

import org.jspecify.annotations.NullMarked;
