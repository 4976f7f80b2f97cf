package lanyard.journeys.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import lanyard.access.BadgeNumber;
import lanyard.access.BadgeSigner;
import lanyard.access.BadgeToken;
import lanyard.access.Ed25519;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.journeys.Installation;
import lanyard.journeys.day.Phone.Said;
import lanyard.journeys.day.Truth.Session;
import lanyard.journeys.day.Truth.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Fifteen hundred people, twelve doors, one day of the sample conference. Who truly goes through which door is drawn here,
 * minute by minute; the network is lost twice, and the service is killed while the doors tell what they did meanwhile. In
 * the end exactly those are counted who went in, and exactly that is in the inbox of conflicts which could not be known.
 *
 * <p>{@code -Dlanyard.day.seed=} plays the day of a seed again. The conference's clock shows a late hour all the time: a
 * scan is believed when it is no older than a day, and its own time decides.
 */
class SimulatedDayOrdeal {

    private static final long SEED = Long.getLong("lanyard.day.seed", 20_241_124);
    private static final int PEOPLE = 1_500;
    private static final int ALONE_AT_ONCE = 7;
    private static final ConferenceId ID = new ConferenceId("soc24-2");
    /** Of whoever prints badges at home. */
    private static final int NO_KEY_OF_OURS = 200;

    private final Random random = new Random(SEED);
    private final List<Person> people = new ArrayList<>();
    private final TreeMap<Instant, Queue<Act>> acts = new TreeMap<>();
    private final Map<String, Integer> verdicts = new java.util.concurrent.ConcurrentHashMap<>();
    private final Venue venue = new Venue(random);
    private final Counted counted = new Counted(venue);
    private final Truth truth = new Truth(venue.sessions(), venue.roomSeats());
    private int reissued;
    private boolean wasOverfull;

    /** @param booked and {@code waiting} sessions */
    private record Person(
        int number,
        String badge,
        Web web,
        Set<String> booked,
        Set<String> waiting,
        List<String> codes
    ) {
        String code() {
            return codes.getLast();
        }
    }

    private enum Kind {
        ARRIVE,
        BACK,
        OUT
    }

    /** Somebody wants through a door. @param shows which of their badges, from 0 */
    private record Act(Instant at, Kind kind, Person who, String session, String room, int shows, long seed) {
        static final Comparator<Act> ORDER = Comparator.comparing(Act::at)
            .thenComparingInt(act -> act.who().number())
            .thenComparing(Act::kind)
            .thenComparingLong(Act::seed);
    }

    @Test
    void whoever_went_in_is_counted_and_nobody_else(@TempDir Path data) throws Exception {
        System.out.println("seed " + SEED);
        try (
            Installation lanyard = Installation.start(
                data,
                "22:40",
                "--lanyard.registration.attempts.by-caller=100000000"
            )
        ) {
            venue.open(lanyard);
            register(PEOPLE);
            plan();
            awaitDoorsKnow();

            playUntil("08:40");
            venue.phones().forEach(Phone::loseNetwork);
            surprises("08:40");
            playUntil("09:00");
            networkIsBack(venue.phones(), null);
            agrees("after the first outage");

            playUntil("12:50");
            List<Phone> even = venue.half(0);
            even.forEach(Phone::loseNetwork);
            surprises("12:50");
            playUntil("13:00");
            venue.half(1).forEach(Phone::loseNetwork);
            networkIsBack(even, null);
            playUntil("13:10");
            networkIsBack(venue.half(1), lanyard);
            agrees("after the second outage");

            playUntil("23:00");
            agrees("at the end of the day");
            System.out.printf(
                "%d people, %d phones, verdicts %s, conflicts %s%n",
                people.size(),
                venue.phones().size(),
                new TreeMap<>(verdicts),
                truth
                    .conflicts()
                    .stream()
                    .collect(Collectors.groupingBy(c -> c.split(" ")[0], Collectors.counting()))
            );
            everythingHappened();
        }
    }

