/** Attendance over HTTP: as JSON, live, and as a table. */
@NullMarked
package lanyard.checkin.attendance.http;

import org.jspecify.annotations.NullMarked;
