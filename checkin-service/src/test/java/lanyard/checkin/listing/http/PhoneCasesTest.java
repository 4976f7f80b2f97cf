package lanyard.checkin.listing.http;

import static lanyard.checkin.CheckinExamples.BREAKFAST;
import static lanyard.checkin.CheckinExamples.HALL_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.scanId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import lanyard.access.BadgeNumber;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.DoorCommand.ChangeWalkIns;
import lanyard.checkin.expectations.BadgesByNumber;
import lanyard.checkin.listing.http.DoorList.ListedBadge;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code phone-cases.json} says what this service's decider answers to scans at one door, one after another, from the list
 * that a phone has. {@code phoneDecider.test.ts} asks the phone's decider the same.
 */
class PhoneCasesTest {

    private static final Path CASES = Path.of("src/test/resources/phone-cases.json");
    private static final int DAYS = 12;
    private static final int SCANS = 30;

    /**
     * @param walkIns who may be let in at the door without a seat
     * @param list as the phone at the door has it before the first scan
     */
    private record Day(WalkIns walkIns, DoorList list, List<Case> scans) {}

    /** @param presented what a phone reads from the badge */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Case(
        Shown presented,
        Instant at,
        Direction direction,
        @Nullable SessionId pinned,
        Insisting insisting,
        String verdict,
        @Nullable SessionId session
    ) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Shown(
        String kind,
        @Nullable String badge,
        @Nullable Integer issue,
        @Nullable String number
    ) {
        static Shown of(Presented presented, BadgeId wearer) {
            return switch (presented) {
                case Presented.Genuine(var badge, var issue) -> new Shown(
                    "genuine",
                    Listing.text(badge),
                    issue,
                    null
                );
                case Presented.UnknownKey(var badge, var issue) -> new Shown(
                    "unknown-key",
                    Listing.text(badge),
                    issue,
                    null
                );
                case Presented.TypedNumber _ -> new Shown("typed-number", null, null, BadgeNumber.of(wearer));
                case Presented.HandedOut(var badge) -> new Shown(
                    "handed-out",
                    Listing.text(badge),
                    null,
                    null
                );
                case Presented.Forged() -> new Shown("forged", null, null, null);
            };
        }
    }

    private final Decider<Checkin, CheckinCommand, CheckinEvent> decider = CheckinModel.get().decider();

    @Test
    void the_cases_of_the_phone_are_what_the_service_decides() throws IOException {
        List<Day> days = new ArrayList<>();
        for (int seed = 1; seed <= DAYS; seed++) {
            days.add(day(new Random(seed)));
        }
        String written =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(days) +
            "\n";
        if (System.getProperty("lanyard.write") != null) {
            Files.writeString(CASES, written);
        }
        assertThat(Files.readString(CASES)).as("write it anew with -Dlanyard.write").isEqualTo(written);
    }

    private Day day(Random random) {
        BusyDoors doors = new BusyDoors(BREAKFAST.minus(Duration.ofMinutes(35)), 50);
        for (int step = 0; step < 300; step++) {
            doors.somethingHappens(random, step);
        }
        DoorId door = random.nextBoolean() ? HALL_DOOR : THEATRE_1_DOOR;
        WalkIns walkIns = WalkIns.values()[random.nextInt(WalkIns.values().length)];
        doors.submit(new OfDoors(new ChangeWalkIns(door, walkIns)));
        DoorList list = doors.list(door, null);
        doors.stop();
        Checkin checkin = doors.checkin();
        List<Case> cases = new ArrayList<>();
        Instant at = BREAKFAST.plus(Duration.ofMinutes(20)); // after all that happened
        for (int number = 0; number < SCANS; number++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(4)));
            BadgeId wearer = badge(random.nextInt(BusyDoors.PEOPLE + 2));
            Scan scan = scan(random, number, Objects.requireNonNull(checkin.doors().door(door)), wearer, at);
            Decision<CheckinEvent> decided = decider.decide(checkin, new OfScanning(scan));
            List<CheckinEvent> events = ((Decision.Accepted<CheckinEvent>) decided).events();
            for (CheckinEvent event : events) {
                checkin = decider.evolve(checkin, event);
            }
            cases.add(asCase(scan, wearer, last(events)));
        }
        return new Day(walkIns, inOrder(list), cases);
    }

    private static ScanEvent last(List<CheckinEvent> events) {
        return events
            .stream()
            .filter(ScanEvent.class::isInstance)
            .map(ScanEvent.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow();
    }

    /** As a phone without network knows it: a key may have been told since, and other doors may have let people in. */
    private static Scan scan(Random random, int number, Door door, BadgeId wearer, Instant at) {
        Presented presented = switch (random.nextInt(8)) {
            case 0 -> new Presented.UnknownKey(wearer, 1);
            case 1 -> new Presented.TypedNumber(BadgesByNumber.numberOf(wearer));
            case 2 -> new Presented.HandedOut(wearer);
            case 3 -> new Presented.Genuine(wearer, 2);
            case 4 -> random.nextInt(4) == 0 ? new Presented.Forged() : new Presented.Genuine(wearer, 1);
            default -> new Presented.Genuine(wearer, 1);
        };
        SessionId pinned =
            random.nextInt(5) == 0
                ? programme().sessions().get(random.nextInt(programme().sessions().size())).id()
                : null;
        return new Scan(
            scanId(number),
            door.id(),
            presented,
            pinned,
            random.nextInt(4) == 0 ? Direction.OUT : Direction.IN,
            at,
            switch (random.nextInt(6)) {
                case 0 -> Insisting.STAFF;
                case 1 -> Insisting.LEAD;
                default -> Insisting.NOBODY;
            },
            Set.copyOf(door.rooms()),
            !(presented instanceof Presented.UnknownKey)
        );
    }

    private static Case asCase(Scan scan, BadgeId wearer, ScanEvent event) {
        return new Case(
            Shown.of(scan.presented(), wearer),
            scan.scannedAt(),
            scan.direction(),
            scan.pinned(),
            scan.insisting(),
            switch (event) {
                case CheckedIn in -> word(in.admission());
                case CheckedOut _ -> "out";
                case ScanUndone _ -> throw new AssertionError("nothing is undone here");
                case TurnedAway away -> word(away.reason());
            },
            switch (event) {
                case CheckedIn in -> in.session();
                case CheckedOut out -> out.session();
                case ScanUndone undone -> undone.session();
                case TurnedAway away -> away.session();
            }
        );
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DoorList inOrder(DoorList list) {
        return new DoorList(
            "era-1",
            list.whole(),
            list.current(),
            list.givenOn(),
            list.head(),
            list.badges().stream().sorted(Comparator.comparing(ListedBadge::id)).toList()
        );
    }
}
