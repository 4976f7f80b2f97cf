package lanyard.journeys.day;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lanyard.access.BadgeVerifier;
import lanyard.access.BadgeVerifier.Verified;
import lanyard.access.Ed25519;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.CheckinDecider;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.ScanCommand;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A phone at a door: asks the service, and without network decides by the list that it has downloaded and keeps its scans.
 * What it decides is decided by the service's own decider over that list; {@code PhoneCasesTest} and {@code
 * phoneCases.test.ts} hold the page's twin to the same.
 */
final class Phone {

    /** As the page sends them. */
    static final int BATCH = 100;

    /**
     * What the door said.
     *
     * @param session what it is about; empty where there is none
     */
    record Said(UUID scan, Instant at, String verdict, String session) {
        private static final Set<String> ADMISSIONS = Set.of(
            "welcome",
            "welcome-back",
            "provisional",
            "let-in",
            "standby"
        );

        boolean isIn() {
            return ADMISSIONS.contains(verdict);
        }
    }

    private final CheckinDecider decider = new CheckinDecider();
    private final BadgeVerifier verifier = new BadgeVerifier();
    private final Web web;
    final String door;
    final String doorName;
    final String room;
    private final String walkIns;
    /** How wrong its own clock is, and how wrong it is still once corrected. */
    private final Duration clockOff;
    private final Duration clockCorrected;
    private final List<String> queue = new ArrayList<>();
    private final Map<Integer, PublicKey> keys = new HashMap<>();
    private Checkin known = decider.initial();
    private boolean offline;

    Phone(
        Web web,
        String door,
        String doorName,
        String room,
        String walkIns,
        Duration clockOff,
        Duration latency
    ) {
        this.web = web;
        this.door = door;
        this.doorName = doorName;
        this.room = room;
        this.walkIns = walkIns;
        this.clockOff = clockOff;
        this.clockCorrected = clockOff.plus(latency); // what it learned from the service, half a request late
    }

    boolean isOffline() {
        return offline;
    }

    /** Its own clock shows something else: what counts is the conference's time by it. */
    private Instant corrected(Instant now) {
        Instant own = now.plus(clockOff);
        return own.minus(clockCorrected);
    }

    void report() {
        web.post("/api/checkin/door/report", "{\"waiting\":" + queue.size() + "}").expect(204);
    }

    JsonNode list() {
        return web.get("/api/checkin/door/list").expect(200).json();
    }

    /** The network is lost; what it knows from here on is its last list. */
    void loseNetwork() {
        JsonNode list = list();
        known = decider.initial();
        adopt(list);
        offline = true;
    }

    void networkIsBack() {
        offline = false;
    }

    /** Sends the oldest that it kept, as the page does; strikes them out once they were answered. */
    void send(int atMost) {
        List<String> batch = List.copyOf(queue.subList(0, Math.min(atMost, queue.size())));
        Web.Answer answer = web.post("/api/checkin/scans", "[" + String.join(",", batch) + "]");
        boolean all =
            answer.status() == 200 &&
            answer
                .json()
                .valueStream()
                .noneMatch(one -> one.get("verdict").asString().equals("not-decided"));
        if (all) {
            if (answer.text().contains("\"malformed\"")) {
                throw new AssertionError("a scan of ours was not understood: " + answer.text());
            }
            queue.subList(0, batch.size()).clear();
        } else {
            Web.pause();
        }
    }

    List<String> kept() {
        return List.copyOf(queue);
    }

    /** Sends these and forgets the answer, as when it was lost on its way. */
    void sendInVain(List<String> scans) {
        web.post("/api/checkin/scans", "[" + String.join(",", scans) + "]");
    }

    Said scan(String badge, Instant now, boolean in, boolean letIn) {
        UUID id = UUID.randomUUID();
        ObjectNode scan = scan(id, badge, now, in);
        if (letIn) {
            scan.put("letIn", true);
        }
        return offline ? alone(id, scan, badge, now, in, letIn) : asked(id, scan, now);
    }

