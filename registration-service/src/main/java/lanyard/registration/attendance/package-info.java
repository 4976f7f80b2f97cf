/** Where attendees are on the day: this service's own projection of what the doors tell. */
@NullMarked
package lanyard.registration.attendance;

import org.jspecify.annotations.NullMarked;