    private void everythingHappened() {
        Set<String> kinds = truth
            .conflicts()
            .stream()
            .map(conflict -> conflict.split(" ")[0])
            .collect(Collectors.toSet());
        assertThat(kinds).contains("ADMITTED_TWICE", "REVOKED_ADMITTED", "UNKNOWN_ADMITTED");
        assertThat(wasOverfull).as("seed %d: a room was overfull", SEED).isTrue();
        assertThat(verdicts.keySet()).contains(
            "welcome",
            "welcome-back",
            "provisional",
            "let-in",
            "already-in",
            "elsewhere",
            "waitlisted",
            "not-booked",
            "full",
            "revoked",
            "out",
            "not-in",
            "undone"
        );
    }

    // its people

    /** Many at once, so that who gets a last seat is the one thing that a seed does not say. */
    private void register(int many) throws Exception {
        List<Callable<Person>> registering = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = people.size() + i;
            List<String> wanted = wanted(random);
            registering.add(() -> register(number, wanted));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Person> person : threads.invokeAll(registering)) {
                people.add(person.get());
                truth.knows(person.get().badge());
            }
        }
    }

    private List<String> wanted(Random random) {
        if (random.nextInt(8) == 0) {
            return List.of("pt"); // the public comes to the talk
        }
        Map<String, List<String>> bySlot = venue
            .sessions()
            .values()
            .stream()
            .filter(session -> !session.slot().equals("gala"))
            .collect(
                Collectors.groupingBy(
                    Session::slot,
                    LinkedHashMap::new,
                    Collectors.mapping(Session::id, Collectors.toList())
                )
            );
        List<String> wanted = new ArrayList<>();
        bySlot.forEach((slot, ids) -> {
            if (random.nextInt(100) < (slot.equals("croissants") ? 8 : 25)) {
                wanted.add(ids.get(random.nextInt(ids.size())));
            }
        });
        return wanted;
    }

    private Person register(int number, List<String> wanted) {
        Web.Answer answer = venue
            .nobody()
            .post(
                "/api/registration" + Venue.CONFERENCE + "/registrations",
                """
                {"name":"Person %1$d","email":"person-%1$d@example.org","category":"DELEGATE","sessions":[%2$s],\
                "consentVersion":"1"}""".formatted(
                    number,
                    wanted
                        .stream()
                        .collect(
                            Collectors.joining(
                                "\",\"",
                                wanted.isEmpty() ? "" : "\"",
                                wanted.isEmpty() ? "" : "\""
                            )
                        )
                )
            )
            .expect(201);
        JsonNode told = answer.json();
        Set<String> booked = new TreeSet<>();
        Set<String> waiting = new TreeSet<>();
        told.get("seats").forEach(seat ->
            (seat.get("status").asString().equals("CONFIRMED") ? booked : waiting).add(
                seat.get("session").asString()
            )
        );
        return new Person(
            number,
            told.at("/badge/number").asString(),
            venue.nobody().as("Cookie", answer.cookie()),
            booked,
            waiting,
            new ArrayList<>(List.of(told.at("/badge/code").asString()))
        );
    }

    private void awaitDoorsKnow() {
        Web.await("the doors expect everybody", () -> {
            List<JsonNode> badges = venue.phones().getFirst().list().get("badges").valueStream().toList();
            long renewed = badges
                .stream()
                .filter(badge -> badge.path("issue").asInt(1) > 1)
                .count();
            long named = badges
                .stream()
                .filter(badge -> badge.has("name"))
                .count();
            return named >= people.size() && renewed >= reissued;
        });
    }

    // what they are about to do

    private void plan() {
        for (Session session : venue.sessions().values()) {
            for (Person person : people) {
                int comes = outOfAHundred(person, session);
                if (random.nextInt(100) < comes) {
                    Instant at = session.from().plusSeconds(random.nextInt(2_100) - 1_500);
                    boolean astray = random.nextInt(25) == 0;
                    if (astray) {
                        act(
                            at.minusSeconds(120),
                            Kind.ARRIVE,
                            person,
                            session.id(),
                            anotherRoom(session, random),
                            0,
                            random.nextLong()
                        );
                    }
                    act(at, Kind.ARRIVE, person, session.id(), session.room(), 0, random.nextLong());
                }
            }
        }
    }

    private static int outOfAHundred(Person person, Session session) {
        if (person.booked().contains(session.id())) {
            return 88;
        }
        if (person.waiting().contains(session.id())) {
            return 35;
        }
        return switch (session.id()) {
            case "gala" -> 0;
            case "dd-2.5" -> 30; // the word has gone round that everybody is let in
            default -> 1;
        };
    }

    private static String anotherRoom(Session session, Random random) {
        List<String> rooms = List.of("lecture-theatre-1", "lecture-theatre-2", "seminar-room");
        List<String> others = rooms
            .stream()
            .filter(room -> !room.equals(session.room()))
            .toList();
        return others.get(random.nextInt(others.size()));
    }

    private void act(Instant at, Kind kind, Person who, String session, String room, int shows, long seed) {
        Instant minute = at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        synchronized (acts) {
            acts.computeIfAbsent(minute, _ -> new ConcurrentLinkedQueue<>()).add(
                new Act(at, kind, who, session, room, shows, seed)
            );
        }
    }

    /** While the doors have no network: badges are replaced, people register at the desk, somebody prints their own. */
    private void surprises(String time) throws Exception {
        Instant from = venue.at(time);
        Instant until = from.plus(Duration.ofMinutes(20));
        List<Act> coming = acts
            .subMap(from.plusSeconds(120), until)
            .values()
            .stream()
            .flatMap(Queue::stream)
            .filter(act -> act.kind() == Kind.ARRIVE && act.who().booked().contains(act.session()))
            .sorted(Act.ORDER)
            .toList();
        Set<Person> renewed = new HashSet<>();
        for (Act act : coming) {
            Queue<Act> minute = acts.get(act.at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
            if (renewed.size() < 24 && act.who().codes().size() == 1 && renewed.add(act.who())) {
                JsonNode me = act.who().web().post("/api/registration/me/badge", "").expect(200).json();
                act.who().codes().add(me.at("/badge/code").asString());
                reissued++;
                if (renewed.size() % 2 == 0 && minute != null) {
                    minute.remove(act); // who found the old one comes with it, or its owner forgot the new one
                }
            }
        }
        for (Person person : renewed) {
            for (Act act : coming) {
                if (act.who().equals(person)) {
                    act(act.at(), act.kind(), person, act.session(), act.room(), 0, act.seed());
                }
            }
        }
        int before = people.size();
        register(12);
        KeyPair own = Ed25519.newPair();
        List<Session> open = venue
            .sessions()
            .values()
            .stream()
            .filter(
                session -> session.from().isAfter(from) && session.from().isBefore(until.plusSeconds(600))
            )
            .toList();
        List<Person> strangers = new ArrayList<>(people.subList(before, people.size()));
        for (int i = 0; i < 4; i++) {
            BadgeId id = new BadgeId(new UUID(random.nextLong(), random.nextLong()));
            String code = new BadgeSigner(own.getPrivate()).sign(ID, new BadgeToken(NO_KEY_OF_OURS, id, 1));
            strangers.add(
                new Person(
                    people.size() + i,
                    BadgeNumber.of(id),
                    venue.nobody(),
                    Set.of(),
                    Set.of(),
                    new ArrayList<>(List.of(code))
                )
            );
        }
        for (Person stranger : strangers) {
            Session session = open.get(random.nextInt(open.size()));
            Instant at = from.plusSeconds(180 + random.nextInt(360));
            act(at, Kind.ARRIVE, stranger, session.id(), session.room(), 0, random.nextLong());
        }
        awaitDoorsKnow(); // those that have network, before anybody comes to one
    }

    // what they do

    private void playUntil(String time) throws Exception {
        Instant until = venue.at(time);
        venue
            .phones()
            .stream()
            .filter(phone -> !phone.isOffline())
            .forEach(Phone::report);
        while (!acts.isEmpty() && acts.firstKey().isBefore(until)) {
            Queue<Act> minute = acts.pollFirstEntry().getValue();
            boolean oneByOne = isInTwoRooms(minute);
            Map<String, List<Act>> byRoom = minute
                .stream()
                .sorted(Act.ORDER)
                .collect(Collectors.groupingBy(act -> oneByOne ? "" : act.room()));
            try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Void>> rooms = new ArrayList<>();
                byRoom.values().forEach(here ->
                    rooms.add(() -> {
                        here.forEach(this::happens);
                        return null;
                    })
                );
                for (Future<Void> room : lanes.invokeAll(rooms)) {
                    room.get();
                }
            }
        }
    }

    /** Then what one door says may follow from what the other said before, and they take turns. */
    private static boolean isInTwoRooms(Queue<Act> minute) {
        Map<Person, String> where = new HashMap<>();
        return minute
            .stream()
            .anyMatch(act -> !act.room().equals(where.computeIfAbsent(act.who(), _ -> act.room())));
    }

    private void happens(Act act) {
        Random dice = new Random(act.seed());
        List<Phone> here = venue
            .phones()
            .stream()
            .filter(phone -> phone.room.equals(act.room()))
            .toList();
        Phone phone = here.get(dice.nextInt(here.size()));
        String code = act
            .who()
            .codes()
            .get(Math.min(act.shows(), act.who().codes().size() - 1));
        switch (act.kind()) {
            case OUT -> out(act, phone, code);
            case BACK -> in(act, phone, code, act.at(), false);
            case ARRIVE -> arrive(act, phone, here, code, dice);
        }
    }

    private void out(Act act, Phone phone, String code) {
        String badge = act.who().badge();
        if (!truth.isIn(badge, act.session())) {
            return; // they are somewhere else, or were not let in
        }
        Said said = said(phone.scan(code, act.at(), false, false));
        if (said.verdict().equals("not-ours")) {
            return; // a badge that a door without network let in, printed at home: no scan of it says whose it is
        }
        // nobody is kept in: one who came in through a door that this one cannot know of is not in for it, and leaves
        assertThat(said.verdict()).as("seed %d", SEED).isIn("out", "not-in");
        truth.happened(
            new Step(said.scan(), badge, said.at(), phone.doorName, act.session(), false, false, false, false)
        );
    }

    private Said in(Act act, Phone phone, String code, Instant at, boolean letIn) {
        boolean alone = phone.isOffline();
        Said said = said(phone.scan(code, at, true, letIn));
        if (said.isIn()) {
            truth.happened(step(act, phone, code, said, alone));
        }
        return said;
    }

    private static Step step(Act act, Phone phone, String code, Said said, boolean alone) {
        return new Step(
            said.scan(),
            act.who().badge(),
            said.at(),
            phone.doorName,
            said.session(),
            true,
            alone,
            said.verdict().equals("provisional"),
            !code.equals(act.who().code())
        );
    }

    private void arrive(Act act, Phone phone, List<Phone> here, String code, Random dice) {
        Said said = in(act, phone, code, act.at(), false);
        boolean mayAsk = Set.of("not-booked", "waitlisted", "elsewhere").contains(said.verdict());
        if (mayAsk && dice.nextInt(3) > 0) {
            said = in(act, phone, code, act.at().plusSeconds(4), true);
        }
        if (!said.isIn()) {
            return;
        }
        Session session = venue.sessions().get(said.session());
        switch (dice.nextInt(25)) {
            case 0 -> assertThat(said(phone.scan(code, act.at().plusSeconds(3), true, false)).verdict())
                .as("seed %d: scanned twice", SEED)
                .isEqualTo("already-in");
            case 1, 2 -> {
                Phone other = here.get(dice.nextInt(here.size()));
                in(act, other, act.who().codes().getFirst(), act.at().plusSeconds(6), false); // a photograph of it
            }
            case 3 -> {
                assertThat(said(phone.undo(said.scan(), code, act.at().plusSeconds(8)), said).verdict())
                    .as("seed %d", SEED)
                    .isEqualTo("undone");
                truth.undone(said.scan());
                return;
            }
            default -> {
            }
        }
        if (dice.nextInt(6) == 0) {
            Instant out = act.at().plusSeconds(300 + dice.nextInt(1_200));
            act(out, Kind.OUT, act.who(), session.id(), session.room(), act.shows(), dice.nextLong());
            Instant back = out.plusSeconds(180 + dice.nextInt(300));
            act(back, Kind.BACK, act.who(), session.id(), session.room(), act.shows(), dice.nextLong());
        }
        if (dice.nextInt(4) > 0) {
            Instant over = session.to().minusSeconds(dice.nextInt(120));
            act(over, Kind.OUT, act.who(), session.id(), session.room(), act.shows(), dice.nextLong());
        }
    }

    private Said said(Said said) {
        verdicts.merge(said.verdict(), 1, Integer::sum);
        return said;
    }

    private Said said(String verdict, Said undone) {
        return said(new Said(undone.scan(), undone.at(), verdict, ""));
    }

    /** Every phone tells what it kept: in pieces, each in its turn, some of them twice, and some to a service that dies. */
    private void networkIsBack(List<Phone> back, @org.jspecify.annotations.Nullable Installation dying) {
        Map<Phone, List<String>> all = back.stream().collect(Collectors.toMap(phone -> phone, Phone::kept));
        int kept = all.values().stream().mapToInt(List::size).sum();
        System.out.printf("%d scans of %d phones are told%n", kept, back.size());
        assertThat(kept).isGreaterThan(20);
        Random order = new Random(SEED); // its own: a service that dies draws more turns
        int turn = 0;
        for (List<Phone> waiting = waiting(back); !waiting.isEmpty(); waiting = waiting(back)) {
            Phone phone = waiting.get(order.nextInt(waiting.size()));
            int many = 1 + order.nextInt(ALONE_AT_ONCE);
            if (order.nextInt(4) == 0) {
                phone.sendInVain(phone.kept().subList(0, Math.min(many, phone.kept().size())));
            }
            if (order.nextInt(6) == 0) {
                List<String> told = all.get(phone);
                phone.sendInVain(told.subList(0, Math.min(1 + order.nextInt(20), told.size())));
            }
            if (++turn == 12 && dying != null) {
                diesAndComesBack(dying);
            }
            phone.send(many);
        }
        back.forEach(Phone::networkIsBack);
    }

    private void diesAndComesBack(Installation lanyard) {
        String table = counted.table();
        Set<String> conflicts = counted.told();
        lanyard.kill();
        venue.phones().forEach(phone -> phone.sendInVain(phone.kept()));
        lanyard.restart();
        Web.await(
            "the doors are open again",
            () ->
                venue
                    .organiser()
                    .get("/api/checkin" + Venue.CONFERENCE + "/conflicts")
                    .status() == 200
        );
        assertThat(counted.table()).as("seed %d: after another start", SEED).isEqualTo(table);
        assertThat(counted.told()).as("seed %d: after another start", SEED).containsAll(conflicts);
    }

    private static List<Phone> waiting(List<Phone> phones) {
        return phones
            .stream()
            .filter(phone -> !phone.kept().isEmpty())
            .toList();
    }

    // what was counted

    private void agrees(String when) {
        Set<String> expected = truth.conflicts();
        wasOverfull |= expected.stream().anyMatch(conflict -> conflict.startsWith("ROOM_OVERFULL"));
        try {
            Web.await("the same conflicts", () -> counted.told().equals(expected));
        } catch (AssertionError different) {
            assertThat(counted.told())
                .as("seed %d: conflicts %s", SEED, when)
                .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(counted.visits()).as("seed %d: who is where %s", SEED, when).isEqualTo(truth.visits());
        Map<String, Integer> inside = new TreeMap<>();
        Map<String, Integer> attended = new TreeMap<>();
        truth.visits().forEach((where, visit) -> {
            attended.merge(where.split(" ")[0], 1, Integer::sum);
            inside.merge(where.split(" ")[0], visit.inside() ? 1 : 0, Integer::sum);
        });
        JsonNode page = venue
            .organiser()
            .get("/api/checkin" + Venue.CONFERENCE + "/attendance")
            .expect(200)
            .json();
        page.get("sessions").forEach(session -> {
            String id = session.get("id").asString();
            assertThat(session.get("attended").asInt()).as(id).isEqualTo(attended.getOrDefault(id, 0));
            assertThat(session.get("inside").asInt()).as(id).isEqualTo(inside.getOrDefault(id, 0));
        });
        System.out.printf(
            "%s: %d visits and %d conflicts as they were%n",
            when,
            truth.visits().size(),
            expected.size()
        );
    }
}
