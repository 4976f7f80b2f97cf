package lanyard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import lanyard.ledger.Tickets.Command;
import lanyard.ledger.Tickets.Event;
import lanyard.ledger.Tickets.Holder;
import org.junit.jupiter.api.Test;

/** A leader's batch, without Kafka: drafted, made durable by hand, answered. */
class DraftTest {

    private static final HistoryId CONFERENCE = new HistoryId("conference");
    private static final HistoryId OTHER = new HistoryId("other");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Change<Tickets, Event>> changes = new ArrayList<>();
    private final Replica<Tickets, Command, Event> replica = new Replica<>(
        Tickets.DECIDER,
        Tickets.CODEC,
        changes::add
    );
    private Progress<Command, Event> progress = replica.beginProgress(List.of("elsewhere"));
    private final List<Replica.Read> log = new ArrayList<>();

    private Work.Asked<Command, Event> asked(UUID key, Command command) {
        return asked(key, NOON, CONFERENCE, _ -> command, List.of());
    }

    private Work.Asked<Command, Event> asked(
        UUID key,
        Instant at,
        HistoryId history,
        Function<Knowledge, Command> command,
        List<DocumentWrite<?>> documents
    ) {
        CommandKey id = CommandKey.of(key, "somebody", new byte[0]);
        return new Work.Asked<>(
            new Submission<>(history, id, Retention.A_DAY, "somebody", at, command, documents),
            new CompletableFuture<>(),
            System.nanoTime() + Duration.ofMinutes(1).toNanos()
        );
    }

    private Work.Told<Command, Event> told(HistoryId history, long sequence, String who) {
        return new Work.Told<>(
            "elsewhere",
            history,
            new Seen.Position(sequence, "topic", sequence + 10),
            Tickets.oneFor(who),
            NOON
        );
    }

    @SafeVarargs
    private void commit(Work<Command, Event>... batch) {
        Draft<Tickets, Command, Event> draft = replica.draft(progress);
        List.of(batch).forEach(draft::add);
        commit(draft);
    }

    private void commit(Draft<Tickets, Command, Event> draft) {
        for (LogRecord record : draft.records()) {
            log.add(new Replica.Read(2L * log.size(), () -> record));
        }
        progress = draft.progress();
        replica.publish(draft, 2L * log.size(), Map.of());
        draft.answer();
    }

    private List<String> taken(HistoryId history) {
        return List.copyOf(replica.view(history).state().takenBy());
    }

    @Test
    void a_command_is_answered_with_its_events_and_where_they_stand() {
        var take = asked(UUID.randomUUID(), new Command.Take("ada", 2));
        commit(take);
        assertThat(take.answer().join()).isEqualTo(
            new Answer.Done<>(List.of(new Event.Taken("ada"), new Event.Taken("ada")), 2)
        );
    }

    @Test
    void nobody_is_answered_and_nobody_sees_anything_before_the_commit() {
        var take = asked(UUID.randomUUID(), new Command.Take("ada", 1));
        Draft<Tickets, Command, Event> draft = replica.draft(progress);
        draft.add(take);
        assertThat(take.answer()).isNotDone();
        assertThat(taken(CONFERENCE)).isEmpty();
        commit(draft);
        assertThat(take.answer()).isCompleted();
        assertThat(taken(CONFERENCE)).containsExactly("ada");
    }

    @Test
    void a_repeat_finds_the_first_answer_in_the_same_batch_and_later() {
        UUID key = UUID.randomUUID();
        var first = asked(key, new Command.Take("ada", 1));
        var same = asked(key, new Command.Take("ada", 1));
        commit(first, same);
        var later = asked(key, new Command.Take("ada", 1));
        commit(later);
        assertThat(same.answer().join()).isEqualTo(first.answer().join());
        assertThat(later.answer().join()).isEqualTo(first.answer().join());
        assertThat(taken(CONFERENCE)).containsExactly("ada");
    }

