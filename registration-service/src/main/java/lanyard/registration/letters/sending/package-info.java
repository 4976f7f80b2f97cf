/** Sends letters through a mail server, and has written down what came of it. */
@NullMarked
package lanyard.registration.letters.sending;

import org.jspecify.annotations.NullMarked;
