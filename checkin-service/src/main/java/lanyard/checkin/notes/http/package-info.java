/** Notes over HTTP: written by phones, read by organisers and door leads. */
@NullMarked
package lanyard.checkin.notes.http;

import org.jspecify.annotations.NullMarked;
