package lanyard.registration;

import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StandbyEvent;
import lanyard.registration.attendance.Whereabouts;
import lanyard.registration.badges.Badges;
import lanyard.registration.doorphones.DoorPhones;
import lanyard.registration.letters.Deliveries;
import lanyard.registration.letters.DueLetters;
import lanyard.registration.programme.PublishedProgramme;
import lanyard.registration.registering.Registrations;
import lanyard.registration.staff.Staff;
import lanyard.registration.standby.Standby;

/** All of one history, by capability. A conference has no {@code staff}; the installation has nothing else. */
public record RegistrationState(
    PublishedProgramme programme,
    Registrations registrations,
    Badges badges,
    Staff staff,
    Whereabouts whereabouts,
    Standby standby,
    DoorPhones doorPhones,
    DueLetters letters,
    Deliveries deliveries
) {
    public static final RegistrationState INITIAL = new RegistrationState(
        PublishedProgramme.NONE,
        Registrations.NONE,
        Badges.NONE,
        Staff.NONE,
        Whereabouts.NOBODY,
        Standby.NONE,
        DoorPhones.NONE,
        DueLetters.NONE,
        Deliveries.NONE
    );

    /** Each capability folds the events that concern it, and looks at the others as they were before the event. */
    RegistrationState evolve(RegistrationEvent event) {
        return new RegistrationState(
            event instanceof ProgrammeEvent e ? programme.evolve(e) : programme,
            switch (event) {
                case AttendeeEvent e -> registrations.evolve(e);
                case SeatEvent e -> registrations.evolve(e);
                case
                    ProgrammeEvent _,
                    BadgeEvent _,
                    StaffEvent _,
                    LetterEvent _,
                    AttendanceEvent _,
                    StandbyEvent _,
                    DoorPhoneEvent _ -> registrations;
            },
            event instanceof BadgeEvent e ? badges.evolve(e) : badges,
            event instanceof StaffEvent e ? staff.evolve(e) : staff,
            event instanceof AttendanceEvent e ? whereabouts.evolve(e) : whereabouts,
            switch (event) {
                case StandbyEvent e -> standby.evolve(e);
                case SeatEvent e -> standby.evolve(e);
                case
                    ProgrammeEvent _,
                    AttendeeEvent _,
                    BadgeEvent _,
                    StaffEvent _,
                    LetterEvent _,
                    AttendanceEvent _,
                    DoorPhoneEvent _ -> standby;
            },
            event instanceof DoorPhoneEvent e ? doorPhones.evolve(e) : doorPhones,
            letters.evolve(programme.programme(), registrations, event),
            deliveries.evolve(event)
        );
    }
}
