package lanyard.checkin.doors.http;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as an SVG document that scales to any size: black on white also where the page around it is dark. */
final class QrSvg {

    /** Modules of quiet zone around the code (ISO/IEC 18004 asks for four). */
    private static final int MARGIN = 4;

    private QrSvg() {}

    static String of(String text) {
        BitMatrix modules = modules(text);
        int size = modules.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">".formatted(
                size
            ) +
            "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" +
            path +
            "\"/></svg>"
        );
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(
                text,
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, MARGIN)
            );
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a link is too long for a QR code", tooLong);
        }
    }
}
