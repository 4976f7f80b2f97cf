package lanyard.rebuilding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.conflicts.ConflictCommand;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.expectations.BadgesByNumber;
import lanyard.checkin.notes.NoteCommand;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.Ruling;
import lanyard.checkin.scanning.ScanCommand;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.GuestId;
import lanyard.contracts.NoteId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaModel;
import lanyard.gala.dinner.Announce;
import lanyard.gala.parties.PartyCommand;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.RegistrationCommand.OfStandby;
import lanyard.registration.RegistrationModel;
import lanyard.registration.RegistrationState;
import lanyard.registration.badges.BadgeCommand;
import lanyard.registration.letters.LetterCommand;
import lanyard.registration.letters.Letters;
import lanyard.registration.programme.ProgrammeCommand;
import lanyard.registration.programme.ProgrammeFile;
import lanyard.registration.programme.ProgrammeYaml;
import lanyard.registration.registering.RegisteringCommand;
import lanyard.registration.staff.StaffCommand;
import lanyard.registration.standby.StandbyCommand;

/**
 * The sample conference with three services that hear of each other, and people who do anything they can think of, in
 * few seats. The same seed brings the same commands in every JVM; what follows from them is for the services to say.
 */
final class RandomConference {

    /** What each service brings, by its name; one more shows what must not be. */
    static final Map<String, Model<?, ?, ?>> MODELS = new TreeMap<>(
        Map.of(
            "registration",
            RegistrationModel.get(),
            "checkin",
            CheckinModel.get(),
            "gala",
            GalaModel.get(),
            "planted",
            Jumbled.model()
        )
    );

    private static final int STEPS = 3_000;
    private static final int PEOPLE = 40;
    private static final HistoryId CONFERENCE = new HistoryId("soc24-2");

    private final ArrayDeque<Runnable> told = new ArrayDeque<>();
    private final Chronicle<RegistrationState, RegistrationCommand, RegistrationEvent> registration =
        new Chronicle<>(RegistrationModel.get(), told::add);
    private final Chronicle<Checkin, CheckinCommand, CheckinEvent> checkin = new Chronicle<>(
        CheckinModel.get(),
        told::add
    );
    private final Chronicle<Gala, GalaCommand, GalaEvent> gala = new Chronicle<>(GalaModel.get(), told::add);
    private final Chronicle<?, String, String> planted = Jumbled.chronicle();

    private final Random random;
    private final Programme sample = sample();
    private final List<AttendeeId> people;
    private final List<StaffId> staff;
    private final List<DoorId> doors;
    private final List<ScanCommand> scans = new ArrayList<>();
    private Instant now = sample.day().atStartOfDay(sample.timeZone()).toInstant();

    /** Half of the scans come after all others, the rest are told late. */
    private Instant lastScan = now;

    RandomConference(long seed) {
        random = new Random(seed);
        people = ids(PEOPLE).map(AttendeeId::new).toList();
        staff = ids(5).map(StaffId::new).toList();
        doors = ids(6).map(DoorId::new).toList();
        checkin.listenTo("registration", registration);
        checkin.listenTo("gala", gala);
        gala.listenTo("registration", registration);
        gala.listenTo("checkin", checkin);
        registration.listenTo("gala", gala);
        registration.listenTo("checkin", checkin);
    }

    private Stream<UUID> ids(int count) {
        return Stream.generate(this::id).limit(count);
    }

    /** What happened, by service. */
    Map<String, Chronicle<?, ?, ?>> happen() {
        register(new OfBadges(new BadgeCommand.PublishBadgeKey(1, "key")));
        register(new OfProgramme(new ProgrammeCommand.SetClock(Duration.ofHours(-3))));
        register(new OfProgramme(new ProgrammeCommand.PublishProgramme(crowded())));
        for (int step = 0; step < STEPS; step++) {
            // Outcomes are forgotten after a day: several days go by.
            now = now.plusSeconds(random.nextInt(300));
            switch (random.nextInt(12)) {
                case 0 -> ofStaff();
                case 1, 2 -> ofGala();
                case 3, 4, 5, 6 -> ofCheckin();
                default -> register(ofRegistration());
            }
        }
        return new TreeMap<>(
            Map.of("registration", registration, "checkin", checkin, "gala", gala, "planted", planted)
        );
    }

