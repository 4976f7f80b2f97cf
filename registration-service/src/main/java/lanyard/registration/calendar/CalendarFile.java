package lanyard.registration.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.registration.programme.PublishedProgramme;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Attendee.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * One attendee's sessions as an iCalendar object (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986). A session that
 * was chosen once stays in it: given up or withdrawn, it is there as cancelled, so that a calendar which has it takes
 * notice.
 *
 * @param language BCP 47 tag of the attendee's language
 * @param page address of the attendee's page
 * @param writtenAt real time
 */
record CalendarFile(
    ConferenceId conference,
    AttendeeId attendee,
    String language,
    String page,
    Instant writtenAt
) {
    private static final int REFRESH_MINUTES = 15;

    byte[] of(PublishedProgramme published, Attendee registration) {
        Programme programme = published.programme();
        if (programme == null) {
            throw new IllegalArgumentException("nobody registers before there is a programme");
        }
        // RFC 5545 wants it to rise when an entry changes; what changes one is either of the two, and both only rise.
        int sequence = published.version() + registration.moves();
        ICalendar calendar = empty(programme);
        for (Session session : programme.sessions()) {
            add(calendar, programme, registration, session, sequence);
        }
        for (Session session : published.withdrawn().values()) {
            add(calendar, programme, registration, session, sequence);
        }
        return FoldedLines.of(written(calendar)).getBytes(StandardCharsets.UTF_8);
    }

    private ICalendar empty(Programme programme) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Lanyard//Lanyard//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(programme.title());
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(programme.title()));
        calendar.setExperimentalProperty("X-WR-TIMEZONE", programme.timeZone().getId());
        calendar
            .setRefreshInterval(Duration.builder().minutes(REFRESH_MINUTES).build())
            .setParameter("VALUE", "DURATION"); // which the RFC wants to be said
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_MINUTES + "M");
        ZoneId zone = programme.timeZone();
        calendar
            .getTimezoneInfo()
            .setDefaultTimezone(
                new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneChanges.around(zone, programme.day()))
            );
        return calendar;
    }

    private void add(
        ICalendar calendar,
        Programme programme,
        Attendee registration,
        Session session,
        int sequence
    ) {
        SeatStatus seat = registration.seats().get(session.id());
        if (seat != null || registration.left().contains(session.id())) {
            calendar.addEvent(entry(programme, session, seat, sequence));
        }
    }

    /** @param seat null when there is none any more */
    private VEvent entry(Programme programme, Session session, @Nullable SeatStatus seat, int sequence) {
        VEvent entry = new VEvent();
        entry.setUid(uid(session.id()));
        entry.setDateTimeStamp(Date.from(writtenAt));
        entry.setSequence(sequence);
        entry.setDateStart(Date.from(session.startsAt()), true);
        entry.setDateEnd(Date.from(session.endsAt()), true);
        String title = session.title();
        entry.setSummary(seat == SeatStatus.WAITLISTED ? title + " (" + waitlist() + ")" : title);
        String about = session.description().isBlank() ? "" : session.description() + "\n\n";
        entry.setDescription(about + programme.title() + "\n" + programme.organiser());
        entry.setLocation(location(programme, session));
        entry.setUrl(page);
        if (seat == null) {
            entry.setStatus(Status.cancelled());
        } else {
            entry.setStatus(
                switch (seat) {
                    case CONFIRMED -> Status.confirmed();
                    case WAITLISTED -> Status.tentative();
                }
            );
        }
        entry.setTransparency(seat != SeatStatus.CONFIRMED);
        return entry;
    }

    /** The same for a session as long as the registration lasts, and nobody's name can be read in it. */
    private String uid(SessionId session) {
        String what = conference + "/" + attendee + "/" + session;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + "@lanyard";
    }

    private String waitlist() {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "fr" -> "liste d’attente";
            case "es" -> "lista de espera";
            default -> "waitlist";
        };
    }

    private static String location(Programme programme, Session session) {
        String room = programme.room(session.room()).map(Room::name).orElse("");
        if (session.place() == null) {
            return room;
        }
        return room.isEmpty() ? session.place() : room + ", " + session.place();
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null); // see FoldedLines
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