    @Test
    void a_repeat_alone_must_still_be_proved_by_a_record() {
        UUID key = UUID.randomUUID();
        commit(asked(key, new Command.Take("ada", 1)));
        Draft<Tickets, Command, Event> draft = replica.draft(progress);
        draft.add(asked(key, new Command.Take("ada", 1)));
        assertThat(draft.answersWithoutRecords()).isTrue();
    }

    @Test
    void a_refusal_is_remembered_though_the_reason_is_gone() {
        UUID key = UUID.randomUUID();
        var refused = asked(key, new Command.Take("ada", Tickets.LIMIT + 1));
        commit(refused);
        var again = asked(key, new Command.Take("ada", 1));
        commit(again);
        assertThat(refused.answer().join()).isEqualTo(new Answer.Refused<>("SOLD_OUT", 1));
        assertThat(again.answer().join()).isEqualTo(refused.answer().join());
    }

    @Test
    void a_command_that_changes_nothing_is_in_the_log_as_well() {
        commit(asked(UUID.randomUUID(), new Command.Nothing()));
        assertThat(log).hasSize(1);
        assertThat(replica.view(CONFERENCE).sequence()).isEqualTo(1);
    }

    @Test
    void a_key_used_for_something_else_is_an_error() {
        UUID key = UUID.randomUUID();
        commit(asked(key, new Command.Take("ada", 1)));
        var stolen = new Work.Asked<Command, Event>(
            Submission.of(
                CONFERENCE,
                CommandKey.of(key, "somebody else", new byte[0]),
                "x",
                NOON,
                new Command.Take("x", 1)
            ),
            new CompletableFuture<>(),
            Long.MAX_VALUE
        );
        commit(stolen);
        assertThatThrownBy(() -> stolen.answer().join())
            .isInstanceOf(CompletionException.class)
            .hasCauseInstanceOf(NotAnswered.KeyReused.class);
    }

    @Test
    void outcomes_are_forgotten_after_a_day_of_event_time() {
        UUID key = UUID.randomUUID();
        commit(asked(key, new Command.Take("ada", 1)));
        commit(
            asked(
                UUID.randomUUID(),
                NOON.plus(Duration.ofHours(25)),
                CONFERENCE,
                _ -> new Command.Nothing(),
                List.of()
            )
        );
        commit(asked(key, new Command.Take("ada", 1)));
        assertThat(taken(CONFERENCE)).containsExactly("ada", "ada");
    }

    @Test
    void a_broken_command_fails_alone() {
        var before = asked(UUID.randomUUID(), new Command.Take("ada", 1));
        var broken = asked(UUID.randomUUID(), new Command.Explode());
        var after = asked(UUID.randomUUID(), new Command.Take("ben", 1));
        commit(before, broken, after);
        assertThat(taken(CONFERENCE)).containsExactly("ada", "ben");
        assertThatThrownBy(() -> broken.answer().join()).hasCauseInstanceOf(NotAnswered.Broken.class);
        assertThat(log)
            .extracting(read -> read.content().get().sequence())
            .containsExactly(1L, 2L);
    }

    @Test
    void a_command_that_waited_too_long_is_not_decided() {
        var late = new Work.Asked<Command, Event>(
            Submission.of(CONFERENCE, CommandKey.random(), "x", NOON, new Command.Take("x", 1)),
            new CompletableFuture<>(),
            System.nanoTime() - 1
        );
        commit(late);
        assertThat(taken(CONFERENCE)).isEmpty();
        assertThatThrownBy(() -> late.answer().join()).hasCauseInstanceOf(NotAnswered.Unavailable.class);
    }

    @Test
    void the_second_command_of_a_batch_sees_the_documents_of_the_first() {
        List<Optional<String>> holders = new ArrayList<>();
        Function<Knowledge, Command> look = knowledge -> {
            holders.add(knowledge.documents().holder(Tickets.HOLDERS, "hash"));
            return new Command.Take("x", 1);
        };
        DocumentWrite<Holder> ada = new DocumentWrite<>(Tickets.HOLDERS, "1", new Holder("Ada", "hash"));
        commit(
            asked(UUID.randomUUID(), NOON, CONFERENCE, look, List.of(ada)),
            asked(UUID.randomUUID(), NOON, CONFERENCE, look, List.of())
        );
        assertThat(holders).containsExactly(Optional.empty(), Optional.of("1"));
    }

