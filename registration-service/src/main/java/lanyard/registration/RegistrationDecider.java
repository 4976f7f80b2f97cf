package lanyard.registration;

import static lanyard.registration.registering.RegisteringRefusal.ATTENDEE_ID_TAKEN;
import static lanyard.registration.registering.RegisteringRefusal.NOT_REGISTERED;

import java.util.ArrayList;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.registration.RegistrationCommand.KeepLetters;
import lanyard.registration.RegistrationCommand.OfAttendance;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfDoorPhones;
import lanyard.registration.RegistrationCommand.OfLetters;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.RegistrationCommand.OfStandby;
import lanyard.registration.attendance.AttendanceDecider;
import lanyard.registration.badges.BadgeDecider;
import lanyard.registration.doorphones.DoorPhonesDecider;
import lanyard.registration.letters.LetterDecider;
import lanyard.registration.programme.ProgrammeCommand;
import lanyard.registration.programme.ProgrammeDecider;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringDecider;
import lanyard.registration.staff.StaffDecider;
import lanyard.registration.standby.StandbyDecider;

/** The rules of all capabilities, as one decider for conferences and for the installation. */
public final class RegistrationDecider
    implements Decider<RegistrationState, RegistrationCommand, RegistrationEvent>
{

    @Override
    public RegistrationState initial() {
        return RegistrationState.INITIAL;
    }

    @Override
    public Decision<RegistrationEvent> decide(RegistrationState state, RegistrationCommand command) {
        return switch (command) {
            case OfProgramme(var of) -> decide(state, of);
            case OfRegistering(Register(var id, _, _, _, _, _, _)) when (
                state.badges().hosts().containsKey(new GuestId(id.value()))
            ) -> Decision.refuse(ATTENDEE_ID_TAKEN); // by a guest of the gala: a badge means one person
            case OfRegistering(var of) -> RegisteringDecider.decide(
                state.programme().programme(),
                state.registrations(),
                of
            );
            case OfBadges(var of) -> BadgeDecider.decide(state.registrations(), state.badges(), of);
            case OfAttendance(var of) -> Decision.accept(
                AttendanceDecider.decide(state.registrations(), state.whereabouts(), of)
            );
            case OfStandby(var of) -> Decision.accept(
                StandbyDecider.decide(
                    state.programme().programme(),
                    state.registrations(),
                    state.whereabouts(),
                    state.standby(),
                    of
                )
            );
            case OfDoorPhones(var of) -> Decision.accept(DoorPhonesDecider.decide(state.doorPhones(), of));
            case OfStaff(var of) -> StaffDecider.decide(state.staff(), of);
            case OfLetters(var of) -> LetterDecider.decide(state.registrations(), state.deliveries(), of);
            case KeepLetters(var upTo, var to) -> keepLetters(state, upTo, to);
        };
    }

    @Override
    public RegistrationState evolve(RegistrationState state, RegistrationEvent event) {
        return state.evolve(event);
    }

    /** A change of the programme takes effect on everybody's seats in the same breath. */
    private static Decision<RegistrationEvent> decide(RegistrationState state, ProgrammeCommand command) {
        return switch (ProgrammeDecider.decide(state.programme(), command)) {
            case Decision.Refused<RegistrationEvent> refused -> refused;
            case Decision.Accepted<RegistrationEvent>(var changes) -> {
                RegistrationState after = state;
                for (RegistrationEvent change : changes) {
                    after = after.evolve(change);
                }
                Programme programme = after.programme().programme();
                List<RegistrationEvent> events = new ArrayList<>(changes);
                if (programme != null && !programme.equals(state.programme().programme())) {
                    events.addAll(RegisteringDecider.adopt(programme, after.registrations()));
                }
                yield Decision.accept(events);
            }
        };
    }

    private static Decision<RegistrationEvent> keepLetters(
        RegistrationState state,
        long upTo,
        List<AttendeeId> to
    ) {
        if (!to.stream().allMatch(attendee -> state.registrations().attendee(attendee) != null)) {
            return Decision.refuse(NOT_REGISTERED);
        }
        boolean news =
            upTo <= state.letters().count() && !state.letters().due().headMap(upTo, true).isEmpty();
        return news ? Decision.accept(new LettersKept(upTo)) : Decision.accept();
    }
}
