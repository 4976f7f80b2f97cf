package lanyard.registration;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.registration.attendance.AttendanceCommand;
import lanyard.registration.badges.BadgeCommand;
import lanyard.registration.doorphones.DoorPhoneCommand;
import lanyard.registration.letters.LetterCommand;
import lanyard.registration.programme.ProgrammeCommand;
import lanyard.registration.registering.RegisteringCommand;
import lanyard.registration.staff.StaffCommand;
import lanyard.registration.standby.StandbyCommand;

/** Everything that can be asked of registration-service, by capability. */
public sealed interface RegistrationCommand {
    record OfProgramme(ProgrammeCommand command) implements RegistrationCommand {}

    record OfRegistering(RegisteringCommand command) implements RegistrationCommand {}

    record OfBadges(BadgeCommand command) implements RegistrationCommand {}

    record OfStaff(StaffCommand command) implements RegistrationCommand {}

    record OfAttendance(AttendanceCommand command) implements RegistrationCommand {}

    record OfDoorPhones(DoorPhoneCommand command) implements RegistrationCommand {}

    record OfStandby(StandbyCommand command) implements RegistrationCommand {}

    record OfLetters(LetterCommand command) implements RegistrationCommand {}

    /**
     * Every letter up to this number is kept, by the documents that come with this command.
     *
     * @param to whom they are written: none of them may have been erased meanwhile
     */
    record KeepLetters(long upTo, List<AttendeeId> to) implements RegistrationCommand {
        public KeepLetters {
            to = List.copyOf(to);
        }
    }
}
