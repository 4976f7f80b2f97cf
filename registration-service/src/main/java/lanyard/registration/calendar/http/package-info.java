/** Calendars to be downloaded, and to be subscribed to. */
@NullMarked
package lanyard.registration.calendar.http;

import org.jspecify.annotations.NullMarked;
