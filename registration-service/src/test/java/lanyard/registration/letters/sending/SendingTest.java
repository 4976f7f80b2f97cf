package lanyard.registration.letters.sending;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lanyard.access.KeyFiles;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfLetters;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationModel;
import lanyard.registration.RegistrationState;
import lanyard.registration.SampleConference;
import lanyard.registration.badges.BadgeCommand.PublishBadgeKey;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.badges.Badges;
import lanyard.registration.letters.Deliveries.Delivery;
import lanyard.registration.letters.Deliveries.Status;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterCommand.RequeueLetter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.Letters;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.registering.RegisteringCommand.EraseAttendee;
import lanyard.registration.registering.RegisteringCommand.Register;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.backoff.BackOffExecution;

/** What becomes of one letter, by what the mail server says. */
class SendingTest {

    private static final ConferenceId CONFERENCE = new ConferenceId("day");
    private static final String ID = Letters.id(ADA, 1);
    private static final String ADDRESS = "ada@example.org";
    private static final Letter LETTER = new Letter(
        ADA,
        LetterKind.REGISTERED,
        ADDRESS,
        "Ein Platz für Ada",
        "Dear Ada,\n\nGrüße.\n",
        AT,
        "en"
    );

    private final PostBox postBox = new PostBox().open();
    private final InMemoryLedger<RegistrationState, RegistrationCommand, RegistrationEvent> histories =
        new InMemoryLedger<>(RegistrationModel.get().decider(), RegistrationModel.EVENTS);
    private final RegistrationLedger ledger = new RegistrationLedger(histories, InstantSource.fixed(AT));
    private BadgeKeys badgeKeys;
    private Sending sending;

    @BeforeEach
    void ada_registers(@TempDir Path directory) {
        badgeKeys = new BadgeKeys(new KeyFiles(directory));
        sending = sending(ledger, postBox.port());
        BadgeKeys.Numbered key = badgeKeys.current(CONFERENCE, Badges.NONE);
        ask(new OfBadges(new PublishBadgeKey(key.number(), key.publicKey())));
        ask(new OfProgramme(new PublishProgramme(SampleConference.programme(1))));
        ask(new OfRegistering(new Register(ADA, Category.DELEGATE, List.of(), "1", AT, null)));
    }

    @AfterEach
    void close() {
        postBox.close();
    }

