package lanyard.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads badges as a door does: from a picture, and from paper. */
final class QrCodes {

    private static final int DOTS_PER_INCH = 150;

    private QrCodes() {}

    static String read(BufferedImage picture) {
        try {
            return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("no badge can be read", unreadable);
        }
    }

    /** @param pdf its first page, printed */
    static String read(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return read(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
