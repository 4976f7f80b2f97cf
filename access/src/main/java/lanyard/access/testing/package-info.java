/** For tests of services: what their OpenAPI documents promise, to be compared with what they do. */
@NullMarked
package lanyard.access.testing;

import org.jspecify.annotations.NullMarked;
