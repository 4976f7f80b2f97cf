package lanyard.registration.calendar;

import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.Person;
import lanyard.ledger.View;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.People;

/** Every attendee's sessions as a calendar: the same for downloads, feeds and letters. */
public final class Calendars {

    private final RegistrationLedger ledger;
    private final PersonalLinks links;

    public Calendars(RegistrationLedger ledger, PersonalLinks links) {
        this.ledger = ledger;
        this.links = links;
    }

    /**
     * The calendar as it is now: {@code text/calendar} in UTF-8, with {@code METHOD:PUBLISH}. Nothing for who is not
     * registered, or was erased; of who has cancelled, it says that every session is cancelled.
     */
    public Optional<byte[]> calendar(ConferenceId conference, AttendeeId attendee) {
        return calendar(conference, attendee, ledger.view(conference));
    }

    /** The same, as it was in that view. */
    public Optional<byte[]> calendar(ConferenceId conference, AttendeeId id, View<RegistrationState> view) {
        Attendee attendee = view.state().registrations().attendee(id);
        if (attendee == null || view.state().programme().programme() == null) {
            return Optional.empty();
        }
        CalendarFile file = new CalendarFile(
            conference,
            id,
            People.find(view.documents(), id).map(Person::language).orElse(""),
            links.page(conference),
            ledger.realTime().instant()
        );
        return Optional.of(file.of(view.state().programme(), attendee));
    }
}