    private void register(RegistrationCommand command) {
        registration.ask(CONFERENCE, key(), Retention.A_DAY, now, command);
        hear();
    }

    private void hear() {
        while (!told.isEmpty()) {
            told.poll().run();
        }
    }

    private RegistrationCommand ofRegistration() {
        AttendeeId who = one(people);
        return switch (random.nextInt(20)) {
            case 0 -> new OfProgramme(new ProgrammeCommand.ChangeSeats(session(), 1 + random.nextInt(8)));
            case 1 -> random.nextInt(20) == 0
                ? new OfProgramme(new ProgrammeCommand.PublishProgramme(crowded()))
                : new OfProgramme(new ProgrammeCommand.SetClock(Duration.ofMinutes(random.nextInt(4))));
            case 2 -> new OfBadges(new BadgeCommand.ReissueBadge(BadgeId.of(who)));
            case 3 -> new OfBadges(new BadgeCommand.PublishBadgeKey(1 + random.nextInt(3), "key"));
            case 4 -> random.nextBoolean()
                ? new RegistrationCommand.KeepLetters(
                      random.nextLong(1 + registration.state(CONFERENCE).letters().count()),
                      List.of()
                  )
                : ofLetters(who);
            case 5 -> new OfRegistering(
                new RegisteringCommand.CancelRegistration(who, one(CancelledBy.values()), now)
            );
            case 6, 7 -> new OfRegistering(
                new RegisteringCommand.ReleaseSeat(who, session(), one(ReleasedBy.values()))
            );
            case 8, 9, 10, 11 -> new OfRegistering(new RegisteringCommand.ChangeSessions(who, sessions()));
            case 12 -> new OfRegistering(
                random.nextBoolean()
                    ? new RegisteringCommand.CorrectDetails(who)
                    : new RegisteringCommand.ChangeAddress(who, random.nextBoolean(), null)
            );
            case 13 -> random.nextBoolean()
                ? new OfRegistering(new RegisteringCommand.SendLink(who))
                : new OfStandby(
                      new StandbyCommand(
                          one(sample.sessions()).startsAt().plusSeconds(random.nextInt(3_000)),
                          Duration.ofMinutes(10)
                      )
                  );
            case 14 -> new OfRegistering(
                one(
                    List.<RegisteringCommand>of(
                        new RegisteringCommand.ReplaceLink(who),
                        new RegisteringCommand.ReplaceCalendar(who),
                        new RegisteringCommand.EraseAttendee(who, one(CancelledBy.values()), now)
                    )
                )
            );
            default -> new OfRegistering(
                new RegisteringCommand.Register(
                    who,
                    one(Category.values()),
                    sessions(),
                    "1",
                    now,
                    null,
                    random.nextBoolean() ? null : one(doors)
                )
            );
        };
    }

    private RegistrationCommand ofLetters(AttendeeId who) {
        String letter = Letters.id(who, random.nextInt(3));
        int attempt = 1 + random.nextInt(2);
        return new RegistrationCommand.OfLetters(
            one(
                List.<LetterCommand>of(
                    new LetterCommand.RecordSent(letter, who, attempt, now),
                    new LetterCommand.ParkLetter(letter, who, attempt, one(ParkedBecause.values()), now),
                    new LetterCommand.RequeueLetter(letter, who)
                )
            )
        );
    }