    @Test
    void documents_of_a_refused_command_are_not_written() {
        DocumentWrite<Holder> ada = new DocumentWrite<>(Tickets.HOLDERS, "1", new Holder("Ada", "hash"));
        commit(asked(UUID.randomUUID(), NOON, CONFERENCE, _ -> new Command.Take("x", 99), List.of(ada)));
        assertThat(replica.view(CONFERENCE).documents().find(Tickets.HOLDERS, "1")).isEmpty();
    }

    @Test
    void what_another_service_tells_is_taken_in_once() {
        commit(told(CONFERENCE, 1, "ada"), told(CONFERENCE, 1, "ada"), told(CONFERENCE, 2, "ben"));
        commit(told(CONFERENCE, 2, "ben"));
        assertThat(taken(CONFERENCE)).containsExactly("ada", "ben");
    }

    @Test
    void every_record_says_how_far_the_others_were_read() {
        commit(told(CONFERENCE, 7, "ada"));
        commit(asked(UUID.randomUUID(), new Command.Take("ben", 1)));
        assertThat(log.getLast().content().get().seen().sequence("elsewhere")).isEqualTo(7);
        assertThat(replica.resume("elsewhere")).isEqualTo(new Seen.Position(7, "topic", 17));
    }

    @Test
    void events_that_lead_to_nothing_are_recorded_once_in_a_few_hundred() {
        for (int sequence = 1; sequence <= 3 * Draft.POSITIONS_EVERY; sequence++) {
            commit(
                new Work.Told<>(
                    "elsewhere",
                    CONFERENCE,
                    new Seen.Position(sequence, "topic", sequence),
                    Optional.empty(),
                    NOON
                )
            );
        }
        assertThat(log)
            .hasSize(3)
            .allSatisfy(read -> assertThat(read.content().get().type()).isEqualTo(LogRecord.Types.POSITIONS));
    }

    @Test
    void a_dropped_draft_leaves_no_trace() {
        Draft<Tickets, Command, Event> draft = replica.draft(progress);
        draft.add(told(CONFERENCE, 1, "ada"));
        draft.add(asked(UUID.randomUUID(), new Command.Take("ben", 1)));
        commit(told(CONFERENCE, 1, "ada"));
        assertThat(taken(CONFERENCE)).containsExactly("ada");
    }

    @Test
    void a_foreign_event_that_breaks_a_rule_stops_its_source_only() {
        commit(
            new Work.Told<>(
                "elsewhere",
                CONFERENCE,
                new Seen.Position(1, "topic", 1),
                Optional.of(new Command.Explode()),
                NOON
            )
        );
        commit(told(CONFERENCE, 2, "ada"));
        var take = asked(UUID.randomUUID(), new Command.Take("ben", 1));
        commit(take);
        assertThat(progress.stale()).containsKey("elsewhere");
        assertThat(progress.upToDate()).isFalse();
        assertThat(taken(CONFERENCE)).containsExactly("ben");
    }

    @Test
    void a_leader_is_up_to_date_once_every_source_has_caught_up() {
        assertThat(progress.upToDate()).isFalse();
        commit(new Work.CaughtUp<>("elsewhere"));
        assertThat(progress.upToDate()).isTrue();
    }

