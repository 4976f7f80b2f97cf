package lanyard.registration.badges.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font in one document, which takes along the letters that are used. */
final class Face {

    /** Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Lao. */
    private static final byte[] BOLD = bytes("/lanyard/registration/badges/DejaVuSans-Bold.ttf");
    /** Comes with PDFBox: Latin, Greek, Cyrillic, Hebrew. */
    private static final byte[] REGULAR = bytes(
        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"
    );

    private final PDFont font;
    private final CmapLookup letters;

    private Face(PDFont font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static Face bold(PDDocument document) throws IOException {
        return of(document, BOLD);
    }

    static Face regular(PDDocument document) throws IOException {
        return of(document, REGULAR);
    }

    private static Face of(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }

    PDFont font() {
        return font;
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0;
    }

    private static byte[] bytes(String resource) {
        try (InputStream file = Face.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
