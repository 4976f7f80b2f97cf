/**
 * How requests are guarded and answered, the same in every service: who calls, idempotency keys, problem documents,
 * positions, and handing on to the leader. A service imports {@link lanyard.access.http.AccessConfiguration} and gives
 * a security chain for its own paths, made by {@link lanyard.access.http.AccessSecurity}.
 */
@NullMarked
package lanyard.access.http;

import org.jspecify.annotations.NullMarked;
