/** The headcount over HTTP: as it is now, live, and as a table. */
@NullMarked
package lanyard.gala.headcount.http;

import org.jspecify.annotations.NullMarked;