    String undo(UUID undone, String badge, Instant now) {
        UUID id = UUID.randomUUID();
        ObjectNode undo = scan(id, badge, now, true);
        undo.putObject("undo").put("scanId", undone.toString()).put("reason", "DID_NOT_ENTER");
        if (!offline) {
            return asked(id, undo, now).verdict();
        }
        queue.add(undo.toString());
        happens(
            new ScanCommand.Undo(
                new ScanId(id),
                new DoorId(UUID.fromString(door)),
                presented(badge),
                new ScanId(undone),
                ScanEvent.UndoReason.DID_NOT_ENTER,
                corrected(now)
            )
        );
        return "undone";
    }

    private ObjectNode scan(UUID id, String badge, Instant now, boolean in) {
        return JsonMapper.shared()
            .createObjectNode()
            .put("scanId", id.toString())
            .put("door", door)
            .put("badge", badge)
            .put("scannedAt", corrected(now).toString())
            .put("direction", in ? "IN" : "OUT");
    }

    private Said asked(UUID id, ObjectNode scan, Instant now) {
        while (true) {
            JsonNode answer = web
                .post("/api/checkin/scans", "[" + scan + "]")
                .expect(200)
                .json()
                .get(0);
            String verdict = answer.get("verdict").asString();
            if (!verdict.equals("not-decided")) {
                return new Said(id, corrected(now), verdict, answer.path("session").asString(""));
            }
        }
    }

    private Said alone(UUID id, ObjectNode scan, String badge, Instant now, boolean in, boolean letIn) {
        Presented presented = presented(badge);
        ScanEvent event = happens(
            new ScanCommand.Scan(
                new ScanId(id),
                new DoorId(UUID.fromString(door)),
                presented,
                null,
                in ? Direction.IN : Direction.OUT,
                corrected(now),
                letIn ? Insisting.STAFF : Insisting.NOBODY,
                Set.of(new RoomId(room)), // others may have let people in since
                !(presented instanceof Presented.UnknownKey)
            )
        );
        Said said = switch (event) {
            case ScanEvent.CheckedIn e -> said(id, now, word(e.admission()), e.session());
            case ScanEvent.CheckedOut e -> said(id, now, "out", e.session());
            case ScanEvent.TurnedAway e -> said(id, now, word(e.reason()), e.session());
            case ScanEvent.ScanUndone _ -> throw new AssertionError("nothing was undone");
        };
        ObjectNode decided = scan.putObject("decided").put("verdict", said.verdict());
        if (!said.session().isEmpty()) {
            decided.put("session", said.session());
        }
        if (event instanceof ScanEvent.CheckedIn e && e.overruled() != null) {
            decided.put("overruled", word(e.overruled()));
        }
        queue.add(scan.toString());
        return said;
    }

