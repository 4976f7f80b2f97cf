/** Composes the letters that are due, and has them kept. */
@NullMarked
package lanyard.registration.letters.writing;

import org.jspecify.annotations.NullMarked;
