/** What attendees are told, and how far that has been written down. */
@NullMarked
package lanyard.registration.letters;

import org.jspecify.annotations.NullMarked;