    private Said said(UUID id, Instant now, String verdict, @Nullable SessionId session) {
        return new Said(id, corrected(now), verdict, session == null ? "" : session.value());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private ScanEvent happens(ScanCommand scan) {
        var decided = (Decision.Accepted<CheckinEvent>) decider.decide(known, new OfScanning(scan));
        decided.events().forEach(this::evolve);
        return decided
            .events()
            .stream()
            .filter(ScanEvent.class::isInstance)
            .map(ScanEvent.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow();
    }

    private void evolve(CheckinEvent event) {
        known = decider.evolve(known, event);
    }

    private Presented presented(String badge) {
        return switch (verifier.verify(new ConferenceId("soc24-2"), badge, keys::get)) {
            case Verified.Genuine(var token) -> new Presented.Genuine(token.badge(), token.issue());
            case Verified.UnknownKey(var token) -> new Presented.UnknownKey(token.badge(), token.issue());
            case Verified.Forged() -> new Presented.Forged();
        };
    }

    /** Knows what the list says, and nothing else. */
    private void adopt(JsonNode list) {
        JsonNode head = list.get("head");
        keys.clear();
        head.get("keys").forEachEntry((number, key) ->
            keys.put(Integer.valueOf(number), Ed25519.publicKey(key.asString()))
        );
        Programme programme = programme(head);
        DoorId here = new DoorId(UUID.fromString(door));
        evolve(new ExpectationEvent.ProgrammeAdopted(programme));
        evolve(new DoorEvent.DoorMade(here, doorName, List.of(new RoomId(room))));
        evolve(new DoorEvent.WalkInsChanged(here, DoorEvent.WalkIns.valueOf(walkIns)));
        list.get("badges").forEach(badge -> adopt(badge, programme, here));
    }

    private void adopt(JsonNode listed, Programme programme, DoorId here) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(listed.get("id").asString()));
        BadgeId badge = new BadgeId(new UUID(bytes.getLong(), bytes.getLong()));
        int issue = listed.path("issue").asInt(1);
        if (issue > 0) {
            evolve(new ExpectationEvent.BadgeExpected(badge, BadgeKind.ATTENDEE, issue));
        }
        book(listed, "booked", badge, Booking.CONFIRMED, programme);
        book(listed, "waiting", badge, Booking.WAITLISTED, programme);
        book(listed, "standby", badge, Booking.STANDBY, programme);
        int inside = listed.path("inside").asInt(-1);
        Instant at = programme.sessions().getFirst().startsAt().minus(Duration.ofDays(1));
        Set<Integer> before = new HashSet<>();
        listed.path("visited").forEach(number -> before.add(number.asInt()));
        for (int number : before) {
            SessionId session = programme.sessions().get(number).id();
            if (number != inside) {
                at = at.plusSeconds(1);
                evolve(in(here, badge, session, at));
                evolve(new ScanEvent.CheckedOut(aScan(), here, badge, session, at.plusMillis(1)));
            }
        }
        if (inside >= 0) {
            Instant since = Instant.ofEpochSecond(listed.get("inSince").asLong());
            evolve(in(here, badge, programme.sessions().get(inside).id(), since));
        }
    }

    private static ScanEvent in(DoorId door, BadgeId badge, SessionId session, Instant at) {
        return new ScanEvent.CheckedIn(aScan(), door, badge, session, ScanEvent.Admission.WELCOME, at);
    }

    private static ScanId aScan() {
        return new ScanId(UUID.randomUUID());
    }

    private void book(JsonNode listed, String field, BadgeId badge, Booking booking, Programme programme) {
        listed
            .path(field)
            .forEach(number ->
                evolve(
                    new ExpectationEvent.BookingChanged(
                        badge,
                        programme.sessions().get(number.asInt()).id(),
                        booking,
                        null
                    )
                )
            );
    }

    private static Programme programme(JsonNode head) {
        List<Room> rooms = new ArrayList<>();
        head.get("rooms").forEach(room ->
            rooms.add(
                new Room(
                    new RoomId(room.get("id").asString()),
                    room.get("name").asString(),
                    room.get("seats").asInt()
                )
            )
        );
        List<Session> sessions = new ArrayList<>();
        Map<SlotId, Slot> slots = new java.util.LinkedHashMap<>();
        head.get("sessions").forEach(session -> {
            SlotId slot = new SlotId(session.get("slot").asString());
            slots.putIfAbsent(slot, new Slot(slot, slot.value()));
            sessions.add(
                new Session(
                    new SessionId(session.get("id").asString()),
                    slot,
                    session.get("title").asString(),
                    "",
                    SessionKind.PLENARY,
                    new RoomId(session.get("room").asString()),
                    session.path("place").isString() ? session.get("place").asString() : null,
                    session.get("seats").asInt(),
                    Instant.parse(session.get("startsAt").asString()),
                    Instant.parse(session.get("endsAt").asString())
                )
            );
        });
        ZoneId zone = ZoneId.of("Europe/London");
        return new Programme(
            "As listed",
            "",
            sessions.getFirst().startsAt().atZone(zone).toLocalDate(),
            zone,
            rooms,
            List.copyOf(slots.values()),
            sessions
        );
    }
}
