/** Answering the invitation over HTTP. */
@NullMarked
package lanyard.gala.parties.http;

import org.jspecify.annotations.NullMarked;
