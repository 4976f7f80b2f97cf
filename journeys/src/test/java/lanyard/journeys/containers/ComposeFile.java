package lanyard.journeys.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A compose file, read as far as its rules need it; variables have the values that they have when nobody sets them. */
record ComposeFile(
    Path root,
    Map<String, String> defaults,
    Map<String, Map<String, Object>> services,
    Set<String> volumes
) {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+):?-([^}]*)}");
    private static final Pattern TAGGED = Pattern.compile("\\S+:(?!latest$)[\\w.-]+");

    static ComposeFile read(Path root) {
        try {
            return parse(root, Files.readString(root.resolve("docker-compose.yml")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ComposeFile parse(Path root, String text) {
        Map<String, String> defaults = new TreeMap<>();
        for (MatchResult variable : VARIABLE.matcher(text).results().toList()) {
            String before = defaults.put(variable.group(1), variable.group(2));
            if (before != null && !before.equals(variable.group(2))) {
                throw new IllegalArgumentException(variable.group(1) + " has two defaults");
            }
        }
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(
            VARIABLE.matcher(text).replaceAll("$2")
        );
        Map<String, Object> all = merged(yaml);
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        merged(all.get("services")).forEach((name, service) -> services.put(name, merged(service)));
        return new ComposeFile(root, defaults, services, merged(all.get("volumes")).keySet());
    }

    Dockerfile dockerfile(String service) {
        return Dockerfile.read(context(service).resolve("Dockerfile"));
    }

    /** The stage that a service's container is started from. */
    Dockerfile.Stage stage(String service) {
        Dockerfile dockerfile = dockerfile(service);
        Object target = merged(services.get(service).get("build")).get("target");
        return target == null
            ? dockerfile.stages().getLast()
            : dockerfile.stage(target.toString()).orElseThrow(() -> new AssertionError("no stage " + target));
    }

    Path context(String service) {
        return root.resolve(merged(services.get(service).get("build")).get("context").toString()).normalize();
    }

    Map<String, Object> arguments(String service) {
        return merged(merged(services.get(service).get("build")).get("args"));
    }

    boolean isBuilt(String service) {
        return services.get(service).containsKey("build");
    }

    /** What does not fit together. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Set<String> mounted = new HashSet<>();
        Set<String> published = new HashSet<>();
        services.forEach((name, service) -> {
            hardened(service).forEach(missing -> complaints.add(name + ": no " + missing));
            if (!TAGGED.matcher(String.valueOf(service.get("image"))).matches()) {
                complaints.add(name + ": image " + service.get("image") + " has no version");
            }
            merged(service.get("depends_on")).forEach((other, condition) -> {
                if (!services.containsKey(other)) {
                    complaints.add(name + ": waits for " + other + ", which is no service");
                } else if (!merged(condition).equals(Map.of("condition", "service_healthy"))) {
                    complaints.add(name + ": does not wait until " + other + " is healthy");
                }
            });
            strings(service.get("volumes")).forEach(volume -> {
                String from = volume.split(":", 2)[0];
                mounted.add(from);
                if (!volumes.contains(from)) {
                    complaints.add(name + ": volume " + from + " is not declared");
                }
            });
            strings(service.get("ports")).forEach(port -> {
                String outside = port.substring(0, port.lastIndexOf(':'));
                if (!published.add(outside.substring(outside.lastIndexOf(':') + 1))) {
                    complaints.add(name + ": port " + port + " is taken");
                }
            });
        });
        volumes
            .stream()
            .filter(volume -> !mounted.contains(volume))
            .forEach(volume -> complaints.add("volume " + volume + " is used by nobody"));
        return complaints;
    }

    private static Stream<String> hardened(Map<String, Object> service) {
        Map<String, Object> expected = Map.of(
            "read_only",
            true,
            "restart",
            "unless-stopped",
            "cap_drop",
            List.of("ALL"),
            "security_opt",
            List.of("no-new-privileges:true"),
            "tmpfs",
            List.of("/tmp")
        );
        return Stream.concat(
            expected
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().equals(service.get(entry.getKey())))
                .map(Map.Entry::getKey),
            Stream.of("mem_limit").filter(key -> !service.containsKey(key))
        );
    }

    static Stream<String> strings(Object list) {
        return list == null ? Stream.empty() : ((List<?>) list).stream().map(Object::toString);
    }

    /** A mapping with what {@code <<} brings in; a list as a mapping to nothing; empty when there is none. */
    static Map<String, Object> merged(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            if (map.get("<<") instanceof Map<?, ?> brought) {
                result.putAll(merged(brought));
            }
            map.forEach((key, each) -> {
                if (!key.equals("<<")) {
                    result.put(key.toString(), each);
                }
            });
        }
        return result;
    }
}
