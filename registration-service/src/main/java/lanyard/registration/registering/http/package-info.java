/** Registering over HTTP: for attendees by their cookie, for organisers by attendee. */
@NullMarked
package lanyard.registration.registering.http;

import org.jspecify.annotations.NullMarked;
