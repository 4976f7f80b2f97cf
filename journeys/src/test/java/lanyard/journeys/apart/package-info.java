/** The three services as processes of their own, two of each, over one Kafka. */
@NullMarked
package lanyard.journeys.apart;

import org.jspecify.annotations.NullMarked;
