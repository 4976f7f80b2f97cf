package lanyard.checkin.listing.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.attendance.Visit;
import lanyard.checkin.doors.Door;
import lanyard.checkin.expectations.ExpectedBadge;
import lanyard.checkin.expectations.http.Names;
import lanyard.checkin.listing.http.DoorList.ListHead;
import lanyard.checkin.listing.http.DoorList.ListedBadge;
import lanyard.checkin.listing.http.DoorList.ListedRoom;
import lanyard.checkin.listing.http.DoorList.ListedSession;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/** Writes out what a phone needs to know of a conference whose programme is known. */
final class Listing {

    /** After the day, or its last session: enough for a late count, too little for a list to lie about. */
    private static final Duration EXPIRES_AFTER_THE_DAY = Duration.ofHours(4);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final View<Checkin> view;
    private final Programme programme;
    private final Map<SessionId, Integer> sessions = new HashMap<>();
    private final Map<DoorId, Integer> doors = new HashMap<>();

    Listing(View<Checkin> view) {
        this.view = view;
        this.programme = Objects.requireNonNull(
            view.state().expectations().programme(),
            "a known conference has one"
        );
        for (Session session : programme.sessions()) {
            sessions.put(session.id(), sessions.size());
        }
        for (Door door : view.state().doors().all()) {
            doors.put(door.id(), doors.size());
        }
    }

    ListHead head(ConferenceId conference, Door door) {
        return new ListHead(
            conference,
            door.id(),
            expiresAt(),
            door.rooms(),
            new TreeMap<>(view.state().expectations().keys().badges()),
            programme
                .rooms()
                .stream()
                .map(room -> new ListedRoom(room.id(), room.name(), room.seats()))
                .toList(),
            programme.sessions().stream().map(this::session).toList(),
            view
                .state()
                .doors()
                .all()
                .stream()
                .map(made -> made.name())
                .toList()
        );
    }

    @Nullable
    List<Integer> givenOn() {
        return numbers(
            programme
                .sessions()
                .stream()
                .map(session -> session.id())
                .filter(session -> view.state().attendance().tally(session).onStandby() > 0)
        );
    }

    private Instant expiresAt() {
        ZonedDateTime midnight = programme.day().plusDays(1).atStartOfDay(programme.timeZone());
        return Stream.concat(
            Stream.of(midnight.toInstant()),
            programme
                .sessions()
                .stream()
                .map(session -> session.endsAt())
        )
            .max(Instant::compareTo)
            .orElseThrow()
            .plus(EXPIRES_AFTER_THE_DAY);
    }

    private ListedSession session(Session session) {
        return new ListedSession(
            session.id(),
            session.slot(),
            session.title(),
            session.room(),
            session.place(),
            session.startsAt(),
            session.endsAt(),
            view.state().expectations().seatsOf(session)
        );
    }

    /** Everybody who is expected, and everybody else who came. */
    List<ListedBadge> everybody() {
        Map<BadgeId, ExpectedBadge> expected = view.state().expectations().badges();
        List<ListedBadge> listed = new ArrayList<>(expected.size());
        expected.keySet().forEach(badge -> listed.add(badge(badge)));
        view.state()
            .attendance()
            .presences()
            .keySet()
            .stream()
            .filter(badge -> !expected.containsKey(badge))
            .forEach(badge -> listed.add(badge(badge)));
        return listed;
    }

    /** Those of them who are listed: a name may be told before its badge. */
    List<ListedBadge> of(Collection<BadgeId> badges) {
        return badges.stream().filter(this::isListed).map(this::badge).toList();
    }

    private boolean isListed(BadgeId badge) {
        return (
            view.state().expectations().badges().containsKey(badge) ||
            view.state().attendance().presences().containsKey(badge)
        );
    }

    private ListedBadge badge(BadgeId id) {
        ExpectedBadge badge = view.state().expectations().badge(id);
        Presence presence = view.state().attendance().presence(id);
        SessionId inside = presence.inside();
        Visit visit = inside == null ? null : presence.visits().get(inside);
        return new ListedBadge(
            text(id),
            Names.of(view.documents(), id),
            badge.issue() == 1 ? null : badge.issue(),
            badge.cancelled() ? true : null,
            booked(badge, Booking.CONFIRMED),
            booked(badge, Booking.WAITLISTED),
            booked(badge, Booking.STANDBY),
            numbers(presence.visits().keySet().stream()),
            inside == null ? null : sessions.get(inside),
            visit == null ? null : visit.lastAt().getEpochSecond(),
            visit == null ? null : doors.get(visit.lastDoor())
        );
    }

    private @Nullable List<Integer> booked(ExpectedBadge badge, Booking booking) {
        return numbers(
            badge
                .bookings()
                .keySet()
                .stream()
                .filter(session -> badge.bookingOf(session) == booking)
        );
    }

    /** In order; null for none. A session that is no more in the programme has no number. */
    private @Nullable List<Integer> numbers(Stream<SessionId> ids) {
        List<Integer> numbers = ids.map(sessions::get).filter(Objects::nonNull).sorted().toList();
        return numbers.isEmpty() ? null : numbers;
    }

    static String text(BadgeId id) {
        ByteBuffer bytes = ByteBuffer.allocate(16)
            .putLong(id.value().getMostSignificantBits())
            .putLong(id.value().getLeastSignificantBits());
        return BASE64.encodeToString(bytes.array());
    }
}
