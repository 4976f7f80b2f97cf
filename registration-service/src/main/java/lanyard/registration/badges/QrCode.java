package lanyard.registration.badges;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A badge's text as a QR code: version 6 at level M, 41 modules a side and 4 of margin. The alphabet of the text is
 * that of alphanumeric mode, without which it would not fit.
 */
public final class QrCode {

    private static final int VERSION = 6;
    private static final int MARGIN = 4;
    private static final int PIXELS_PER_MODULE = 12;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException when {@code text} is longer than a badge's */
    public static QrCode of(String text) {
        try {
            return new QrCode(
                new QRCodeWriter().encode(
                    text,
                    BarcodeFormat.QR_CODE,
                    0,
                    0,
                    Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.QR_VERSION,
                        VERSION,
                        EncodeHintType.MARGIN,
                        MARGIN
                    )
                )
            );
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("not a badge's text", tooLong);
        }
    }

    /** Black on white, {@value #PIXELS_PER_MODULE} pixels a module: sharp on every screen and in print. */
    public byte[] png() {
        int side = modules.getWidth();
        BitMatrix large = new BitMatrix(side * PIXELS_PER_MODULE);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x, y)) {
                    large.setRegion(
                        x * PIXELS_PER_MODULE,
                        y * PIXELS_PER_MODULE,
                        PIXELS_PER_MODULE,
                        PIXELS_PER_MODULE
                    );
                }
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            MatrixToImageWriter.writeToStream(large, "PNG", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One path; a module is one unit. */
    public String svg() {
        int side = side();
        StringBuilder path = new StringBuilder();
        dark((x, y, run) -> {
            path.append('M').append(x).append(' ').append(y);
            path.append('h').append(run).append("v1h-").append(run).append('z');
        });
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
        """.formatted(side, path);
    }

    /** Modules a side, with the margin. */
    public int side() {
        return modules.getWidth();
    }

    /** Draws dark modules that lie side by side. */
    public interface Pen {
        /**
         * @param x of the first, from the left
         * @param y from the top
         * @param run how many
         */
        void draw(int x, int y, int run);
    }

    /** Every dark module once, for whatever can be drawn on. */
    public void dark(Pen pen) {
        int side = side();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = x;
                while (x < side && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    pen.draw(from, y, x - from);
                }
            }
        }
    }
}
