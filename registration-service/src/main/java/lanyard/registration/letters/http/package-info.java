/** The organisers' view of letters. */
@NullMarked
package lanyard.registration.letters.http;

import org.jspecify.annotations.NullMarked;
