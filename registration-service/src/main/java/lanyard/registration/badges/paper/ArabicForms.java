package lanyard.registration.badges.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: each takes the form that its neighbours ask for. PDFBox draws letters one by one. The forms are
 * Unicode's presentation forms, found by their names and by what they are compatible with.
 */
final class ArabicForms {

    private static final int FIRST = 0xfb50;
    private static final int LAST = 0xfefc;
    private static final String TATWEEL = "\u0640";

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /** By letter, or by lam and alef: its isolated, final, initial and medial form; 0 where there is none. */
    private static final Map<String, int[]> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, int[]> forms() {
        Map<String, int[]> forms = new HashMap<>();
        for (int form = FIRST; form <= LAST; form++) {
            String name = Character.getName(form);
            String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            int which = which(name);
            boolean isLetter = letters.codePointCount(0, letters.length()) == 1;
            boolean isLamAlef = name != null && name.startsWith("ARABIC LIGATURE LAM WITH ALEF");
            if (which >= 0 && (isLetter || (isLamAlef && letters.length() == 2))) {
                forms.computeIfAbsent(letters, _ -> new int[4])[which] = form;
            }
        }
        return forms;
    }

    private static int which(@Nullable String name) {
        if (name == null || !name.startsWith("ARABIC L")) {
            return -1;
        }
        return name.endsWith(" ISOLATED FORM")
            ? ISOLATED
            : name.endsWith(" FINAL FORM")
              ? FINAL
              : name.endsWith(" INITIAL FORM")
                ? INITIAL
                : name.endsWith(" MEDIAL FORM")
                  ? MEDIAL
                  : -1;
    }

    /** @param text in the order in which it is spoken; whatever is not Arabic stays */
    static String joined(String text) {
        if (text.codePoints().noneMatch(letter -> FORMS.containsKey(Character.toString(letter)))) {
            return text;
        }
        StringBuilder joined = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        boolean joinsBefore = false;
        for (int i = 0; i < letters.length; i++) {
            if (isMark(letters[i])) {
                joined.appendCodePoint(letters[i]); // marks stand on letters and part nothing
                continue;
            }
            String letter = Character.toString(letters[i]);
            String pair = i + 1 < letters.length ? letter + Character.toString(letters[i + 1]) : letter;
            boolean isPair = !pair.equals(letter) && FORMS.containsKey(pair);
            int[] forms = FORMS.get(isPair ? pair : letter);
            int next = next(letters, isPair ? i + 1 : i);
            boolean joinsAfter = forms != null && forms[INITIAL] != 0 && takesFromBefore(next);
            if (forms == null) {
                joined.append(letter);
                joinsBefore = letter.equals(TATWEEL);
            } else {
                joined.appendCodePoint(form(forms, joinsBefore, joinsAfter));
                joinsBefore = joinsAfter;
            }
            i += isPair ? 1 : 0;
        }
        return joined.toString();
    }

    private static int form(int[] forms, boolean joinsBefore, boolean joinsAfter) {
        int wanted = joinsBefore ? (joinsAfter ? MEDIAL : FINAL) : joinsAfter ? INITIAL : ISOLATED;
        return forms[wanted] == 0 ? forms[ISOLATED] : forms[wanted];
    }

    /** The letter after that at {@code i}, marks aside; -1 at the end. */
    private static int next(int[] letters, int i) {
        for (int next = i + 1; next < letters.length; next++) {
            if (!isMark(letters[next])) {
                return letters[next];
            }
        }
        return -1;
    }

    private static boolean takesFromBefore(int letter) {
        if (letter < 0) {
            return false;
        }
        int[] forms = FORMS.get(Character.toString(letter));
        return forms == null ? Character.toString(letter).equals(TATWEEL) : forms[FINAL] != 0;
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
