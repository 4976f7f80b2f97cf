package lanyard.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lanyard.access.Secret;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.badges.BadgeCommand.PublishBadgeKey;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.programme.ProgrammeCommand.SetClock;
import lanyard.registration.programme.ProgrammeFile;
import lanyard.registration.programme.ProgrammeYaml;
import lanyard.registration.staff.SignInSecrets;
import lanyard.registration.staff.StaffCommand.OfferSignIn;
import org.springframework.stereotype.Component;

/**
 * What whoever runs an installation does from within the process: begin conferences, let somebody sign in. Futures fail
 * with {@link lanyard.ledger.NotAnswered} while nobody leads; ask again.
 */
@Component
public class Organising {

    private static final String SAMPLE = "/lanyard/registration/soc24-2.yaml";
    private static final String ACTOR = "installation";

    private final RegistrationLedger ledger;
    private final BadgeKeys badgeKeys;
    private final PersonalLinks links;
    private final SignInSecrets signInSecrets;
    private final Duration signInLinkLasts;

    Organising(
        RegistrationLedger ledger,
        BadgeKeys badgeKeys,
        PersonalLinks links,
        SignInSecrets signInSecrets,
        RegistrationSettings settings
    ) {
        this.ledger = ledger;
        this.badgeKeys = badgeKeys;
        this.links = links;
        this.signInSecrets = signInSecrets;
        this.signInLinkLasts = settings.signInLinkLasts();
    }

    /** A one-time link, and until when it can be used. */
    public record SignInLink(String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "SignInLink[…]"; // whoever reads it can sign in
        }
    }

    /** Publishes a programme. The conference's badge key is published before it, so before any badge. */
    public CompletableFuture<Answer<RegistrationEvent>> publish(
        ConferenceId conference,
        Programme programme,
        String actor,
        CommandKey key
    ) {
        return publishBadgeKey(conference).thenCompose(_ ->
            submit(conference, actor, key, new OfProgramme(new PublishProgramme(programme)))
        );
    }

    /** Makes sure that the key which signs the conference's badges from now on is published. */
    public CompletableFuture<Answer<RegistrationEvent>> publishBadgeKey(ConferenceId conference) {
        BadgeKeys.Numbered key = badgeKeys.current(conference, ledger.view(conference).state().badges());
        return submit(
            conference,
            ACTOR,
            CommandKey.random(),
            new OfBadges(new PublishBadgeKey(key.number(), key.publicKey()))
        );
    }

    /**
     * Publishes the sample conference, on today's date where it takes place, with a clock that shows {@code time} now.
     * A sample that was published before stays as it is.
     *
     * @return its id
     */
    public CompletableFuture<ConferenceId> publishSample(LocalTime time) {
        ProgrammeFile.Valid sample = sample(LocalDate.EPOCH);
        ConferenceId conference = sample.conference();
        if (ledger.view(conference).state().programme().programme() != null) {
            return CompletableFuture.completedFuture(conference);
        }
        Instant now = ledger.realTime().instant();
        ZoneId zone = sample.programme().timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Duration ahead = Duration.between(now, today.atTime(time).atZone(zone).toInstant());
        // The clock first: whoever finds a programme finds its clock set.
        return submit(conference, ACTOR, CommandKey.random(), new OfProgramme(new SetClock(ahead)))
            .thenCompose(_ -> publish(conference, sample(today).programme(), ACTOR, CommandKey.random()))
            .thenApply(_ -> conference);
    }

    /** A link that signs somebody in once, with that role; the same one for the same key. */
    public CompletableFuture<SignInLink> offerSignIn(Role role, String actor, CommandKey key) {
        Secret secret = signInSecrets.of(key);
        StaffId staff = new StaffId(UUID.nameUUIDFromBytes(secret.hash().getBytes(StandardCharsets.UTF_8)));
        Instant now = ledger.realTime().instant();
        return ledger
            .ledger()
            .submit(
                Submission.of(
                    HistoryId.INSTALLATION,
                    key,
                    actor,
                    now,
                    new OfStaff(new OfferSignIn(staff, role, secret.hash(), now.plus(signInLinkLasts)))
                )
            )
            .thenApply(answer -> new SignInLink(links.signIn(secret.text()), expiresAt(answer)));
    }

    /** For whoever starts the installation: an organiser's link, fresh every time. */
    public CompletableFuture<SignInLink> offerSignIn() {
        return offerSignIn(Role.ORGANISER, ACTOR, CommandKey.random());
    }

    private CompletableFuture<Answer<RegistrationEvent>> submit(
        ConferenceId conference,
        String actor,
        CommandKey key,
        RegistrationCommand command
    ) {
        Instant at = ledger.now(ledger.view(conference).state());
        return ledger
            .ledger()
            .submit(Submission.of(RegistrationLedger.history(conference), key, actor, at, command));
    }

    private static Instant expiresAt(Answer<RegistrationEvent> answer) {
        if (
            answer instanceof Answer.Done<RegistrationEvent>(var events, _) &&
            events.getFirst() instanceof SignInOffered offered
        ) {
            return offered.expiresAt();
        }
        throw new IllegalStateException("a new member of staff is always offered to sign in");
    }

    /** The sample conference as it is on that day, whether or not it was ever published. */
    public static ProgrammeFile.Valid sample(LocalDate day) {
        try (InputStream in = Organising.class.getResourceAsStream(SAMPLE)) {
            if (
                in != null &&
                ProgrammeYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), day) instanceof
                    ProgrammeFile.Valid valid
            ) {
                return valid;
            }
            throw new IllegalStateException("the sample programme is damaged");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
