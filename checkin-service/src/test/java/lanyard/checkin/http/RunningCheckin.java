package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.programme;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lanyard.access.AttendeeSession;
import lanyard.access.BadgeSigner;
import lanyard.access.BadgeToken;
import lanyard.access.Ed25519;
import lanyard.access.Secret;
import lanyard.access.SessionSigner;
import lanyard.access.StaffSession;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.CheckinModule;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.doors.DoorCommand.Enrol;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.expectations.ExpectationCommand.AdoptProgramme;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.SignOutStaff;
import lanyard.checkin.expectations.ExpectationCommand.TrustBadgeKey;
import lanyard.checkin.expectations.ExpectationCommand.TrustSessionKey;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.Role;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** checkin-service with histories in memory, a programme and keys, and clients of it. */
public final class RunningCheckin {

    public static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = CheckinLedger.historyOf(CONFERENCE);
    private static final int KEY = 1;
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    private final KeyPair sessions = Ed25519.newPair();
    private final KeyPair badges = Ed25519.newPair();
    private final SessionSigner signer = new SessionSigner(KEY, sessions.getPrivate());
    private final BadgeSigner badgeSigner = new BadgeSigner(badges.getPrivate());
    private final ConfigurableApplicationContext context;
    private final InMemoryCheckin memory;

    private static final RunningCheckin SERVICE = new RunningCheckin();

    /** The service, which all tests share, with new histories. */
    public static RunningCheckin withNewHistories() {
        SERVICE.beginAnew();
        return SERVICE;
    }

    private RunningCheckin() {
        context = new SpringApplicationBuilder(Application.class)
            .properties("spring.config.name=checkin")
            .run(
                "--server.port=0",
                "--springdoc.api-docs.enabled=true",
                "--lanyard.checkin.public-url=https://doors.example.org"
            );
        memory = context.getBean(InMemoryCheckin.class);
    }

    private void beginAnew() {
        memory.ledger.beginAnew();
        memory.now.set(MORNING);
        tell(HistoryId.INSTALLATION, new TrustSessionKey(KEY, Ed25519.textOf(sessions.getPublic())));
        told(new AdoptProgramme(programme()));
        told(new TrustBadgeKey(KEY, Ed25519.textOf(badges.getPublic())));
    }

    /** What another service tells about the conference. */
    public void told(ExpectationCommand command) {
        tell(HISTORY, command);
    }

    private void tell(HistoryId history, ExpectationCommand command) {
        submit(history, new OfExpectations(command));
    }

    private void submit(HistoryId history, CheckinCommand command) {
        memory.ledger.submit(Submission.of(history, CommandKey.random(), "test", MORNING, command)).join();
    }

    /** Somebody registers, is called something, and has confirmed seats. */
    public void attendee(BadgeId badge, String name, SessionId... booked) {
        told(new ExpectBadge(badge, BadgeKind.ATTENDEE, 1));
        Person person = new Person(name, "someone@example.org", "", "", "en", "hash");
        memory.ledger.now().put(HISTORY, new DocumentWrite<>(CheckinModel.PEOPLE, badge.toString(), person));
        for (SessionId session : booked) {
            told(new Book(badge, session, Booking.CONFIRMED));
        }
    }

    /** A door with a phone. */
    public Client deviceAt(DoorId door, String name, RoomId... rooms) {
        submit(HISTORY, new OfDoors(new DoorCommand.MakeDoor(door, name, List.of(rooms))));
        return anotherDeviceAt(door);
    }

    public Client anotherDeviceAt(DoorId door) {
        return enrolledAt(door, false);
    }

    /** May let people in against the verdict. */
    public Client leadDeviceAt(DoorId door) {
        return enrolledAt(door, true);
    }

    private Client enrolledAt(DoorId door, boolean lead) {
        String code = UUID.randomUUID().toString();
        Secret credential = Secret.random();
        submit(HISTORY, new OfDoors(new OfferEnrolment(door, code, lead, MORNING)));
        submit(
            HISTORY,
            new OfDoors(new Enrol(code, new DeviceId(UUID.randomUUID()), credential.hash(), MORNING))
        );
        return device(credential.text());
    }

    /** The text of a badge's QR code. */
    public String badge(BadgeId badge, int issue) {
        return badgeSigner.sign(CONFERENCE, new BadgeToken(KEY, badge, issue));
    }

    /** Signed by the same key for another conference. */
    public String badgeOfElsewhere(BadgeId badge) {
        return badgeSigner.sign(new ConferenceId("elsewhere"), new BadgeToken(KEY, badge, 1));
    }

    /** Signed with a key of which nothing was told. */
    public String badgeOfNewKey(BadgeId badge) {
        return badgeSigner.sign(CONFERENCE, new BadgeToken(KEY + 1, badge, 1));
    }

    public InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> ledger() {
        return memory.ledger.now();
    }

    public Checkin checkin() {
        return memory.ledger.view(HISTORY).state();
    }

    public void timeIs(Instant now) {
        memory.now.set(now);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    private int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Somebody without credentials. */
    public Client nobody() {
        return new Client(port(), "", "");
    }

    public Client device(String credential) {
        return new Client(port(), "Authorization", "Bearer " + credential);
    }

    public Client attendeeClient(AttendeeId attendee) {
        var session = new AttendeeSession(CONFERENCE, attendee, 1, Instant.now());
        return new Client(port(), "Cookie", "lanyard_attendee=" + signer.sign(session));
    }

    public Client staff(Role role) {
        var session = new StaffSession(staffId(role), role, Instant.now());
        return new Client(port(), "Cookie", "lanyard_staff=" + signer.sign(session));
    }

    /** All sessions that this member of staff has had until now are over. */
    public void signedOut(Role role) {
        tell(HistoryId.INSTALLATION, new SignOutStaff(staffId(role), FAR_AHEAD));
    }

    private static StaffId staffId(Role role) {
        return new StaffId(new UUID(9, role.ordinal()));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ InMemoryCheckin.class, CheckinModule.class })
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class InMemoryCheckin {

        final FreshLedger ledger = new FreshLedger();
        final AtomicReference<Instant> now = new AtomicReference<>(MORNING);

        @Bean
        CheckinLedger checkinLedger() {
            return new CheckinLedger(ledger, now::get, _ -> true);
        }
    }
}
