/** What all controllers of this service share: the desk where requests become commands, and who may come in. */
@NullMarked
package lanyard.registration.http;

import org.jspecify.annotations.NullMarked;
