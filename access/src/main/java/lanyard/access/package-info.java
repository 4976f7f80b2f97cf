/**
 * Who may do what: badges and personal links that cannot be forged, sessions of staff and attendees, credentials of
 * door devices. How requests are guarded by them is in {@code lanyard.access.http}.
 */
@NullMarked
package lanyard.access;

import org.jspecify.annotations.NullMarked;
