package lanyard.checkin.doors.http;

import java.time.Instant;

/**
 * A code that enrols one phone.
 *
 * @param link opens the door page and enrols the phone that opens it
 * @param qrSvg the link as a QR code, an SVG document
 */
record EnrolmentPage(String code, String link, String qrSvg, Instant expiresAt) {}