    private void ofStaff() {
        StaffId who = one(staff);
        StaffCommand command = switch (random.nextInt(4)) {
            case 0 -> new StaffCommand.PublishSessionKey(1 + random.nextInt(3), "key");
            case 1 -> new StaffCommand.OfferSignIn(
                who,
                one(Role.values()),
                "hash of " + who,
                now.plus(Duration.ofHours(12))
            );
            case 2 -> new StaffCommand.SignIn("hash of " + who, now);
            default -> new StaffCommand.SignOut(who, now);
        };
        registration.ask(HistoryId.INSTALLATION, key(), Retention.A_DAY, now, new OfStaff(command));
        hear();
    }

    private void ofGala() {
        AttendeeId host = one(people);
        Instant deadline = sample.day().atTime(12, 0).atZone(sample.timeZone()).toInstant();
        Instant asked = deadline.minusSeconds(random.nextInt(30_000) - 1_000);
        GalaCommand command = switch (random.nextInt(8)) {
            case 0 -> new GalaCommand.OfDinner(new Announce(5 + random.nextInt(20), 3, deadline));
            case 1, 2 -> new GalaCommand.OfParty(new PartyCommand.StayAway(host, asked));
            default -> {
                List<GuestId> guests = IntStream.range(0, random.nextInt(4))
                    .mapToObj(guest -> new GuestId(new UUID(host.value().getMostSignificantBits(), guest)))
                    .toList();
                yield new GalaCommand.OfParty(
                    new PartyCommand.Come(host, guests, Set.copyOf(guests), random.nextBoolean(), asked)
                );
            }
        };
        gala.ask(CONFERENCE, key(), Retention.A_DAY, now, command);
        hear();
    }

    private void ofCheckin() {
        DoorId door = one(doors);
        DeviceId device = new DeviceId(door.value());
        // Most codes are of no use any more, or offered again.
        String code = "hash " + random.nextInt(20) + " of " + door;
        if (random.nextInt(40) == 0) {
            ask(
                new CheckinCommand.OfDoors(
                    new DoorCommand.OfferEnrolment(door, code, random.nextBoolean(), now)
                )
            );
            ask(new CheckinCommand.OfDoors(new DoorCommand.Enrol(code, device, "hash", now)));
        }
        CheckinCommand command = switch (random.nextInt(20)) {
            case 0 -> new CheckinCommand.OfDoors(
                new DoorCommand.MakeDoor(
                    door,
                    "Door " + door,
                    sample
                        .rooms()
                        .subList(random.nextInt(sample.rooms().size()), sample.rooms().size())
                        .stream()
                        .map(Room::id)
                        .toList()
                )
            );
            case 1 -> new CheckinCommand.OfDoors(
                new DoorCommand.OfferEnrolment(door, code, random.nextBoolean(), now)
            );
            case 2 -> new CheckinCommand.OfDoors(new DoorCommand.Enrol(code, device, "hash", now));
            case 3 -> new CheckinCommand.OfDoors(
                random.nextInt(8) == 0
                    ? new DoorCommand.RevokeDoor(doors.getLast())
                    : new DoorCommand.RevokeDevice(device)
            );
            case 4 -> new CheckinCommand.OfDoors(new DoorCommand.ChangeWalkIns(door, one(WalkIns.values())));
            case 5 -> conflicts();
            case 6 -> notes(door, device);
            default -> new CheckinCommand.OfScanning(scan(door));
        };
        ask(command);
    }

    /** Phones ask, decide alone and tell late, and take back what they did. */
    private ScanCommand scan(DoorId door) {
        ScanId id = new ScanId(id());
        Presented presented = presented(BadgeId.of(one(people)));
        Instant at = random.nextBoolean()
            ? lastScan.plusSeconds(1)
            : one(sample.sessions())
                  .startsAt()
                  .plusSeconds(random.nextInt(3_000) - 1_000);
        lastScan = at.isAfter(lastScan) ? at : lastScan;
        ScanCommand before = scans.isEmpty() ? null : one(scans);
        ScanCommand scan = switch (random.nextInt(6)) {
            case 0 -> new ScanCommand.DecidedAlone(id, door, presented, ruling(), null, at);
            case 1, 2 -> before == null
                ? new ScanCommand.DecidedAlone(id, door, presented, ruling(), null, at)
                : new ScanCommand.Undo(
                      id,
                      before.door(),
                      before.presented(),
                      before.scan(),
                      one(UndoReason.values()),
                      at
                  );
            default -> new ScanCommand.Scan(
                id,
                door,
                presented,
                random.nextInt(4) == 0 ? session() : null,
                one(Direction.values()),
                at,
                one(Insisting.values()),
                random.nextInt(8) == 0
                    ? Set.copyOf(sample.rooms().stream().map(Room::id).toList())
                    : Set.of(),
                random.nextInt(8) != 0
            );
        };
        scans.add(scan);
        return scan;
    }

