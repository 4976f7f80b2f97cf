/** Tells whose sessions are genuine. */
@NullMarked
package lanyard.gala.invitations.http;

import org.jspecify.annotations.NullMarked;