    @Test
    void an_unreadable_record_freezes_its_history_and_skipping_it_thaws_it() {
        commit(asked(UUID.randomUUID(), new Command.Take("ada", 1)));
        LogRecord strange = new LogRecord(
            CONFERENCE,
            2,
            "tickets.from-the-future.v9",
            NOON,
            null,
            Seen.NOTHING,
            false,
            new byte[] { '{', '}' }
        );
        replica.follow(List.of(new Replica.Read(2, () -> strange)));

        var frozen = asked(UUID.randomUUID(), new Command.Take("ben", 1));
        var elsewhere = asked(UUID.randomUUID(), NOON, OTHER, _ -> new Command.Take("cyd", 1), List.of());
        Draft<Tickets, Command, Event> draft = replica.draft(progress);
        draft.add(frozen);
        draft.add(elsewhere);
        draft.add(told(CONFERENCE, 1, "dan"));
        progress = draft.progress();
        replica.publish(draft, 4, Map.of());
        draft.answer();
        assertThatThrownBy(() -> frozen.answer().join()).hasCauseInstanceOf(NotAnswered.Frozen.class);
        assertThat(taken(OTHER)).containsExactly("cyd");
        assertThat(replica.frozen()).containsOnlyKeys(CONFERENCE);
        assertThat(replica.wasWrittenByNewerVersion()).isTrue();

        CompletableFuture<Answer<Event>> skipped = new CompletableFuture<>();
        Draft<Tickets, Command, Event> thaw = replica.draft(progress);
        thaw.add(new Work.Skip<>(CONFERENCE, 2, "organiser", NOON, skipped));
        progress = thaw.progress();
        replica.publish(thaw, 8, Map.of());
        thaw.answer();
        assertThat(skipped).isCompleted();
        assertThat(replica.frozen()).isEmpty();
        assertThat(taken(CONFERENCE)).containsExactly("ada", "dan");
    }

    @Test
    void a_record_out_of_sequence_freezes_its_history() {
        commit(asked(UUID.randomUUID(), new Command.Take("ada", 1)));
        LogRecord gap = new LogRecord(CONFERENCE, 3, "x", NOON, null, Seen.NOTHING, false, new byte[0]);
        replica.follow(List.of(new Replica.Read(2, () -> gap)));
        assertThat(replica.frozen()).containsOnlyKeys(CONFERENCE);
    }

    @Test
    void a_rebuilt_replica_has_the_same_digest() {
        commit(asked(UUID.randomUUID(), new Command.Take("ada", 2)), told(CONFERENCE, 1, "ben"));
        commit(asked(UUID.randomUUID(), NOON, OTHER, _ -> new Command.Take("cyd", 9), List.of()));
        Replica<Tickets, Command, Event> rebuilt = new Replica<>(Tickets.DECIDER, Tickets.CODEC, _ -> {});
        rebuilt.follow(log);
        assertThat(rebuilt.digest()).isEqualTo(replica.digest());
        rebuilt.follow(log);
        assertThat(rebuilt.digest()).as("the same records twice").isEqualTo(replica.digest());
        assertThat(rebuilt.digest()).isNotEqualTo(
            new Replica<>(Tickets.DECIDER, Tickets.CODEC, (Change<Tickets, Event> _) -> {}).digest()
        );
    }

    @Test
    void what_is_there_already_is_not_even_decoded() {
        commit(asked(UUID.randomUUID(), new Command.Take("ada", 1)));
        String before = replica.digest();
        replica.follow(
            List.of(
                new Replica.Read(0, () -> {
                    throw new AssertionError("decoded");
                })
            )
        );
        assertThat(replica.digest()).isEqualTo(before);
    }

    @Test
    void changes_are_told_in_order() {
        commit(
            asked(UUID.randomUUID(), new Command.Take("ada", 1)),
            asked(UUID.randomUUID(), new Command.Take("ben", 1))
        );
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().events()).containsExactly(
            new Event.Taken("ada"),
            new Event.Taken("ben")
        );
    }

    @Test
    void a_change_says_which_documents_were_written_and_erased() {
        DocumentWrite<Holder> ada = new DocumentWrite<>(Tickets.HOLDERS, "1", new Holder("Ada", "hash"));
        commit(asked(UUID.randomUUID(), NOON, CONFERENCE, _ -> new Command.Take("ada", 1), List.of(ada)));
        replica.follow(Tickets.HOLDERS, 100, CONFERENCE, "2", null);
        assertThat(changes).extracting(Change::documents).containsExactly(List.of("1"), List.of("2"));
        assertThat(changes.getLast().events()).isEmpty();
    }
}
