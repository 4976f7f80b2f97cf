package lanyard.access.http;

/** A stack trace for the log: where it broke and how, but no message, which may repeat what somebody typed. */
final class WithoutMessages {

    private static final int FRAMES = 40;
    private static final int CAUSES = 5;

    private WithoutMessages() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return text.toString();
    }
}
