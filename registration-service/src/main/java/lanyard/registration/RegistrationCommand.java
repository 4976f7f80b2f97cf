package lanyard.registration;

import lanyard.registration.badges.BadgeCommand;
import lanyard.registration.programme.ProgrammeCommand;
import lanyard.registration.registering.RegisteringCommand;
import lanyard.registration.staff.StaffCommand;

/** Everything that can be asked of registration-service, by capability. */
public sealed interface RegistrationCommand {
    record OfProgramme(ProgrammeCommand command) implements RegistrationCommand {}

    record OfRegistering(RegisteringCommand command) implements RegistrationCommand {}

    record OfBadges(BadgeCommand command) implements RegistrationCommand {}

    record OfStaff(StaffCommand command) implements RegistrationCommand {}

    /** Every letter up to this number is kept, by the documents that come with this command. */
    record KeepLetters(long upTo) implements RegistrationCommand {}
}
