/** What this service's HTTP has in common with the others', below its own path. */
@NullMarked
package lanyard.checkin.http;

import org.jspecify.annotations.NullMarked;
