package lanyard.journeys.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live attendance page, which remembers when it saw which number. */
final class LivePage implements AutoCloseable {

    private static final Pattern ATTENDED = Pattern.compile("\"attended\":(\\d+)");

    private final Connection connection;
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

    /** @param nanos by {@link System#nanoTime} */
    record Seen(long nanos, int attended) {}

    LivePage(Bench bench) {
        connection = new Connection(bench.port());
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(
                connection.open(
                    "/api/checkin/conferences/" + Bench.CONFERENCE + "/live",
                    bench.organiser() + "Accept: text/event-stream\r\n"
                ),
                UTF_8
            )
        );
        Thread.ofPlatform()
            .daemon()
            .start(() -> read(lines));
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = ATTENDED.matcher(line);
                if (found.find()) {
                    seen.add(new Seen(System.nanoTime(), Integer.parseInt(found.group(1))));
                }
            }
        } catch (IOException closed) {
            // as good as its end
        }
    }

    boolean hasSeen(int attended) {
        return !seen.isEmpty() && seen.getLast().attended() >= attended;
    }

    /** When at least so many were first seen. */
    long firstSeen(int attended) {
        return List.copyOf(seen)
            .stream()
            .filter(s -> s.attended() >= attended)
            .findFirst()
            .orElseThrow()
            .nanos();
    }

    @Override
    public void close() {
        connection.close();
    }
}
