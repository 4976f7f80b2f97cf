package lanyard.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A video of badges held before a camera, as Chromium's fake camera plays it: YUV4MPEG2, 640 by 480, 4:2:0. Each badge
 * is shown for a while, then nothing; at the end it begins again.
 */
final class BadgeVideo {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_SECOND = 10;
    private static final int FRAMES_SHOWN = 20;

    /** A badge that was away for three seconds is a new one to the door. */
    private static final int FRAMES_EMPTY = 60;

    private static final byte BACKGROUND = (byte) 150;

    private BadgeVideo() {}

    /** @param codes the texts of the QR codes, in the order in which they are shown; none for nobody who comes */
    static Path of(Path file, List<String> codes) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT, FRAMES_A_SECOND)
                    .getBytes(StandardCharsets.US_ASCII)
            );
            byte[] empty = new byte[WIDTH * HEIGHT];
            Arrays.fill(empty, BACKGROUND);
            for (int i = 0; codes.isEmpty() && i < FRAMES_EMPTY; i++) {
                frame(out, empty);
            }
            for (String code : codes) {
                byte[] badge = luma(code);
                for (int i = 0; i < FRAMES_SHOWN; i++) {
                    frame(out, badge);
                }
                for (int i = 0; i < FRAMES_EMPTY; i++) {
                    frame(out, empty);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot film a badge", failed);
        }
        return file;
    }

    private static void frame(OutputStream out, byte[] luma) throws IOException {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(luma);
        byte[] grey = new byte[(WIDTH * HEIGHT) / 2];
        Arrays.fill(grey, (byte) 128);
        out.write(grey);
    }

    private static byte[] luma(String code) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(
                code,
                BarcodeFormat.QR_CODE,
                320,
                320,
                Map.of(EncodeHintType.MARGIN, 4)
            );
        } catch (WriterException broken) {
            throw new IllegalArgumentException("not a QR text", broken);
        }
        byte[] luma = new byte[WIDTH * HEIGHT];
        Arrays.fill(luma, BACKGROUND);
        int left = (WIDTH - matrix.getWidth()) / 2;
        int top = (HEIGHT - matrix.getHeight()) / 2;
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                luma[(top + y) * WIDTH + left + x] = matrix.get(x, y) ? (byte) 30 : (byte) 225;
            }
        }
        return luma;
    }
}
