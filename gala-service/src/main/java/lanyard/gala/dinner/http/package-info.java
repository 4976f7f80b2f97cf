/** Announcing the dinner over HTTP. */
@NullMarked
package lanyard.gala.dinner.http;

import org.jspecify.annotations.NullMarked;
