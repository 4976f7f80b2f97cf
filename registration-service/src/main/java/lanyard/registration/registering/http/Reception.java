package lanyard.registration.registering.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.AddressHashes;
import lanyard.registration.registering.EmailAddress;
import lanyard.registration.registering.People;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are registered, by themselves or by staff at a door. */
@Component
class Reception {

    private final Desk desk;
    private final LinkLetters letters;
    private final AddressHashes addresses;
    private final Attempts attempts;
    private final String consentVersion;

    Reception(
        Desk desk,
        LinkLetters letters,
        AddressHashes addresses,
        Attempts attempts,
        RegistrationSettings settings
    ) {
        this.desk = desk;
        this.letters = letters;
        this.addresses = addresses;
        this.attempts = attempts;
        this.consentVersion = settings.consentVersion();
    }

    /**
     * Who wants to be registered.
     *
     * @param id that the person has from then on
     * @param email null for who tells none
     * @param language BCP 47 tag; null for English
     * @param door where staff register them; null when they do it themselves
     */
    record Newcomer(
        AttendeeId id,
        String name,
        @Nullable EmailAddress email,
        @Nullable String organisation,
        @Nullable String needs,
        Category category,
        List<SessionId> sessions,
        String consentVersion,
        @Nullable String language,
        @Nullable DoorId door
    ) {
        Person person(String addressHash) {
            return new Person(
                name.strip(),
                email == null ? "" : email.asTyped(),
                textOf(organisation),
                textOf(needs),
                language == null ? "en" : language,
                addressHash
            );
        }

        private static String textOf(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        @Override
        public String toString() {
            return "Newcomer[" + id + "]"; // a log line must not tell who it is
        }
    }

    /**
     * Registers somebody, and returns the id that they have; a repeat finds the id of the first time.
     *
     * @throws Problem with the refusal's name. Who is registered already is sent their personal link again.
     */
    AttendeeId register(
        Desk.Open open,
        Newcomer newcomer,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        agreed(newcomer.consentVersion());
        String addressHash = newcomer.email() == null ? "" : addresses.of(open.id(), newcomer.email());
        if (!addressHash.isEmpty()) {
            attempts.about(addressHash, key);
        }
        Person person = newcomer.person(addressHash);
        return switch (ask(open, newcomer, person, caller, key, position)) {
            case Answer.Done<RegistrationEvent>(var events, _) -> (
                (AttendeeRegistered) events.getFirst()
            ).attendee();
            case Answer.Refused<RegistrationEvent>(var reason, _) -> {
                if (reason.equals(RegisteringRefusal.ALREADY_REGISTERED.name())) {
                    letters.send(desk.after(open), addressHash, caller, key, position);
                    throw Problem.refused(
                        reason,
                        "This address is registered. Its personal link is on its way there again."
                    );
                }
                if (
                    reason.equals(RegisteringRefusal.ATTENDEE_ID_TAKEN.name()) &&
                    isThere(open, newcomer, person)
                ) {
                    yield newcomer.id();
                }
                throw Problem.refused(reason, "Refused: " + reason.toLowerCase(Locale.ROOT) + ".");
            }
        };
    }

    private Answer<RegistrationEvent> ask(
        Desk.Open open,
        Newcomer newcomer,
        Person person,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        return desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            knowledge ->
                new OfRegistering(
                    new Register(
                        newcomer.id(),
                        newcomer.category(),
                        newcomer.sessions(),
                        newcomer.consentVersion(),
                        open.now(),
                        Optional.of(person.addressHash())
                            .filter(hash -> !hash.isEmpty())
                            .flatMap(hash -> People.holder(knowledge.documents(), hash))
                            .orElse(null),
                        newcomer.door()
                    )
                ),
            List.of(People.write(newcomer.id(), person))
        );
    }

    /** Whether that very person was registered before, by a phone that comes again later, or under another name of its own. */
    private boolean isThere(Desk.Open open, Newcomer newcomer, Person person) {
        Desk.Open after = desk.after(open);
        return (
            after.state().registrations().attendee(newcomer.id()) != null &&
            People.find(after.view().documents(), newcomer.id()).filter(person::equals).isPresent()
        );
    }

    private void agreed(String toVersion) {
        if (!toVersion.equals(consentVersion)) {
            throw Problem.invalid(
                List.of(
                    ProblemError.inField(
                        "consentVersion",
                        "consent-outdated",
                        "the privacy notice has changed: read it and agree again"
                    )
                )
            );
        }
    }
}
