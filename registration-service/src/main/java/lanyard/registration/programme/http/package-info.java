/** The programme over HTTP: reading it, following its seats, publishing and changing it. */
@NullMarked
package lanyard.registration.programme.http;

import org.jspecify.annotations.NullMarked;
