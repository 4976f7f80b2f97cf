package lanyard.registration.registering.http;

import java.util.Optional;
import java.util.function.UnaryOperator;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Person;
import lanyard.ledger.DocumentWrite;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.badges.BadgeCommand.ReissueBadge;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.People;
import lanyard.registration.registering.RegisteringCommand;
import lanyard.registration.registering.RegisteringCommand.CancelRegistration;
import lanyard.registration.registering.RegisteringCommand.CorrectDetails;
import lanyard.registration.registering.RegisteringCommand.EraseAttendee;
import org.springframework.stereotype.Component;

/** What attendees ask for themselves, and organisers for them. Each returns the conference after it. */
@Component
class RegistrationDesk {

    private final Desk desk;

    RegistrationDesk(Desk desk) {
        this.desk = desk;
    }

    Desk.Open ask(
        Desk.Open open,
        Caller caller,
        IdempotencyKey key,
        Position position,
        RegisteringCommand command,
        DocumentWrite<?>... documents
    ) {
        return ask(open, caller, key, position, new OfRegistering(command), documents);
    }

    /** Ends the registration; the person's address may register again. */
    Desk.Open cancel(
        Desk.Open open,
        AttendeeId attendee,
        CancelledBy by,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        Optional<Person> person = People.find(open.view().documents(), attendee);
        return ask(
            open,
            caller,
            key,
            position,
            new CancelRegistration(attendee, by, open.now()),
            person
                .map(known -> People.write(attendee, People.withoutAddressHash(known)))
                .stream()
                .toArray(DocumentWrite<?>[]::new)
        );
    }

    /** Forgets everything about the person, on this page, in every letter, and in the other services. */
    void erase(
        Desk.Open open,
        AttendeeId attendee,
        CancelledBy by,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            _ -> new OfRegistering(new EraseAttendee(attendee, by, open.now())),
            knowledge -> People.erase(knowledge.documents(), attendee)
        );
    }

    /** @param change of what the leader knows about the person, whoever else changes something at the same time */
    Desk.Open correct(
        Desk.Open open,
        AttendeeId attendee,
        UnaryOperator<Person> change,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            _ -> new OfRegistering(new CorrectDetails(attendee)),
            knowledge ->
                DocumentWrite.listOf(
                    People.find(knowledge.documents(), attendee).map(person ->
                        People.write(attendee, change.apply(person))
                    )
                )
        );
        return desk.after(open);
    }

    Desk.Open reissueBadge(
        Desk.Open open,
        AttendeeId attendee,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        return ask(open, caller, key, position, new OfBadges(new ReissueBadge(BadgeId.of(attendee))));
    }

    private Desk.Open ask(
        Desk.Open open,
        Caller caller,
        IdempotencyKey key,
        Position position,
        RegistrationCommand command,
        DocumentWrite<?>... documents
    ) {
        desk.ask(open, caller, key.commandKey(), position, command, documents);
        return desk.after(open);
    }
}