    private Sending sending(RegistrationLedger histories, int port) {
        MailSettings settings = new MailSettings(
            "127.0.0.1",
            port,
            MailSettings.Security.NONE,
            "",
            "",
            "day@lanyard.example",
            Duration.ofSeconds(10)
        );
        MailServer server = new MailServer(settings);
        Enclosures enclosures = new Enclosures(badgeKeys, (_, _) ->
            Optional.of("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))
        );
        return new Sending(histories, new Mails(server, settings.from(), enclosures), server);
    }

    private void ask(RegistrationCommand command) {
        var _ = histories
            .submit(
                Submission.of(
                    RegistrationLedger.history(CONFERENCE),
                    CommandKey.random(),
                    "test",
                    AT,
                    command
                )
            )
            .join();
    }

    private static ConsumerRecord<String, byte[]> posted(@Nullable Letter letter) {
        byte[] value = letter == null ? null : JsonEvents.JSON.writeValueAsBytes(letter);
        return new ConsumerRecord<>(Letters.TOPIC.name(), 0, 0, CONFERENCE + "/" + ID, value);
    }

    private Delivery delivery() {
        return ledger.view(CONFERENCE).state().deliveries().of(ID);
    }

    private NotSent refusal() {
        try {
            sending.onMessage(posted(LETTER));
            throw new AssertionError("was sent");
        } catch (NotSent notSent) {
            return notSent;
        }
    }

    @Test
    void a_letter_goes_out_and_that_is_written_down() throws Exception {
        sending.onMessage(posted(LETTER));
        assertThat(postBox.received()).hasSize(1);
        MimeMessage mail = postBox.received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ein Platz für Ada");
        assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(mail.getFrom()[0]).hasToString("Us <day@lanyard.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(mail.getMessageID()).isEqualTo("<day." + ID + "@lanyard.example>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(delivery()).isEqualTo(new Delivery(1, Status.SENT, null, AT));
    }

    @Test
    void it_has_plain_text_and_html_the_badge_in_it_and_the_calendar_with_it() throws Exception {
        sending.onMessage(posted(LETTER));
        MailParts parts = MailParts.of(postBox.received().getFirst());
        assertThat(parts.text("text/plain")).isEqualToNormalizingNewlines(LETTER.text());
        assertThat(parts.text("text/html")).contains("<img src=\"cid:badge\"", "Grüße.");
        assertThat(parts.badge()).isEqualTo(
            badgeKeys.sign(CONFERENCE, ledger.view(CONFERENCE).state().badges(), BadgeId.of(ADA))
        );
        assertThat(parts.text("text/calendar")).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void a_letter_that_is_not_about_badges_or_sessions_has_neither() throws Exception {
        sending.onMessage(
            posted(new Letter(ADA, LetterKind.NEW_LINK, ADDRESS, "Link", "Here.\n\nUs\n", AT, "en"))
        );
        assertThat(MailParts.of(postBox.received().getFirst()).types()).containsExactly(
            "text/plain",
            "text/html"
        );
    }

    @Test
    void what_was_sent_and_what_was_erased_is_not_sent() {
        sending.onMessage(posted(LETTER));
        sending.onMessage(posted(LETTER));
        sending.onMessage(posted(null));
        assertThat(postBox.received()).hasSize(1);
        ask(new OfLetters(new RequeueLetter(ID, ADA)));
        ask(new OfRegistering(new EraseAttendee(ADA, CancelledBy.ATTENDEE, AT)));
        sending.onMessage(posted(LETTER.after(LETTER)));
        assertThat(postBox.received()).hasSize(1);
    }

    @Test
    void killed_before_it_was_written_down_it_goes_out_again_under_the_same_name() throws Exception {
        RegistrationLedger nobodyLeads = new RegistrationLedger(
            new Unanswering<>(histories),
            InstantSource.fixed(AT)
        );
        Sending killed = sending(nobodyLeads, postBox.port());
        assertThatThrownBy(() -> killed.onMessage(posted(LETTER))).isInstanceOf(NotRecorded.class);
        assertThatThrownBy(() -> killed.onMessage(posted(LETTER))).isInstanceOf(NotRecorded.class);
        assertThat(postBox.received()).as("while it lives it knows what has gone out").hasSize(1);
        sending.onMessage(posted(LETTER));
        List<MimeMessage> received = postBox.received();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).getMessageID()).isEqualTo(received.get(0).getMessageID());
        assertThat(delivery().status()).isEqualTo(Status.SENT);
    }

    @Test
    void a_refusal_that_cannot_be_written_down_yet_is_not_asked_for_again() {
        RegistrationLedger nobodyLeads = new RegistrationLedger(
            new Unanswering<>(histories),
            InstantSource.fixed(AT)
        );
        Sending refused = sending(nobodyLeads, postBox.port());
        Exception why = new IllegalStateException(new NotSent.Refused(ParkedBecause.RECIPIENT_REFUSED));
        assertThatThrownBy(() -> refused.accept(posted(LETTER), why)).isInstanceOf(NotRecorded.class);
        assertThatThrownBy(() -> refused.onMessage(posted(LETTER))).isInstanceOf(NotRecorded.class);
        assertThat(postBox.received()).isEmpty();
    }

    @Test
    void a_letter_of_a_frozen_conference_is_left_and_does_not_hold_up_others() {
        histories.pretend(
            RegistrationLedger.history(CONFERENCE),
            new HistoryHealth(new HistoryHealth.Unreadable(9, "test"), new TreeMap<>())
        );
        sending.onMessage(posted(LETTER));
        assertThat(postBox.received()).isEmpty();
        assertThat(delivery().status()).isEqualTo(Status.WAITING);
    }

    @Test
    void asked_for_again_it_goes_out_under_a_name_of_its_own() throws Exception {
        sending.onMessage(posted(LETTER));
        ask(new OfLetters(new RequeueLetter(ID, ADA)));
        sending.onMessage(posted(LETTER));
        assertThat(postBox.received()).as("the attempt before").hasSize(1);
        sending.onMessage(posted(LETTER.after(LETTER)));
        MimeMessage again = postBox.received().get(1);
        assertThat(again.getMessageID()).isEqualTo("<day." + ID + ".2@lanyard.example>");
        assertThat(delivery()).isEqualTo(new Delivery(2, Status.SENT, null, AT));
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() {
        postBox.answer(ADDRESS, "550 5.1.1 nobody here");
        NotSent why = refusal();
        assertThat(why.because()).isEqualTo(ParkedBecause.RECIPIENT_REFUSED);
        assertThat(Retries.pauses(why).start().nextBackOff()).isEqualTo(BackOffExecution.STOP);
        sending.accept(posted(LETTER), new IllegalStateException(why));
        assertThat(delivery()).isEqualTo(new Delivery(1, Status.PARKED, ParkedBecause.RECIPIENT_REFUSED, AT));
        postBox.answer(ADDRESS, null);
        sending.onMessage(posted(LETTER));
        assertThat(postBox.received()).as("a parked letter rests").isEmpty();
    }

    @Test
    void a_refusal_for_the_moment_is_tried_three_times() {
        postBox.answer(ADDRESS, "451 4.7.1 later");
        NotSent why = refusal();
        assertThat(why.because()).isEqualTo(ParkedBecause.RECIPIENT_REFUSED);
        var pauses = Retries.pauses(why).start();
        assertThat(pauses.nextBackOff()).isEqualTo(1_000);
        assertThat(pauses.nextBackOff()).isEqualTo(2_000);
        assertThat(pauses.nextBackOff()).isEqualTo(BackOffExecution.STOP);
    }

    @Test
    void a_server_that_does_not_answer_is_waited_for_about_ten_minutes() {
        postBox.close();
        NotSent why = refusal();
        assertThat(why.because()).isEqualTo(ParkedBecause.UNREACHABLE);
        var pauses = Retries.pauses(why).start();
        long waited = 0;
        long longest = 0;
        for (long next = pauses.nextBackOff(); next != BackOffExecution.STOP; next = pauses.nextBackOff()) {
            waited += next;
            longest = Math.max(longest, next);
        }
        assertThat(Duration.ofMillis(waited)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(Duration.ofMillis(longest)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_server_that_closes_is_waited_for_like_one_that_does_not_answer() {
        postBox.answer(ADDRESS, "421 4.3.2 closing");
        assertThat(refusal().because()).isEqualTo(ParkedBecause.UNREACHABLE);
    }

    @Test
    void an_address_that_is_none_for_mail_servers_is_refused() {
        Letter odd = new Letter(ADA, LetterKind.REGISTERED, "a b@@x", "s", "t", AT, "en");
        assertThatThrownBy(() -> sending.onMessage(posted(odd))).isInstanceOf(NotSent.Refused.class);
    }

    @Test
    void what_cannot_be_read_is_passed_over() {
        byte[] garbled = "{".getBytes(StandardCharsets.UTF_8);
        sending.onMessage(new ConsumerRecord<>(Letters.TOPIC.name(), 0, 0, CONFERENCE + "/" + ID, garbled));
        assertThat(postBox.received()).isEmpty();
    }
}
