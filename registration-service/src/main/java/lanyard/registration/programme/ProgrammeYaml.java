package lanyard.registration.programme;

import static lanyard.registration.programme.YamlFields.quoted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a programme file and says everything that is wrong with it at once. The sample shows the format. */
public final class ProgrammeYaml {

    private static final String FORM_OF_IDS =
        "should have 1 to 40 of a-z 0-9 . - and begin with a letter or digit";
    private static final int LARGEST_ROOM = 100_000;

    /** Stands for the day in a sample that can be tried on any day. */
    private static final String TODAY = "today";

    private final SortedSet<ProgrammeProblem> problems = new TreeSet<>();
    private final Map<String, Integer> sessionLines = new HashMap<>();
    private final @Nullable LocalDate today;

    private ProgrammeYaml(@Nullable LocalDate today) {
        this.today = today;
    }

    /** Reads a file in which the day is written out. */
    public static ProgrammeFile read(String yaml) {
        return new ProgrammeYaml(null).file(yaml);
    }

    /** Reads a file in which the day may also be {@code today}. */
    public static ProgrammeFile read(String yaml, LocalDate today) {
        return new ProgrammeYaml(today).file(yaml);
    }

    private ProgrammeFile file(String yaml) {
        Optional<Node> root = root(yaml);
        if (root.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new ProgrammeProblem(1, "the file is empty"));
            }
            return new ProgrammeFile.Invalid(List.copyOf(problems));
        }
        YamlFields fields = new YamlFields(root.get(), problems);
        Optional<ConferenceId> conference = fields.parsed("conference", ConferenceId::new, FORM_OF_IDS);
        Optional<String> title = fields.text("title");
        Optional<String> organiser = fields.text("organiser");
        Optional<ZoneId> zone = fields.parsed(
            "timeZone",
            ZoneId::of,
            "should be a time zone, such as Europe/London"
        );
        Optional<LocalDate> day = fields.parsed("day", this::day, "should be a date, such as 2026-11-24");
        Map<RoomId, Room> rooms = unique(fields.list("rooms"), RoomId::new, this::room);
        Map<SlotId, Slot> slots = unique(fields.list("slots"), SlotId::new, this::slot);
        List<YamlFields> entries = fields.list("sessions");
        // Without a day, times are still checked against each other.
        LocalDate anyDay = day.orElse(LocalDate.EPOCH);
        ZoneId anyZone = zone.orElse(ZoneId.of("UTC"));
        Map<SessionId, Session> sessions = unique(entries, SessionId::new, (id, entry) ->
            session(id, entry, rooms, slots, anyDay, anyZone)
        );
        fields.nothingElse();
        List<Session> inOrder = List.copyOf(sessions.values());
        Programme programme = new Programme(
            title.orElse(""),
            organiser.orElse(""),
            anyDay,
            anyZone,
            List.copyOf(rooms.values()),
            List.copyOf(slots.values()),
            inOrder
        );
        checkRooms(programme);
        checkSlots(programme);
        return problems.isEmpty() && conference.isPresent()
            ? new ProgrammeFile.Valid(conference.get(), programme)
            : new ProgrammeFile.Invalid(List.copyOf(problems));
    }

    private Optional<Node> root(String yaml) {
        LoadSettings settings = LoadSettings.builder()
            .setLabel("programme")
            .setAllowDuplicateKeys(true) // YamlFields says so with a line
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(1 << 20)
            .build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new ProgrammeProblem(line, "this is not YAML: " + malformed.getProblem()));
        } catch (YamlEngineException malformed) {
            problems.add(new ProgrammeProblem(1, "this is not YAML"));
        } catch (StackOverflowError bottomless) {
            problems.add(new ProgrammeProblem(1, "no programme is nested as deep as this"));
        }
        return Optional.empty();
    }

    private LocalDate day(String text) {
        return today != null && text.equals(TODAY) ? today : LocalDate.parse(text);
    }

    /** Makes one thing of a list from its entry; nothing when the entry is unusable. */
    private interface Reading<I, T> {
        Optional<T> read(I id, YamlFields entry);
    }

    private <I, T> Map<I, T> unique(
        List<YamlFields> entries,
        Function<String, I> toId,
        Reading<I, T> reading
    ) {
        Map<I, T> found = new LinkedHashMap<>();
        Map<I, Integer> firstLines = new HashMap<>();
        for (YamlFields entry : entries) {
            Optional<I> id = entry.parsed("id", toId, FORM_OF_IDS);
            if (id.isPresent()) {
                Integer before = firstLines.putIfAbsent(id.get(), entry.lineOf("id"));
                if (before != null) {
                    entry.problem(
                        entry.lineOf("id"),
                        quoted(id.get().toString()) + " is already in line " + before
                    );
                }
                Optional<T> thing = reading.read(id.get(), entry);
                if (before == null && thing.isPresent()) {
                    found.put(id.get(), thing.get());
                }
                entry.nothingElse();
            }
        }
        return found;
    }

    private Optional<Room> room(RoomId id, YamlFields entry) {
        Optional<String> name = entry.text("name");
        int seats = seats(entry, LARGEST_ROOM, "no room is that large");
        return Optional.of(new Room(id, name.orElse(""), seats));
    }

    private Optional<Slot> slot(SlotId id, YamlFields entry) {
        return Optional.of(new Slot(id, entry.text("title").orElse("")));
    }

    private Optional<Session> session(
        SessionId id,
        YamlFields entry,
        Map<RoomId, Room> rooms,
        Map<SlotId, Slot> slots,
        LocalDate day,
        ZoneId zone
    ) {
        sessionLines.putIfAbsent(id.value(), entry.line());
        Optional<SlotId> slot = entry.parsed("slot", SlotId::new, FORM_OF_IDS);
        slot.filter(s -> !slots.containsKey(s)).ifPresent(s ->
            entry.problem(entry.lineOf("slot"), "there is no slot " + quoted(s.value()))
        );
        Optional<String> title = entry.text("title");
        Optional<String> description = entry.optionalText("description");
        Optional<SessionKind> kind = entry.parsed("kind", ProgrammeYaml::kind, "should be one of " + kinds());
        Optional<RoomId> roomId = entry.parsed("room", RoomId::new, FORM_OF_IDS);
        Room room = roomId.map(rooms::get).orElse(null);
        if (roomId.isPresent() && room == null) {
            entry.problem(entry.lineOf("room"), "there is no room " + quoted(roomId.get().value()));
        }
        Optional<String> place = entry.optionalText("place");
        int seats = seats(
            entry,
            room == null ? LARGEST_ROOM : room.seats(),
            room == null ? "no room is that large" : quoted(room.name()) + " has " + room.seats() + " seats"
        );
        Optional<Instant> from = time(entry, "from", day, zone);
        Optional<Instant> to = time(entry, "to", day, zone);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            entry.problem(entry.lineOf("to"), "a session ends after it starts");
            return Optional.empty();
        }
        if (slot.isEmpty() || kind.isEmpty() || roomId.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
            new Session(
                id,
                slot.get(),
                title.orElse(""),
                description.orElse(""),
                kind.get(),
                roomId.get(),
                place.orElse(null),
                seats,
                from.get(),
                to.get()
            )
        );
    }

    private static int seats(YamlFields entry, int most, String otherwise) {
        int seats = entry.number("seats").orElse(1);
        if (seats < 1) {
            entry.problem(entry.lineOf("seats"), "there should be at least one seat");
        } else if (seats > most) {
            entry.problem(entry.lineOf("seats"), seats + " seats are too many: " + otherwise);
        }
        return seats;
    }

    private static SessionKind kind(String text) {
        return SessionKind.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static String kinds() {
        return Arrays.stream(SessionKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    }

    private static Optional<Instant> time(YamlFields entry, String field, LocalDate day, ZoneId zone) {
        String text = entry.text(field).orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        if (text.equals("24:00") && field.equals("to")) {
            return Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        try {
            LocalTime time = LocalTime.parse(text);
            ZonedDateTime there = day.atTime(time).atZone(zone);
            if (!there.toLocalTime().equals(time)) {
                entry.problem(entry.lineOf(field), "clocks are put forward over " + text + " on that day");
            }
            return Optional.of(there.toInstant());
        } catch (DateTimeException outside) {
            String what = text.matches("\\d\\d:\\d\\d")
                ? "lies outside the day (00:00 to 24:00)"
                : "should be a time, such as \"09:30\"";
            entry.problem(entry.lineOf(field), quoted(field) + " " + what);
            return Optional.empty();
        }
    }

    /** Sessions that share a room at the same time share its seats. */
    private void checkRooms(Programme programme) {
        for (Session session : programme.sessions()) {
            Room room = programme.room(session.room()).orElse(null);
            int peak = room == null ? 0 : RoomLoad.at(programme, session.room(), session.startsAt());
            if (room != null && peak > room.seats() && session.seats() <= room.seats()) {
                problem(
                    session,
                    "sessions in " +
                        quoted(room.name()) +
                        " at that time have " +
                        peak +
                        " seats, but it has " +
                        room.seats()
                );
            }
        }
    }

    /** Somebody may hold one seat in every slot, so no two slots may be on at the same time. */
    private void checkSlots(Programme programme) {
        List<Session> before = new ArrayList<>();
        for (Session session : programme.sessions()) {
            before
                .stream()
                .filter(other -> !other.slot().equals(session.slot()))
                .filter(
                    other ->
                        other.startsAt().isBefore(session.endsAt()) &&
                        session.startsAt().isBefore(other.endsAt())
                )
                .findFirst()
                .ifPresent(other ->
                    problem(
                        session,
                        "this overlaps with " +
                            quoted(other.id().value()) +
                            " of another slot; nobody could go to both"
                    )
                );
            before.add(session);
        }
        for (Slot slot : programme.slots()) {
            if (
                problems.isEmpty() &&
                programme
                    .sessions()
                    .stream()
                    .noneMatch(s -> s.slot().equals(slot.id()))
            ) {
                problems.add(
                    new ProgrammeProblem(1, "the slot " + quoted(slot.id().value()) + " has no session")
                );
            }
        }
    }

    private void problem(Session session, String message) {
        problems.add(new ProgrammeProblem(sessionLines.getOrDefault(session.id().value(), 1), message));
    }
}
