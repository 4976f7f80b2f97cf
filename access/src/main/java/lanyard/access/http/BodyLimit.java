package lanyard.access.http;

/**
 * A bean that lets bodies below a path be larger than {@value #DEFAULT_BYTES} bytes.
 *
 * @param pathPattern as in controllers, such as {@code /api/checkin/scans}
 */
public record BodyLimit(String pathPattern, int bytes) {
    public static final int DEFAULT_BYTES = 64 * 1024;
}
