/** How fast and how small it is: a benchmark that prints ratios taken in one run, never a pass or fail by the clock. */
@NullMarked
package lanyard.journeys.load;

import org.jspecify.annotations.NullMarked;
