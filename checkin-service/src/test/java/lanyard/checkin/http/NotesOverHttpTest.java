package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.notes.NoteText;
import lanyard.checkin.notes.Notes;
import lanyard.contracts.DoorId;
import lanyard.contracts.NoteId;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Staff at a door write to the organisers, who read it and take care of it. */
class NotesOverHttpTest {

    private static final String WRITE = "/api/checkin/door/notes";
    private static final String NOTES = "/api/checkin/conferences/soc24-2/notes";
    private static final String SAID = "The projector is dark.\nSomebody of the venue should look.";
    private static final Instant EARLIER = MORNING.minusSeconds(600);

    private final UUID id = UUID.randomUUID();

    private RunningCheckin checkin;
    private Client phone;
    private Client lead;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
        lead = checkin.staff(Role.DOOR_LEAD);
    }

    private static String note(UUID id, String text, Instant at) {
        return "{\"noteId\":\"%s\",\"text\":\"%s\",\"writtenAt\":\"%s\"}".formatted(
            id,
            text.replace("\n", "\\n"),
            at
        );
    }

    private Said written(UUID id, String text, Instant at) {
        return phone.postWithoutKey(WRITE, note(id, text, at));
    }

    private JsonNode notes() {
        Said said = lead.get(NOTES);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json();
    }

    private Said done(UUID note, boolean done) {
        return lead.put(NOTES + "/" + note + "/done", "{\"done\":" + done + "}");
    }

    private Optional<NoteText> kept() {
        return checkin
            .ledger()
            .view(CheckinLedger.historyOf(RunningCheckin.CONFERENCE))
            .documents()
            .find(Notes.TEXTS, Notes.documentId(new NoteId(id)));
    }

    @Test
    void what_a_door_writes_is_read_with_its_door_and_time() {
        assertThat(written(id, SAID, EARLIER).status()).isEqualTo(204);
        assertThat(notes()).hasSize(1);
        JsonNode read = notes().get(0);
        assertThat(read.path("id").asString()).isEqualTo(id.toString());
        assertThat(read.path("doorName").asString()).isEqualTo("Theatre 1");
        assertThat(read.path("text").asString()).isEqualTo(SAID);
        assertThat(read.path("writtenAt").asString()).isEqualTo(EARLIER.toString());
        assertThat(read.has("doneAt")).isFalse();
    }

    @Test
    void a_note_that_is_sent_again_is_there_once_and_another_under_its_id_is_refused() {
        written(id, SAID, EARLIER);
        assertThat(written(id, SAID, EARLIER).status()).isEqualTo(204);
        assertThat(written(id, "Something else", EARLIER).problem()).isEqualTo("422 key-reused");
        Client other = checkin.deviceAt(new DoorId(new UUID(9, 12)), "Other", THEATRE_1);
        assertThat(other.postWithoutKey(WRITE, note(id, "Mine", EARLIER)).problem()).isEqualTo(
            "422 key-reused"
        );
        assertThat(notes()).hasSize(1);
        assertThat(notes().at("/0/text").asString()).isEqualTo(SAID);
    }

    @Test
    void the_last_told_stands_first_and_a_wrong_clock_is_not_believed() {
        written(id, SAID, EARLIER);
        UUID late = UUID.randomUUID();
        written(late, "We need chairs", MORNING.plusSeconds(7_200));
        assertThat(notes().at("/0/id").asString()).isEqualTo(late.toString());
        assertThat(notes().at("/0/writtenAt").asString()).isEqualTo(MORNING.toString());
    }

    @Test
    void somebody_takes_care_of_it_or_has_not_after_all() {
        written(id, SAID, EARLIER);
        assertThat(done(id, true).status()).isEqualTo(204);
        assertThat(notes().at("/0/doneAt").asString()).isEqualTo(MORNING.toString());
        assertThat(done(id, false).status()).isEqualTo(204);
        assertThat(notes().at("/0").has("doneAt")).isFalse();
    }

    @Test
    void what_is_erased_is_nowhere_any_more() {
        written(id, SAID, EARLIER);
        assertThat(kept()).isPresent();
        assertThat(lead.delete(NOTES + "/" + id).status()).isEqualTo(204);
        assertThat(notes()).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(lead.delete(NOTES + "/" + id).problem()).isEqualTo("409 unknown-note");
        assertThat(done(id, true).problem()).isEqualTo("409 unknown-note");
    }

    static Stream<Arguments> notNotes() {
        UUID id = UUID.randomUUID();
        return Stream.of(
            arguments("nothing said", note(id, "  ", MORNING), "422 invalid"),
            arguments("too much said", note(id, "x".repeat(501), MORNING), "422 invalid"),
            arguments("no time", "{\"noteId\":\"" + id + "\",\"text\":\"x\"}", "422 invalid"),
            arguments("no id", "{\"text\":\"x\",\"writtenAt\":\"" + MORNING + "\"}", "422 invalid"),
            arguments("half a sentence", "{\"noteId\":", "400 malformed-request")
        );
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("notNotes")
    void what_is_no_note_is_refused(String what, String body, String problem) {
        assertThat(phone.postWithoutKey(WRITE, body).problem()).isEqualTo(problem);
        assertThat(notes()).isEmpty();
    }

    @Test
    void only_phones_write_and_only_organisers_and_leads_read() {
        assertThat(lead.postWithoutKey(WRITE, note(id, SAID, MORNING)).status()).isEqualTo(401);
        assertThat(phone.get(NOTES).status()).isEqualTo(401);
        assertThat(checkin.staff(Role.CATERER).get(NOTES).status()).isEqualTo(403);
    }
}
