/** Conflicts over HTTP, for organisers and door leads. */
@NullMarked
package lanyard.checkin.conflicts.http;

import org.jspecify.annotations.NullMarked;
