package lanyard.journeys.apart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lanyard.onemachine.broker.testing.ChildBroker;

/** A broker and six service processes: two instances of each service. */
final class House implements AutoCloseable {

    static final String CONFERENCE = "soc24-2";
    static final List<String> SERVICES = List.of("registration", "checkin", "gala");
    private static final Pattern SIGN_IN = Pattern.compile("Organisers\\s+\\S+/sign-in#(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChildBroker broker;
    final List<ServiceProcess> registration;
    final List<ServiceProcess> checkin;
    final List<ServiceProcess> gala;

    private House(ChildBroker broker, List<List<ServiceProcess>> pairs) {
        this.broker = broker;
        this.registration = pairs.get(0);
        this.checkin = pairs.get(1);
        this.gala = pairs.get(2);
    }

    /** @param sampleAt what the sample conference's clock shows at the start */
    static House open(Path directory, String sampleAt) throws Exception {
        ChildBroker broker = ChildBroker.alone(directory.resolve("kafka")).awaitReady();
        List<String> ofRegistration = List.of(
            "--lanyard.registration.keys=" + directory.resolve("keys"),
            "--lanyard.registration.attempts.by-caller=1000000",
            "--lanyard.registration.opening.sample-at=" + sampleAt,
            "--lanyard.registration.opening.sign-in=true"
        );
        List<List<ServiceProcess>> pairs = new ArrayList<>();
        for (String service : SERVICES) {
            List<String> settings = service.equals("registration") ? ofRegistration : List.of();
            pairs.add(
                List.of(
                    ServiceProcess.start(service, 1, broker.address(), settings),
                    ServiceProcess.start(service, 2, broker.address(), settings)
                )
            );
        }
        House house = new House(broker, pairs);
        for (ServiceProcess instance : house.all()) {
            house.awaitReady(instance);
        }
        return house;
    }

    List<ServiceProcess> of(String service) {
        return switch (service) {
            case "registration" -> registration;
            case "checkin" -> checkin;
            case "gala" -> gala;
            default -> throw new IllegalArgumentException(service);
        };
    }

    List<ServiceProcess> all() {
        return Stream.of(registration, checkin, gala).flatMap(List::stream).toList();
    }

    /** Until it serves, and knows who leads. */
    void awaitReady(ServiceProcess instance) throws Exception {
        Caller nobody = new Caller();
        await(instance + " is ready", () -> nobody.get(instance, "/actuator/health").status() == 200);
    }

    /** An organiser who has signed in by the link that was printed. */
    Caller organiser() throws Exception {
        await("a sign-in link is printed", () -> signInLink() != null);
        Caller organiser = new Caller();
        organiser
            .write(
                registration,
                "POST",
                "/api/registration/staff/session",
                "{\"token\":\"" + signInLink() + "\"}"
            )
            .expect(200);
        return organiser;
    }

    private String signInLink() {
        return registration
            .stream()
            .flatMap(instance -> instance.said().stream())
            .map(SIGN_IN::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElse(null);
    }

    /** Who of the pair leads the conference: it alone answers a write that was handed on already. */
    ServiceProcess leader(String service, Caller organiser) throws Exception {
        List<ServiceProcess> leading = new ArrayList<>();
        await(service + " is led", () -> {
            leading.clear();
            of(service)
                .stream()
                .filter(instance -> leads(service, instance, organiser))
                .forEach(leading::add);
            return leading.size() == 1;
        });
        return leading.getFirst();
    }

    private static boolean leads(String service, ServiceProcess instance, Caller organiser) {
        Map<String, String> handedOn = Map.of("Lanyard-Handed-On", "1");
        return organiser.ask(instance, "POST", probe(service), "{\"sequence\":0}", handedOn).status() == 409;
    }

    /** A write that is decided and durable like any other, and changes nothing. */
    static String probe(String service) {
        return "/api/" + service + "/conferences/" + CONFERENCE + "/history/skips";
    }

    /** Looks until it is so: these things have no bell to ring. */
    static void await(String what, Callable<Boolean> isSo) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain awaited for " + PATIENCE + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        all().forEach(ServiceProcess::close);
        broker.close();
    }
}