    private Ruling ruling() {
        return switch (random.nextInt(4)) {
            case 0 -> new Ruling.LetOut(session());
            case 1 -> new Ruling.TurnAway(session(), one(Reason.values()));
            default -> new Ruling.Admit(session(), one(Admission.values()));
        };
    }

    private CheckinCommand conflicts() {
        List<ConflictId> known = List.copyOf(checkin.state(CONFERENCE).conflicts().byId().keySet());
        return new CheckinCommand.OfConflicts(
            known.isEmpty() || random.nextBoolean()
                ? new ConflictCommand.Review(now)
                : new ConflictCommand.Settle(one(known), one(ConflictDecision.values()), one(staff), now)
        );
    }

    private CheckinCommand notes(DoorId door, DeviceId device) {
        NoteId note = new NoteId(new UUID(0, random.nextInt(3)));
        return new CheckinCommand.OfNotes(
            switch (random.nextInt(4)) {
                case 0 -> new NoteCommand.Erase(note, one(staff), now);
                case 1, 2 -> new NoteCommand.SetDone(note, random.nextBoolean(), one(staff), now);
                default -> new NoteCommand.Write(note, door, device, now);
            }
        );
    }

    private void ask(CheckinCommand command) {
        checkin.ask(CONFERENCE, key(), Retention.FOR_EVER, now, command);
        hear();
    }

    private Presented presented(BadgeId badge) {
        return switch (random.nextInt(8)) {
            case 0 -> new Presented.UnknownKey(badge, 1);
            case 1 -> new Presented.TypedNumber(BadgesByNumber.numberOf(badge));
            case 2 -> new Presented.Forged();
            default -> new Presented.Genuine(badge, 1 + random.nextInt(2));
        };
    }

    /** The sample with too few seats, and sometimes without a session. */
    private Programme crowded() {
        List<Session> sessions = new ArrayList<>();
        for (Session session : sample.sessions()) {
            if (random.nextInt(12) != 0) {
                sessions.add(session.withSeats(1 + random.nextInt(6)));
            }
        }
        return new Programme(
            sample.title(),
            sample.organiser(),
            sample.day(),
            sample.timeZone(),
            sample.rooms(),
            sample.slots(),
            sessions
        );
    }

    private SessionId session() {
        return one(sample.sessions()).id();
    }

    /** One in every slot, or fewer; sometimes two in one. */
    private List<SessionId> sessions() {
        Set<SessionId> chosen = new LinkedHashSet<>();
        for (var slot : sample.slots()) {
            List<Session> there = sample
                .sessions()
                .stream()
                .filter(session -> session.slot().equals(slot.id()))
                .toList();
            for (int i = random.nextInt(12) == 0 ? 2 : random.nextInt(2); i > 0 && !there.isEmpty(); i--) {
                chosen.add(one(there).id());
            }
        }
        return List.copyOf(chosen);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private CommandKey key() {
        return new CommandKey(id(), random.nextLong());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Programme sample() {
        try (
            InputStream file = RegistrationModel.class.getResourceAsStream(
                "/lanyard/registration/soc24-2.yaml"
            )
        ) {
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ((ProgrammeFile.Valid) ProgrammeYaml.read(yaml, LocalDate.of(2026, 1, 15))).programme();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
