package lanyard.journeys.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.ControlRecordType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the doors have written down, read from the files of a machine that has stopped. */
final class History {

    private static final String CHECKED_IN = "lanyard.checkin.checked-in.v1";

    private final List<String> scans = new ArrayList<>();
    private final Map<Long, List<String>> open = new HashMap<>();

    private History() {}

    /** The scans that let somebody in, in committed transactions, each as often as it stands there. */
    static List<String> scans(Path data) throws IOException {
        History history = new History();
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all
                .filter(file -> file.toString().endsWith(".log"))
                .filter(file ->
                    file.getParent().getFileName().toString().startsWith("lanyard.checkin.events-")
                )
                .sorted()
                .toList();
        }
        for (Path file : files) {
            try (FileRecords records = FileRecords.open(file.toFile(), false)) {
                records.batches().forEach(history::read);
            }
        }
        return history.scans;
    }

    private void read(RecordBatch batch) {
        for (Record record : batch) {
            if (batch.isControlBatch()) {
                List<String> ended = open.remove(batch.producerId());
                if (ended != null && ControlRecordType.parse(record.key()) == ControlRecordType.COMMIT) {
                    scans.addAll(ended);
                }
            } else if (isCheckedIn(record)) {
                ByteBuffer value = record.value();
                JsonNode event = JsonMapper.shared().readTree(
                    StandardCharsets.UTF_8.decode(value).toString()
                );
                open.computeIfAbsent(batch.producerId(), _ -> new ArrayList<>()).add(
                    event.get("scan").asString()
                );
            }
        }
    }

    private static boolean isCheckedIn(Record record) {
        for (Header header : record.headers()) {
            if (header.key().equals("ce_type")) {
                return new String(header.value(), StandardCharsets.UTF_8).equals(CHECKED_IN);
            }
        }
        return false;
    }
}
