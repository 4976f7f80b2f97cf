/** Programme, registrations, seats, waitlists, badges and letters; the rules of each in a package of its own. */
@NullMarked
package lanyard.registration;

import org.jspecify.annotations.NullMarked;
