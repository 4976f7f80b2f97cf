package lanyard.gala.headcount.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.gala.headcount.Headcount;
import lanyard.gala.headcount.Headcount.GuestCount;
import lanyard.gala.headcount.Headcount.PartyCount;
import lanyard.gala.parties.Party.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The headcount as CSV (RFC 4180), a line per person. Cells that a spreadsheet would calculate are disarmed by an
 * apostrophe (OWASP, "CSV injection"): a guest's name is typed by strangers and opened by the caterer.
 */
final class HeadcountTable {

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private HeadcountTable() {}

    static String of(Headcount headcount) {
        List<String> header = List.of(
            "party",
            "name",
            "kind",
            "status",
            "position",
            "diet",
            "allergies",
            "arrived"
        );
        return Stream.concat(
            Stream.of(header),
            headcount
                .parties()
                .stream()
                .filter(party -> party.status() != Standing.DECLINED)
                .flatMap(HeadcountTable::people)
        )
            .map(HeadcountTable::line)
            .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static Stream<List<String>> people(PartyCount party) {
        Stream<List<String>> host = Stream.of(
            person(party, party.name(), "host", party.diet(), party.allergies(), party.hostArrived())
        );
        return Stream.concat(
            host,
            party
                .guests()
                .stream()
                .map(guest -> guest(party, guest))
        );
    }

    private static List<String> guest(PartyCount party, GuestCount guest) {
        return person(party, guest.name(), "guest", guest.diet(), guest.allergies(), guest.arrived());
    }

    private static List<String> person(
        PartyCount party,
        @Nullable String name,
        String kind,
        @Nullable Object diet,
        String allergies,
        boolean arrived
    ) {
        return List.of(
            text(party.name()),
            text(name),
            kind,
            party.status().name(),
            text(party.position()),
            text(diet),
            allergies,
            arrived ? "yes" : "no"
        );
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<String> cells) {
        return cells
            .stream()
            .map(HeadcountTable::cell)
            .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean armed = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (armed ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
