/** Brokers as child processes, for tests that kill them. */
@NullMarked
package lanyard.onemachine.broker.testing;

import org.jspecify.annotations.NullMarked;
