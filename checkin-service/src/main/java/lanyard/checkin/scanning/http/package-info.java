/** Scans over HTTP. */
@NullMarked
package lanyard.checkin.scanning.http;

import org.jspecify.annotations.NullMarked;
