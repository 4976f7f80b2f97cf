package lanyard.registration.badges.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import lanyard.registration.badges.QrCode;
import lanyard.registration.badges.paper.Lettering.Fitted;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A badge as PDF, in lines and letters and not as a picture: sharp on every printer. A side is A6, its code 45 mm wide
 * within a quiet zone of four modules. A name that our fonts cannot write gives way to the badge's number and a line to
 * write it by hand.
 */
public final class BadgePaper {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 105 * MM;
    private static final float HEIGHT = 148 * MM;
    private static final float MARGIN = 8 * MM;
    private static final float MODULE = 1.1f * MM;
    private static final Color INK = new Color(0x1b, 0x19, 0x24);
    private static final Color SOFT = new Color(0x55, 0x51, 0x5f);
    private static final Color BRAND = new Color(0x4a, 0x3a, 0xa7);
    private static final float[] DASHES = { 4, 4 };

    private final WornBadge badge;
    private final PaperLanguage language;
    private final PDDocument document;
    private final Lettering large;
    private final Lettering small;

    private BadgePaper(WornBadge badge, PDDocument document) throws IOException {
        this.badge = badge;
        this.language = PaperLanguage.of(badge.language());
        this.document = document;
        Face bold = Face.bold(document);
        Face regular = Face.regular(document);
        this.large = new Lettering(bold, regular);
        this.small = new Lettering(regular, bold);
    }

    /** One page. */
    public static byte[] of(WornBadge badge, Paper paper) {
        try (PDDocument document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            BadgePaper printed = new BadgePaper(badge, document);
            switch (paper) {
                case A6 -> printed.a6();
                case A4 -> printed.a4();
            }
            document.getDocumentInformation().setTitle(badge.conference());
            document.getDocumentCatalog().setLanguage(printed.language.tag());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void a6() throws IOException {
        try (PDPageContentStream page = page(new PDRectangle(WIDTH, HEIGHT))) {
            side(page, 0, 0);
        }
    }

    /** Front and back, for badges turn round: cut once, fold once. */
    private void a4() throws IOException {
        try (PDPageContentStream page = page(PDRectangle.A4)) {
            float cut = PDRectangle.A4.getHeight() - HEIGHT;
            float fold = PDRectangle.A4.getWidth() / 2;
            side(page, fold - WIDTH, cut);
            side(page, fold, cut);
            page.setStrokingColor(SOFT);
            page.setLineWidth(0.5f);
            page.setLineDashPattern(DASHES, 0);
            line(page, 0, cut, PDRectangle.A4.getWidth(), cut);
            line(page, fold, cut - 6 * MM, fold, PDRectangle.A4.getHeight());
            page.setNonStrokingColor(SOFT);
            float below = cut - 11 * MM;
            for (String step : language.steps()) {
                small.centred(page, step, 10, fold, below);
                below -= 6 * MM;
            }
        }
    }

    private PDPageContentStream page(PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static void line(PDPageContentStream page, float x, float y, float toX, float toY)
        throws IOException {
        page.moveTo(x, y);
        page.lineTo(toX, toY);
        page.stroke();
    }

    /** One side of a badge, with its lower left corner there. */
    private void side(PDPageContentStream page, float left, float bottom) throws IOException {
        float top = bottom + HEIGHT;
        page.setNonStrokingColor(SOFT);
        text(page, small, badge.conference(), left, top - 8 * MM, 10 * MM, 11, 7);
        text(page, small, language.day(badge.day()), left, top - 18 * MM, 5 * MM, 9, 7);
        page.setNonStrokingColor(INK);
        name(page, left, top - 25 * MM);
        page.setNonStrokingColor(SOFT);
        text(page, small, badge.organisation(), left, top - 56 * MM, 10 * MM, 13, 8);
        code(page, left, top - 67 * MM);
        page.setNonStrokingColor(INK);
        text(page, large, badge.number(), left, top - 121 * MM, 6 * MM, 12, 12);
        page.setNonStrokingColor(BRAND);
        page.addRect(left, bottom, WIDTH, 17 * MM);
        page.fill();
        page.setNonStrokingColor(Color.WHITE);
        text(page, large, language.category(badge.category()), left, bottom + 17 * MM, 17 * MM, 20, 10);
    }

    private void name(PDPageContentStream page, float left, float top) throws IOException {
        float height = 30 * MM;
        if (large.canWrite(badge.name())) {
            text(page, large, badge.name(), left, top, height, 34, 12);
            return;
        }
        text(page, large, badge.number(), left, top, height / 2, 26, 12);
        page.setStrokingColor(SOFT);
        page.setLineWidth(0.7f);
        float line = top - height + 2 * MM;
        line(page, left + MARGIN, line, left + WIDTH - MARGIN, line);
    }

    private void code(PDPageContentStream page, float left, float top) throws IOException {
        QrCode code = badge.code();
        float x0 = left + (WIDTH - code.side() * MODULE) / 2;
        page.setNonStrokingColor(Color.BLACK);
        try {
            code.dark((x, y, run) -> module(page, x0 + x * MODULE, top - (y + 1) * MODULE, run * MODULE));
        } catch (UncheckedIOException failed) {
            throw new IOException(failed);
        }
        page.fill();
    }

    private static void module(PDPageContentStream page, float x, float y, float width) {
        try {
            page.addRect(x, y, width, MODULE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the middle of a box across the side, whose upper edge is {@code top}. */
    private static void text(
        PDPageContentStream page,
        Lettering lettering,
        String text,
        float left,
        float top,
        float height,
        float largest,
        float smallest
    ) throws IOException {
        Fitted fitted = lettering.fit(text, WIDTH - 2 * MARGIN, height, largest, smallest);
        float size = fitted.size();
        float baseline = top - (height - fitted.height()) / 2 - (size * (Lettering.LEADING + 0.72f)) / 2;
        for (String line : fitted.lines()) {
            lettering.centred(page, line, size, left + WIDTH / 2, baseline);
            baseline -= size * Lettering.LEADING;
        }
    }
}
