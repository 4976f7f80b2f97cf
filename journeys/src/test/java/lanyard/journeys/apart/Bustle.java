package lanyard.journeys.apart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A busy morning: people register, phones scan them, hosts answer the invitation, all at once, on any instance. */
final class Bustle {

    /** Sessions of one slot, on at ten past nine, with the seats that the sample gives them. */
    static final Map<String, Integer> SEATS = Map.of("dd-2.1", 120, "dd-2.2", 80, "dd-2.3", 60);

    private static final List<String> SESSIONS = SEATS.keySet().stream().sorted().toList();
    private static final Duration BREATH = Duration.ofMillis(30);

    /** Somebody who was told that they are registered. */
    record Person(Caller caller, String attendeeId, String badge, String session, boolean confirmed) {}

    /** A scan, and what the door was told. */
    record Scanned(String body, String attendeeId, String verdict) {}

    private final House house;
    private final Phone phone;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Person> people = new ConcurrentLinkedQueue<>();
    private final Queue<Scanned> scans = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> parties = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Person> arriving = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Person> invited = new LinkedBlockingQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Bustle(House house, Phone phone) {
        this.house = house;
        this.phone = phone;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    List<Scanned> scans() {
        return List.copyOf(scans);
    }

    /** Confirmed places at the gala, by host. */
    Map<String, Integer> parties() {
        return Map.copyOf(parties);
    }

    int answers() {
        return people.size() + scans.size() + parties.size();
    }

    void begin() {
        for (int i = 0; i < 3; i++) {
            during(this::register);
        }
        during(this::scan);
        during(this::answerInvitation);
    }

    /** Everybody gets the answer that they wait for. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        if (!troubles.isEmpty()) {
            throw new AssertionError("somebody was answered wrongly", troubles.peek());
        }
    }

    void awaitMoreAnswers(int more) throws Exception {
        int enough = answers() + more;
        House.await(more + " more answers", () -> answers() >= enough || !troubles.isEmpty());
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private void during(Step step) {
        threads.add(
            Thread.ofVirtual().start(() -> {
                try {
                    while (!over) {
                        step.take();
                    }
                } catch (InterruptedException | RuntimeException | AssertionError trouble) {
                    troubles.add(trouble);
                    over = true;
                }
            })
        );
    }

    private void register() throws InterruptedException {
        int number = numbers.incrementAndGet();
        String session = SESSIONS.get(number % SESSIONS.size());
        Caller caller = new Caller();
        JsonNode told = caller
            .write(
                turned(house.registration, number),
                "POST",
                "/api/registration/conferences/" + House.CONFERENCE + "/registrations",
                """
                {"name":"Person %d","email":"person-%d@example.org","category":"DELEGATE",
                 "sessions":["%s","bp"],"consentVersion":"1"}""".formatted(number, number, session)
            )
            .expect(201)
            .json();
        boolean confirmed = false;
        for (JsonNode seat : told.get("seats")) {
            confirmed |=
                seat.get("session").asString().equals(session) &&
                seat.get("status").asString().equals("CONFIRMED");
        }
        Person person = new Person(
            caller,
            told.get("attendeeId").asString(),
            told.get("badge").get("code").asString(),
            session,
            confirmed
        );
        people.add(person);
        if (confirmed) {
            arriving.add(person);
        }
        if (number % 10 == 0) {
            invited.add(person);
        }
        TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
    }

    private void scan() throws InterruptedException {
        Person person = arriving.poll(100, TimeUnit.MILLISECONDS);
        if (person == null) {
            return;
        }
        String body = phone.scan(person.badge(), Instant.now());
        String verdict = decided(body, scans.size());
        scans.add(new Scanned(body, person.attendeeId(), verdict));
    }

    /** A scan that is not decided yet is simply sent again. */
    private String decided(String body, int turn) {
        while (true) {
            String verdict = phone.send(turned(house.checkin, turn), body).get(0).get("verdict").asString();
            if (!verdict.equals("not-decided")) {
                return verdict;
            }
        }
    }

    private void answerInvitation() throws InterruptedException {
        Person person = invited.poll(100, TimeUnit.MILLISECONDS);
        if (person == null) {
            return;
        }
        Caller.Answer answer = person.caller().write(
            turned(house.gala, parties.size()),
            "PUT",
            "/api/gala/me/rsvp",
            """
            {"coming":true,"diet":"VEGAN","allergies":"",
             "guests":[{"name":"Guest of %s","diet":"HALAL","allergies":""}]}""".formatted(
                person.attendeeId()
            )
        );
        if (answer.status() == 200) {
            boolean confirmed = answer.json().get("rsvp").get("status").asString().equals("CONFIRMED");
            parties.put(person.attendeeId(), confirmed ? 2 : 0);
        } else if (answer.status() == 409 || answer.status() == 401) {
            invited.add(person); // the gala has not heard of this person yet
        } else {
            throw new AssertionError("an answer to the invitation: " + answer);
        }
    }

    /** The same instances, beginning with another. */
    private static List<ServiceProcess> turned(List<ServiceProcess> pair, int turn) {
        return turn % 2 == 0 ? pair : pair.reversed();
    }

    /** A phone at a door of the three rooms. */
    record Phone(Caller caller, String door, Duration ahead) {
        /** A scan of {@code badge}, as a batch of one. */
        String scan(String badge, Instant at) {
            return """
            [{"scanId":"%s","door":"%s","badge":"%s","scannedAt":"%s","direction":"IN"}]""".formatted(
                UUID.randomUUID(),
                door,
                badge,
                at.plus(ahead)
            );
        }

        JsonNode send(List<ServiceProcess> instances, String scans) {
            return caller.write(instances, "POST", "/api/checkin/scans", scans).expect(200).json();
        }
    }
}
