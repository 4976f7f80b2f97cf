package lanyard.rebuilding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Draft;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.HistoryId;
import lanyard.ledger.LogRecord;
import lanyard.ledger.Model;
import lanyard.ledger.Progress;
import lanyard.ledger.Replica;
import lanyard.ledger.Retention;
import lanyard.ledger.Seen;
import lanyard.ledger.Submission;
import lanyard.ledger.Work;

/** One service's partition without Kafka: decided as its leader decides, with every record kept. */
final class Chronicle<S, C, E> {

    private final Model<S, C, E> model;
    private final Replica<S, C, E> replica;
    private final Consumer<Runnable> later;
    private final List<LogRecord> records = new ArrayList<>();
    private final List<BiConsumer<LogRecord, E>> listeners = new ArrayList<>();
    private Progress<C, E> progress;

    /** @param later is to run what it gets, in order, when nothing else runs */
    Chronicle(Model<S, C, E> model, Consumer<Runnable> later) {
        this.model = model;
        this.later = later;
        this.replica = replicaOf(model);
        this.progress = replica.beginProgress(List.of());
    }

    private static <S, C, E> Replica<S, C, E> replicaOf(Model<S, C, E> model) {
        return new Replica<>(model.decider(), model.codec(), _ -> {});
    }

    void ask(HistoryId history, CommandKey key, Retention retention, Instant at, C command) {
        decide(
            new Work.Asked<>(
                new Submission<>(history, key, retention, "somebody", at, _ -> command, List.of()),
                new CompletableFuture<>(),
                Long.MAX_VALUE
            )
        );
    }

    /** What {@code teller} tells becomes commands here, as the model's source of that name says. */
    @SuppressWarnings("unchecked")
    <F> void listenTo(String name, Chronicle<?, ?, F> teller) {
        var source = (ForeignSource<F, C>) model
            .sources()
            .stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
        teller.listeners.add((record, event) ->
            decide(
                new Work.Told<>(
                    name,
                    record.history(),
                    new Seen.Position(record.sequence(), "topic", record.sequence()),
                    source.translation().toCommand(record.history(), event),
                    record.at()
                )
            )
        );
    }

    private void decide(Work<C, E> work) {
        Draft<S, C, E> draft = replica.draft(progress);
        draft.add(work);
        records.addAll(draft.records());
        replica.publish(draft, records.size(), Map.of());
        progress = draft.progress();
        for (LogRecord record : draft.records()) {
            if (!LogRecord.Types.isLedgers(record.type())) {
                E event = model.codec().decode(record.type(), record.value());
                listeners.forEach(listener -> later.accept(() -> listener.accept(record, event)));
            }
        }
    }

    S state(HistoryId history) {
        return replica.view(history).state();
    }

    List<LogRecord> records() {
        return records;
    }

    String digest() {
        return replica.digest();
    }

    /** The digest of what these records, and nothing else, lead to. */
    static String digestOf(Model<?, ?, ?> model, List<LogRecord> records) {
        Replica<?, ?, ?> rebuilt = replicaOf(model);
        rebuilt.follow(
            IntStream.range(0, records.size())
                .mapToObj(offset -> new Replica.Read(offset, () -> records.get(offset)))
                .toList()
        );
        return rebuilt.digest();
    }
}
