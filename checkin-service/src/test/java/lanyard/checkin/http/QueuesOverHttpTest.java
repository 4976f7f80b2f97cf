package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.DEEP_DIVE_2;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The network comes back, and everybody tells at once what happened without it. */
class QueuesOverHttpTest {

    private static final int PHONES = 20;
    private static final int SCANS_OF_EACH = 500;

    private record Told(Client phone, List<String> scans) {
        String batch() {
            return "[" + String.join(",", scans) + "]";
        }
    }

    @Test
    void ten_thousand_scans_of_twenty_phones_count_once_each_however_often_they_are_sent() throws Exception {
        RunningCheckin checkin = RunningCheckin.withNewHistories();
        List<Told> queues = new ArrayList<>();
        for (int phone = 0; phone < PHONES; phone++) {
            Client client =
                phone == 0
                    ? checkin.deviceAt(THEATRE_2_DOOR, "Theatre 2", THEATRE_2)
                    : checkin.anotherDeviceAt(THEATRE_2_DOOR);
            queues.add(new Told(client, scans(checkin, phone)));
        }
        // each queue whole, and a part of it before or after, as when an answer was lost
        Random random = new Random(7);
        List<Told> sent = new ArrayList<>(queues);
        for (Told queue : queues) {
            int from = random.nextInt(SCANS_OF_EACH / 2);
            sent.add(new Told(queue.phone(), queue.scans().subList(from, from + SCANS_OF_EACH / 2)));
        }
        Collections.shuffle(sent, random);

        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = phones.invokeAll(
                sent
                    .stream()
                    .<Callable<Long>>map(told -> () -> welcomed(told))
                    .toList()
            );
            for (int i = 0; i < sent.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(sent.get(i).scans().size());
            }
        }
        var attendance = checkin.checkin().attendance();
        assertThat(attendance.tally(DEEP_DIVE_2).ins()).isEqualTo(PHONES * SCANS_OF_EACH);
        assertThat(attendance.tally(DEEP_DIVE_2).inside()).isEqualTo(PHONES * SCANS_OF_EACH);
        assertThat(attendance.arrivals().total()).isEqualTo(PHONES * SCANS_OF_EACH);
    }

    private static List<String> scans(RunningCheckin checkin, int phone) {
        List<String> scans = new ArrayList<>();
        for (int scan = 0; scan < SCANS_OF_EACH; scan++) {
            scans.add(
                """
                {"scanId":"%s","door":"%s","badge":"%s","scannedAt":"%s",\
                "decided":{"verdict":"welcome","session":"dd-2.2"}}""".formatted(
                    UUID.randomUUID(),
                    THEATRE_2_DOOR,
                    checkin.badge(badge(1 + phone * SCANS_OF_EACH + scan), 1),
                    MORNING.minusMillis(SCANS_OF_EACH - scan)
                )
            );
        }
        return scans;
    }

    private static long welcomed(Told told) {
        Said said = told.phone().postWithoutKey("/api/checkin/scans", told.batch());
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return StreamSupport.stream(said.json().spliterator(), false)
            .filter(answer -> answer.path("verdict").asString().equals("welcome"))
            .count();
    }
}
