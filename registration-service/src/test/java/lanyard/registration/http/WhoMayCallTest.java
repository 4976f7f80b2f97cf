package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.contracts.registration.Role;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks all endpoints with every role: whoever is not named is turned away. */
class WhoMayCallTest {

    @Test
    void nobody_gets_through_who_is_not_named() {
        try (RunningRegistration running = RunningRegistration.withSeats(5)) {
            Map<String, List<Who>> open = endpoints(running);
            assertThat(open).hasSizeGreaterThan(25);
            List<String> wrong = new ArrayList<>();
            open.forEach((endpoint, named) ->
                callers(running).forEach((who, caller) -> {
                    String[] parts = endpoint.split(" ");
                    Said said = endpoint.equals("PUT " + running.here() + "/programme")
                        ? caller.putYaml(parts[1], "")
                        : caller.send(parts[0], parts[1], "", UUID.randomUUID().toString());
                    boolean turnedAway = said.status() == 401 || said.status() == 403;
                    boolean may = named.contains(Who.ANYONE) || named.contains(who);
                    // An empty body is refused later: what counts is who came that far.
                    if (may == turnedAway) {
                        wrong.add(endpoint + " by " + who + ": " + said.status());
                    }
                })
            );
            assertThat(wrong).isEmpty();
        }
    }

    private static Map<Who, Client> callers(RunningRegistration running) {
        Map<Who, Client> callers = new EnumMap<>(Who.class);
        callers.put(Who.ANYONE, running.nobody());
        // anew for every endpoint, because some of them end sessions and registrations
        callers.put(Who.ATTENDEE, running.delegate("Ada " + UUID.randomUUID().toString().substring(0, 8)));
        callers.put(Who.ORGANISER, running.staff(Role.ORGANISER));
        callers.put(Who.DOOR_LEAD, running.staff(Role.DOOR_LEAD));
        callers.put(Who.CATERER, running.staff(Role.CATERER));
        callers.put(Who.DEVICE, running.phone().client());
        return callers;
    }

    private static Map<String, List<Who>> endpoints(RunningRegistration running) {
        Map<String, List<Who>> found = new TreeMap<>();
        Map<RequestMappingInfo, HandlerMethod> methods = running
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
        methods.forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("lanyard.registration")) {
                for (String pattern : info.getPatternValues()) {
                    if (!pattern.endsWith("/live")) {
                        info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> found.put(verb + " " + path(running, pattern), who(method)));
                    }
                }
            }
        });
        return found;
    }

    private static List<Who> who(HandlerMethod method) {
        CallableBy onMethod = method.getMethodAnnotation(CallableBy.class);
        CallableBy named =
            onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), CallableBy.class);
        return named == null ? List.of() : Stream.of(named.value()).toList();
    }

    private static String path(RunningRegistration running, String pattern) {
        return pattern
            .replace("{conference}", running.conference().value())
            .replace("{session}", "bp")
            .replaceAll("\\{[a-z]+}", new UUID(1, 1).toString());
    }
}
