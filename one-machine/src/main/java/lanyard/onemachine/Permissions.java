package lanyard.onemachine;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lanyard.onemachine.broker.Accounts;
import lanyard.onemachine.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service may do at the broker: everything with what is named after it, and read what it needs of the
 * others. Nobody else writes a service's history, whatever goes wrong in that somebody's code.
 */
final class Permissions {

    private static final Map<String, List<String>> READS = Map.of(
        "registration",
        List.of("lanyard.checkin.events", "lanyard.gala.events", "lanyard.gala.guests"),
        "checkin",
        List.of(
            "lanyard.registration.events",
            "lanyard.registration.people",
            "lanyard.gala.events",
            "lanyard.gala.guests"
        ),
        "gala",
        List.of("lanyard.registration.events", "lanyard.registration.people", "lanyard.checkin.events")
    );

    private Permissions() {}

    /** Granting again changes nothing. */
    static void grant(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(broker.clientSettings(Accounts.BROKER))) {
            admin
                .createAcls(
                    EmbeddedKafka.SERVICES.stream()
                        .flatMap(service -> of(service).stream())
                        .toList()
                )
                .all()
                .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker took no permissions", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
        }
    }

    private static List<AclBinding> of(String service) {
        String own = "lanyard." + service + ".";
        List<AclBinding> bindings = new ArrayList<>(
            List.of(
                allow(service, ALL, TOPIC, own, PREFIXED),
                allow(service, ALL, TRANSACTIONAL_ID, own, PREFIXED),
                allow(service, ALL, GROUP, own, PREFIXED)
            )
        );
        for (String topic : READS.getOrDefault(service, List.of())) {
            bindings.add(allow(service, READ, TOPIC, topic, LITERAL));
            bindings.add(allow(service, DESCRIBE, TOPIC, topic, LITERAL));
        }
        return bindings;
    }

    private static AclBinding allow(
        String service,
        AclOperation operation,
        ResourceType type,
        String name,
        PatternType pattern
    ) {
        return new AclBinding(
            new ResourcePattern(type, name, pattern),
            new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)
        );
    }
}
