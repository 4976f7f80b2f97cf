package lanyard.ledger.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;

/**
 * One instance of the booth as a process of its own. It is asked on standard input, a line each ({@code 17 take fair
 * <key> ada}), answers on standard output ({@code = 17 done 4}), and dies when its input ends.
 */
final class BoothProcess {

    static final String ANSWER = "= ";

    private final KafkaLedger<Booth, Booth.Command, Booth.Event> ledger;

    private BoothProcess(KafkaLedger<Booth, Booth.Command, Booth.Event> ledger) {
        this.ledger = ledger;
    }

    /** @param args bootstrap servers, replication, address */
    public static void main(String[] args) throws IOException {
        LedgerSettings settings = LedgerSettings.of(
            Booth.SERVICE,
            Map.of("bootstrap.servers", args[0]),
            1,
            Integer.parseInt(args[1]),
            args[2]
        );
        var ledger = new KafkaLedger<>(settings, Booth.MODEL, new SimpleMeterRegistry());
        ledger.start();
        new BoothProcess(ledger).listen();
        Runtime.getRuntime().halt(0);
    }

    private void listen() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            answer(words).whenComplete((said, failed) ->
                say(words[0], failed == null ? said : "not " + name(failed))
            );
        }
    }

    private static String name(Throwable failed) {
        return failed.getCause() == null
            ? failed.getClass().getSimpleName()
            : failed.getCause().getClass().getSimpleName();
    }

    private static synchronized void say(String number, String words) {
        System.out.println(ANSWER + number + " " + words);
        System.out.flush();
    }

    private CompletableFuture<String> answer(String[] words) {
        return switch (words[1]) {
            case "open" -> ledger.submit(open(words)).thenApply(BoothProcess::told);
            case "take" -> ledger.submit(take(words)).thenApply(BoothProcess::told);
            case "leads" -> CompletableFuture.completedFuture(Boolean.toString(ledger.leads(0)));
            case "digest" -> CompletableFuture.supplyAsync(() -> {
                ledger.view(new HistoryId(words[2]), Long.parseLong(words[3]), Duration.ofSeconds(30));
                return ledger.digest(0);
            });
            case "leave" -> CompletableFuture.supplyAsync(() -> {
                ledger.close();
                return "left";
            });
            default -> throw new IllegalArgumentException(words[1]);
        };
    }

    private static Submission<Booth.Command> open(String[] words) {
        return Submission.of(
            new HistoryId(words[2]),
            CommandKey.random(),
            "test",
            Fairground.NOON,
            new Booth.Command.Open(Integer.parseInt(words[3]))
        );
    }

    /** A ticket is two events and a document, so that a half of it would show. */
    private static Submission<Booth.Command> take(String[] words) {
        return new Submission<>(
            new HistoryId(words[2]),
            new CommandKey(UUID.fromString(words[3]), 0),
            Retention.A_DAY,
            "test",
            Fairground.NOON,
            _ -> new Booth.Command.Chat(words[4], 20),
            List.of(new DocumentWrite<>(Booth.HOLDERS, words[3], new Booth.Holder(words[3])))
        );
    }

    private static String told(Answer<Booth.Event> answer) {
        return switch (answer) {
            case Answer.Done<Booth.Event>(var events, var _) -> "done " +
                (!events.isEmpty() && events.getFirst() instanceof Booth.Event.Taken(var number, var _)
                    ? number
                    : 0);
            case Answer.Refused<Booth.Event>(var reason, var _) -> "refused " + reason;
        };
    }
}
