package lanyard.registration.badges.paper;

import java.io.IOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Sets text in whatever script: joined, from right to left where it is read so, each letter in the first face that has
 * it. Letters that no face has are left out; ask {@link #canWrite} first where that matters.
 */
final class Lettering {

    static final float LEADING = 1.2f;
    private static final String ELLIPSIS = "…";

    private final List<Face> faces;

    /** @param faces the first is used where it can be */
    Lettering(Face... faces) {
        this.faces = List.of(faces);
    }

    /** Lines of one size, in points. */
    record Fitted(List<String> lines, float size) {
        float height() {
            return lines.size() * size * LEADING;
        }
    }

    private record Piece(PDFont font, String text) {}

    /** Whether all its letters can be written; a sign that is none, such as a smiley, is not missed. */
    boolean canWrite(String text) {
        String joined = ArabicForms.joined(clean(text));
        return (
            joined.codePoints().anyMatch(letter -> letter != ' ' && isThere(letter)) &&
            joined.codePoints().allMatch(letter -> isThere(letter) || !Character.isLetter(letter))
        );
    }

    private boolean isThere(int letter) {
        return faces.stream().anyMatch(face -> face.has(letter));
    }

    /**
     * Wraps the text at spaces, in the largest size in which it fits into the box; in the smallest also within words,
     * and what is too long even then is cut.
     */
    Fitted fit(String text, float width, float height, float largest, float smallest) throws IOException {
        String clean = clean(text);
        for (float size = largest; size >= smallest; size--) {
            Fitted fitted = new Fitted(wrapped(clean, size, width), size);
            boolean isWide = false;
            for (String line : fitted.lines()) {
                isWide |= width(line, size) > width;
            }
            if (!isWide && fitted.height() <= height) {
                return fitted;
            }
        }
        List<String> lines = broken(wrapped(clean, smallest, width), smallest, width);
        int most = Math.max(1, (int) (height / (smallest * LEADING)));
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, cut(lines.get(most - 1), smallest, width));
        }
        return new Fitted(lines, smallest);
    }

    /** Draws one line around {@code centre}. */
    void centred(PDPageContentStream page, String line, float size, float centre, float baseline)
        throws IOException {
        List<Piece> pieces = pieces(line);
        page.beginText();
        page.newLineAtOffset(centre - width(pieces, size) / 2, baseline);
        for (Piece piece : pieces) {
            page.setFont(piece.font(), size);
            page.showText(piece.text());
        }
        page.endText();
    }

    private List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private List<String> broken(List<String> lines, float size, float width) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            StringBuilder part = new StringBuilder();
            for (int letter : line.codePoints().toArray()) {
                if (!part.isEmpty() && width(part + Character.toString(letter), size) > width) {
                    broken.add(part.toString());
                    part.setLength(0);
                }
                part.appendCodePoint(letter);
            }
            broken.add(part.toString());
        }
        return broken;
    }

    private String cut(String line, float size, float width) throws IOException {
        String kept = line;
        while (!kept.isEmpty() && width(kept + ELLIPSIS, size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + ELLIPSIS;
    }

    private float width(String line, float size) throws IOException {
        return width(pieces(line), size);
    }

    private static float width(List<Piece> pieces, float size) throws IOException {
        float width = 0;
        for (Piece piece : pieces) {
            width += (piece.font().getStringWidth(piece.text()) / 1000) * size;
        }
        return width;
    }

    /** From left to right as it is drawn. */
    private List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        visual(ArabicForms.joined(line))
            .codePoints()
            .forEach(letter ->
                faces
                    .stream()
                    .filter(face -> face.has(letter))
                    .findFirst()
                    .ifPresent(face -> add(pieces, face.font(), Character.toString(letter)))
            );
        return pieces;
    }

    private static void add(List<Piece> pieces, PDFont font, String letter) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.font().equals(font)) {
            pieces.set(pieces.size() - 1, new Piece(font, last.text() + letter));
        } else {
            pieces.add(new Piece(font, letter));
        }
    }

    /** In the order of the Unicode bidirectional algorithm (UAX 9). */
    private static String visual(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return line;
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] texts = new String[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            texts[run] = bidi.getRunLevel(run) % 2 == 0 ? text : reversed(text);
        }
        Bidi.reorderVisually(levels, 0, texts, 0, runs);
        return String.join("", texts);
    }

    /** Marks stay behind the letter on which they stand; brackets open the other way. */
    private static String reversed(String text) {
        List<String> clusters = new ArrayList<>();
        text.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.NON_SPACING_MARK && !clusters.isEmpty()) {
                clusters.add(clusters.removeLast() + Character.toString(letter));
            } else {
                clusters.add(Character.toString(mirrored(letter)));
            }
        });
        Collections.reverse(clusters);
        return String.join("", clusters);
    }

    private static int mirrored(int letter) {
        return switch (letter) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '«' -> '»';
            case '»' -> '«';
            default -> letter;
        };
    }

    /** Letters and their accents as one where Unicode knows them as one, plain letters for ornate ones, nothing invisible. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .codePoints()
            .filter(letter -> Character.getType(letter) != Character.FORMAT)
            .forEach(letter ->
                clean.appendCodePoint(
                    Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter
                )
            );
        return clean.toString().replaceAll(" +", " ").strip();
    }
}
