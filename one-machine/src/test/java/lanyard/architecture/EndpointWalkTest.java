package lanyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.contracts.registration.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks to every endpoint of the house as everybody, and looks whether the right doors open. */
class EndpointWalkTest {

    private static final Path TABLE = Path.of("src/test/resources/lanyard/architecture/endpoints.txt");

    @TempDir
    static Path keys;

    private static HouseInMemory house;
    private static String device;

    /** One method of one path. */
    record Endpoint(String method, String path, String mediaType, HandlerMethod handler) {
        @Nullable
        CallableBy callableBy() {
            CallableBy ofMethod = handler.getMethodAnnotation(CallableBy.class);
            return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), CallableBy.class);
        }

        List<Who> open() {
            CallableBy callableBy = callableBy();
            return callableBy == null ? List.of() : List.of(callableBy.value());
        }

        /** With something for every variable, which may or may not be there. */
        String address() {
            return path
                .replace("{conference}", house.conference().value())
                .replace("{session}", "dd-2.1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Those who knock; each fresh, since some endpoints end a session. */
    enum Visitor {
        NOBODY(Who.ANYONE, () -> new String[0]),
        ATTENDEE(Who.ATTENDEE, () -> new String[] { "Cookie", house.newAttendee() }),
        ORGANISER(Who.ORGANISER, () -> new String[] { "Cookie", house.newStaff(Role.ORGANISER) }),
        DOOR_LEAD(Who.DOOR_LEAD, () -> new String[] { "Cookie", house.newStaff(Role.DOOR_LEAD) }),
        CATERER(Who.CATERER, () -> new String[] { "Cookie", house.newStaff(Role.CATERER) }),
        DEVICE(Who.DEVICE, () -> new String[] { "Authorization", "Bearer " + device });

        private final Who who;
        private final Supplier<String[]> credential;

        Visitor(Who who, Supplier<String[]> credential) {
            this.who = who;
            this.credential = credential;
        }

        boolean mayCall(Endpoint endpoint) {
            return endpoint.open().contains(Who.ANYONE) || endpoint.open().contains(who);
        }
    }

    @BeforeAll
    static void open() {
        house = new HouseInMemory(keys);
        device = house.newDevice();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        house
            .context()
            .getBeansOfType(RequestMappingHandlerMapping.class)
            .values()
            .forEach(mapping ->
                mapping
                    .getHandlerMethods()
                    .forEach((mapped, handler) -> found.addAll(endpoints(mapped, handler)))
            );
        found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return found;
    }

    private static List<Endpoint> endpoints(RequestMappingInfo mapped, HandlerMethod handler) {
        List<Endpoint> found = new ArrayList<>();
        var methods = mapped.getMethodsCondition().getMethods();
        String mediaType = mapped
            .getConsumesCondition()
            .getConsumableMediaTypes()
            .stream()
            .findFirst()
            .map(MediaType::toString)
            .orElse(MediaType.APPLICATION_JSON_VALUE);
        for (String path : mapped.getPatternValues()) {
            (methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream()).forEach(
                method -> found.add(new Endpoint(method.name(), path, mediaType, handler))
            );
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void doors_open_to_those_whom_they_name_and_to_nobody_else(Visitor visitor) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            int status = house.status(
                endpoint.method(),
                endpoint.address(),
                endpoint.mediaType(),
                visitor.credential.get()
            );
            boolean turnedAway =
                status == 401 || status == 403 || (endpoint.open().isEmpty() && status == 404);
            if (turnedAway == visitor.mayCall(endpoint) || status >= 500) {
                wrong.add(endpoint + " answers " + status + ", open to " + endpoint.open());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_open_to_whom_is_written_down() throws Exception {
        String table = endpoints()
            .stream()
            .filter(endpoint -> !endpoint.path().contains("planted"))
            .map(
                endpoint ->
                    endpoint + "  " + endpoint.open().stream().map(Who::name).collect(Collectors.joining(" "))
            )
            .map(String::stripTrailing)
            .distinct()
            .collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("lanyard.write") != null) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
            .as("write it with -Dlanyard.write, and look who was let in")
            .isEqualTo(table);
    }

    @Test
    void an_endpoint_that_says_nothing_is_closed() {
        Endpoint planted = endpoints()
            .stream()
            .filter(endpoint -> endpoint.path().equals("/api/registration/planted"))
            .findFirst()
            .orElseThrow();
        assertThat(planted.callableBy()).isNull();
        assertThat(
            house.status("GET", planted.path(), "application/json", "Cookie", house.newStaff(Role.ORGANISER))
        ).isEqualTo(403);
    }

    @Test
    void all_three_services_are_walked() {
        assertThat(Arrays.asList("registration", "checkin", "gala")).allSatisfy(service ->
            assertThat(endpoints()).anyMatch(it -> it.path().startsWith("/api/" + service + "/"))
        );
        assertThat(endpoints()).hasSizeGreaterThan(40);
    }
}
