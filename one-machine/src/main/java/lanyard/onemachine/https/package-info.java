/** TLS without anybody's help: a local certificate authority, and a page by which phones learn to trust it. */
@NullMarked
package lanyard.onemachine.https;

import org.jspecify.annotations.NullMarked;
