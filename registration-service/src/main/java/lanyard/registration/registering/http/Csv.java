package lanyard.registration.registering.http;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a cell that begins like one gets
 * an apostrophe before it (OWASP, CSV injection).
 */
final class Csv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static String line(List<String> cells) {
        return cells
            .stream()
            .map(Csv::cell)
            .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String first = text.stripLeading();
        boolean formula =
            !text.isEmpty() &&
            (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ||
                (!first.isEmpty() && BEGINS_A_FORMULA.indexOf(first.charAt(0)) >= 0));
        String safe = formula ? "'" + text : text;
        boolean quote =
            formula || safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
