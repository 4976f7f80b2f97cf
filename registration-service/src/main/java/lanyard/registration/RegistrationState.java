package lanyard.registration;

import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.StaffEvent;
import lanyard.registration.badges.Badges;
import lanyard.registration.letters.Deliveries;
import lanyard.registration.letters.DueLetters;
import lanyard.registration.programme.PublishedProgramme;
import lanyard.registration.registering.Registrations;
import lanyard.registration.staff.Staff;

/** All of one history, by capability. A conference has no {@code staff}; the installation has nothing else. */
public record RegistrationState(
    PublishedProgramme programme,
    Registrations registrations,
    Badges badges,
    Staff staff,
    DueLetters letters,
    Deliveries deliveries
) {
    public static final RegistrationState INITIAL = new RegistrationState(
        PublishedProgramme.NONE,
        Registrations.NONE,
        Badges.NONE,
        Staff.NONE,
        DueLetters.NONE,
        Deliveries.NONE
    );

    RegistrationState evolve(RegistrationEvent event) {
        DueLetters due = letters.evolve(programme.programme(), registrations, event);
        Deliveries delivered = deliveries.evolve(event);
        return switch (event) {
            case ProgrammeEvent e -> new RegistrationState(
                programme.evolve(e),
                registrations,
                badges,
                staff,
                due,
                delivered
            );
            case AttendeeEvent e -> new RegistrationState(
                programme,
                registrations.evolve(e),
                badges,
                staff,
                due,
                delivered
            );
            case SeatEvent e -> new RegistrationState(
                programme,
                registrations.evolve(e),
                badges,
                staff,
                due,
                delivered
            );
            case BadgeEvent e -> new RegistrationState(
                programme,
                registrations,
                badges.evolve(e),
                staff,
                due,
                delivered
            );
            case StaffEvent e -> new RegistrationState(
                programme,
                registrations,
                badges,
                staff.evolve(e),
                due,
                delivered
            );
            case LetterEvent _ -> new RegistrationState(
                programme,
                registrations,
                badges,
                staff,
                due,
                delivered
            );
        };
    }
}
