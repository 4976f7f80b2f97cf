/** All of Lanyard in one process: the three services over a Kafka of their own, with the sample conference. */
@NullMarked
package lanyard.onemachine;

import org.jspecify.annotations.NullMarked;
