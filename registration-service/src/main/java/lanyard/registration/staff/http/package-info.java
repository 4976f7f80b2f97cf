/** Signing in and out over HTTP. */
@NullMarked
package lanyard.registration.staff.http;

import org.jspecify.annotations.NullMarked;
