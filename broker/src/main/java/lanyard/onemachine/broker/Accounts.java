package lanyard.onemachine.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may connect to a broker, and with which generated secret. */
public final class Accounts {

    /** The broker itself; it may do everything. */
    public static final String BROKER = "broker";

    private final Map<String, String> secrets;

    private Accounts(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    /** The accounts kept in {@code file}, readable by its owner only; secrets that are missing there are made. */
    public static Accounts keptIn(Path file, Collection<String> names) {
        try {
            Map<String, String> secrets = new TreeMap<>(read(file));
            boolean complete = secrets.containsKey(BROKER) && secrets.keySet().containsAll(names);
            if (!complete) {
                secrets.computeIfAbsent(BROKER, _ -> newSecret());
                names.forEach(name -> secrets.computeIfAbsent(name, _ -> newSecret()));
                write(file, secrets);
            }
            return new Accounts(Map.copyOf(secrets));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep the broker's accounts in " + file, failed);
        }
    }

    /** Everything a Kafka client needs to connect to {@code node} as {@code name}. */
    public Map<String, Object> clientSettings(String name, Node node) {
        return Map.of(
            "bootstrap.servers",
            node.address(),
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            login(name) + ";"
        );
    }

    /** The listener's side: who the broker is to other listeners, and everybody it lets in. */
    String listenerLogin() {
        return (
            login(BROKER) +
            secrets
                .entrySet()
                .stream()
                .map(account -> " user_%s=\"%s\"".formatted(account.getKey(), account.getValue()))
                .sorted()
                .collect(Collectors.joining()) +
            ";"
        );
    }

    private String login(String name) {
        String secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("the broker has no account " + name);
        }
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"".formatted(
            name,
            secret
        );
    }

    private static String newSecret() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }

    private static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return kept
            .stringPropertyNames()
            .stream()
            .collect(Collectors.toMap(name -> name, kept::getProperty));
    }

    private static void write(Path file, Map<String, String> secrets) throws IOException {
        String lines = secrets
            .entrySet()
            .stream()
            .map(account -> account.getKey() + "=" + account.getValue() + "\n")
            .collect(Collectors.joining());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (
            FileChannel out = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            )
        ) {
            out.write(ByteBuffer.wrap(lines.getBytes(UTF_8)));
            out.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }
}
