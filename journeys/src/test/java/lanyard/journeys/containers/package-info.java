/** The three services as containers, behind one origin with TLS, and the files that say how. */
@NullMarked
package lanyard.journeys.containers;

import org.jspecify.annotations.NullMarked;
