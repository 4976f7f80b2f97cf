package lanyard.registration.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeYamlTest {

    private static final LocalDate SUMMER_DAY = LocalDate.of(2026, 7, 1);

    private static final String GOOD = """
    conference: try-1
    title: A try
    organiser: Us
    day: 2026-11-24
    timeZone: Europe/London
    rooms:
      - { id: hall, name: Hall, seats: 20 }
    slots:
      - { id: morning, title: Morning }
      - { id: noon, title: Noon }
    sessions:
      - id: a
        slot: morning
        title: First
        kind: deep dive
        room: hall
        seats: 12
        from: "09:00"
        to: "10:00"
      - id: b
        slot: noon
        title: Second
        kind: plenary
        room: hall
        seats: 20
        from: "10:00"
        to: "24:00"
    """;

    @Test
    void the_sample_is_valid_and_complete() throws IOException {
        var valid = (ProgrammeFile.Valid) ProgrammeYaml.read(sample(), SUMMER_DAY);
        assertThat(valid.conference().value()).isEqualTo("soc24-2");
        assertThat(valid.programme().sessions()).hasSize(17);
        assertThat(valid.programme().day()).isEqualTo(SUMMER_DAY);
        Session table = valid.programme().session(new SessionId("cc-3")).orElseThrow();
        assertThat(table.place()).isEqualTo("table 3");
        assertThat(table.kind()).isEqualTo(SessionKind.BREAKFAST);
        assertThat(table.startsAt())
            .as("British Summer Time")
            .isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
    }

    @Test
    void a_programme_of_ones_own_names_its_day() throws IOException {
        assertThat(ProgrammeYaml.read(sample())).isEqualTo(
            invalid(10, "“day” should be a date, such as 2026-11-24")
        );
    }

    @Test
    void a_session_may_last_until_midnight() {
        var valid = (ProgrammeFile.Valid) ProgrammeYaml.read(GOOD);
        assertThat(valid.programme().session(new SessionId("b")).orElseThrow().endsAt()).isEqualTo(
            Instant.parse("2026-11-25T00:00:00Z")
        );
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
            arguments(
                "room: hall\n    seats: 12",
                "room: attic\n    seats: 12",
                16,
                "there is no room “attic”"
            ),
            arguments("slot: noon", "slot: night", 21, "there is no slot “night”"),
            arguments("- id: b", "- id: a", 20, "“a” is already in line 12"),
            arguments("{ id: noon,", "{ id: morning,", 10, "“morning” is already in line 9"),
            arguments("seats: 12", "seats: 0", 17, "there should be at least one seat"),
            arguments("seats: 12", "seats: 21", 17, "21 seats are too many: “Hall” has 20 seats"),
            arguments("seats: 12", "seats: many", 17, "“seats” should be a whole number"),
            arguments("\"09:00\"", "\"25:00\"", 18, "“from” lies outside the day (00:00 to 24:00)"),
            arguments("\"09:00\"", "\"9:00\"", 18, "“from” should be a time, such as \"09:30\""),
            arguments("\"09:00\"", "nine", 18, "“from” should be a time, such as \"09:30\""),
            arguments("\"09:00\"", "\"10:00\"", 19, "a session ends after it starts"),
            arguments("kind: plenary", "kind: party", 23, "“kind” should be one of"),
            arguments("title: First", "titel: First", 14, "“titel” is not a field of a programme"),
            arguments("title: First", "titel: First", 12, "“title” is missing"),
            arguments("Europe/London", "Europe/Oxford", 5, "“timeZone” should be a time zone"),
            arguments("2026-11-24", "2026-02-30", 4, "“day” should be a date"),
            arguments("id: b", "id: B b", 20, "“id” should have 1 to 40 of a-z 0-9 . -"),
            arguments("conference: try-1\n", "", 1, "“conference” is missing"),
            arguments(
                "\"10:00\"\n    to: \"24:00\"",
                "\"09:30\"\n    to: \"11:00\"",
                20,
                "this overlaps with “a”"
            ),
            arguments(
                "\"10:00\"\n    to: \"24:00\"",
                "\"09:30\"\n    to: \"11:00\"",
                20,
                "sessions in “Hall” at that time have 32 seats, but it has 20"
            ),
            arguments(
                "  - { id: noon",
                "  - { id: noon2, title: x }\n  - { id: noon",
                1,
                "“noon2” has no session"
            ),
            arguments("rooms:\n", "rooms: none\nrums:\n", 6, "“rooms” should be a list"),
            arguments("title: A try", "title: \"A try", 2, "this is not YAML")
        );
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_line(String good, String bad, int line, String message) {
        String yaml = GOOD.replaceFirst(
            java.util.regex.Pattern.quote(good),
            java.util.regex.Matcher.quoteReplacement(bad)
        );
        assertThat(yaml).isNotEqualTo(GOOD);
        var invalid = (ProgrammeFile.Invalid) ProgrammeYaml.read(yaml);
        if (line == 2) {
            assertThat(invalid.problems()).anyMatch(p -> p.message().startsWith(message));
        } else {
            assertThat(invalid.problems()).anyMatch(p -> p.line() == line && p.message().contains(message));
        }
    }

    @Test
    void all_mistakes_are_told_together_in_the_order_of_their_lines() {
        String yaml = GOOD.replace("seats: 12", "seats: 0")
            .replace("Europe/London", "nowhere")
            .replace("slot: noon", "slot: night");
        var invalid = (ProgrammeFile.Invalid) ProgrammeYaml.read(yaml);
        assertThat(invalid.problems()).extracting(ProgrammeProblem::line).containsExactly(5, 17, 21);
    }

    @Test
    void nonsense_is_no_programme() {
        for (String nonsense : List.of(
            "",
            "null",
            "[]",
            "- a",
            "a: &a [*a]",
            "\u0000",
            "{{{{",
            "[".repeat(60_000),
            "- ".repeat(30_000),
            "a: !!java/x y"
        )) {
            assertThat(ProgrammeYaml.read(nonsense)).as(nonsense).isInstanceOf(ProgrammeFile.Invalid.class);
        }
    }

    private static ProgrammeFile invalid(int line, String message) {
        return new ProgrammeFile.Invalid(List.of(new ProgrammeProblem(line, message)));
    }

    private static String sample() throws IOException {
        try (var in = ProgrammeYaml.class.getResourceAsStream("/lanyard/registration/soc24-2.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
