package lanyard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody's name is in the log. The three services log as JSON, Lanyard all that it has to say and the libraries what
 * they tell an operator; somebody with an unforgettable name does everything that can be done, well and badly; then the
 * whole output of the process is searched.
 */
class LogsTest {

    private static final String NAME = "Zerbinetta Quillfeather";
    private static final String ADDRESS = "zerbinetta.quillfeather@hidden.example";
    private static final String GUEST = "Balthasar Plumbottom";

    /** What must not be found, in small letters. */
    private static final Set<String> PERSONAL = Set.of(
        "zerbinetta",
        "quillfeather",
        "hidden.example",
        "balthasar",
        "plumbottom",
        "iguana",
        "sesame",
        "society of moonlight"
    );

    @TempDir
    Path keys;

    private final Set<String> secrets = new TreeSet<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream standardOutput = System.out;
    private final PrintStream standardError = System.err;
    private HouseInMemory house;
    private String api;

    @BeforeEach
    void start() {
        System.setOut(new PrintStream(both(standardOutput), true, UTF_8));
        System.setErr(new PrintStream(both(standardError), true, UTF_8));
        house = new HouseInMemory(keys, asTheServicesLog());
        api = "/api/registration/conferences/" + house.conference();
    }

    @AfterEach
    void stop() {
        house.close();
        System.setOut(standardOutput);
        System.setErr(standardError);
    }

    private OutputStream both(PrintStream console) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] { (byte) b }, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                synchronized (output) {
                    output.write(bytes, offset, length);
                }
                console.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                console.flush();
            }
        };
    }

    /** The levels that the services' own settings have, and more of Lanyard itself. */
    private static Map<String, String> asTheServicesLog() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String service : List.of("registration", "checkin", "gala")) {
            YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(new ClassPathResource(service + ".yaml"));
            Properties all = yaml.getObject();
            all.stringPropertyNames()
                .stream()
                .filter(name -> name.startsWith("logging.level."))
                .forEach(name -> settings.put(name, all.getProperty(name)));
        }
        settings.put("logging.level.root", "info");
        settings.put("logging.level.lanyard", "debug");
        settings.put("logging.structured.format.console", "ecs");
        return settings;
    }

    private String logged() {
        synchronized (output) {
            return output.toString(UTF_8);
        }
    }

    private List<String> leaks() {
        String text = logged().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        PERSONAL.stream().filter(text::contains).forEach(found::add);
        secrets
            .stream()
            .filter(secret -> logged().contains(secret))
            .forEach(found::add);
        return found;
    }

    @Test
    void whatever_somebody_does_the_log_does_not_tell_who_it_was() throws IOException {
        String attendee = registers();
        comesBack(attendee);
        typesBadly(attendee);
        triesOtherPeoplesDoors();
        String badge = badgeOf(attendee);
        isScanned(badge);
        answersTheInvitation(attendee);
        isLookedUp();
        breaksTheService();
        sendsWhatIsNoHttp(attendee);
        assertThat(leaks()).isEmpty();
        assertThat(secrets).hasSizeGreaterThan(5);
        assertThat(logged()).as("what broke is in the log").contains("BreakingController.breaks");
        linesAreJson();
    }

    @Test
    void a_line_that_tells_a_name_or_a_link_is_found() {
        String attendee = registers();
        LoggerFactory.getLogger("lanyard.planted").debug("{} comes by {}", NAME, attendee);
        assertThat(leaks()).contains("zerbinetta", "quillfeather", secret(attendee));
    }

    private void linesAreJson() {
        List<String> lines = logged()
            .lines()
            .filter(line -> line.startsWith("{"))
            .toList();
        assertThat(lines).isNotEmpty();
        assertThat(lines).allSatisfy(line ->
            assertThat(JsonMapper.shared().readTree(line).at("/log/level").asString()).isNotEmpty()
        );
    }

    private static String registration(String name, String address) {
        return """
        {"name":"%s","email":"%s","organisation":"Society of Moonlight","needs":"room for my iguana",
        "category":"DELEGATE","sessions":["dd-2.1"],"consentVersion":"1"}""".formatted(name, address);
    }

    /** @return the cookie */
    private String registers() {
        HttpResponse<String> answer = house.ask("POST", api + "/registrations", registration(NAME, ADDRESS));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode registered = JsonMapper.shared().readTree(answer.body());
        secrets.add(afterHash(registered.path("personalLink").asString()));
        secrets.add(registered.at("/badge/code").asString());
        return cookie(answer);
    }

    private void comesBack(String attendee) {
        assertThat(
            house.ask("POST", api + "/registrations", registration(NAME, ADDRESS)).statusCode()
        ).isEqualTo(409);
        house.ask("POST", api + "/lost-link", "{\"email\":\"" + ADDRESS + "\"}");
        house.ask("PATCH", "/api/registration/me", "{\"name\":\"" + NAME + " II\"}", "Cookie", attendee);
        house.ask("PUT", "/api/registration/me/sessions", "{\"sessions\":[\"dd-2.2\"]}", "Cookie", attendee);
        house.ask("GET", "/api/registration/me", "", "Cookie", attendee);
    }

    private void typesBadly(String attendee) {
        for (String typed : List.of(
            registration(NAME, "zerbinetta quillfeather@@hidden.example"),
            registration(NAME.repeat(20), ADDRESS),
            registration(NAME + "\\u0000", ADDRESS),
            registration(NAME, ADDRESS).replace("DELEGATE", NAME),
            registration(NAME, ADDRESS).replace("dd-2.1", NAME),
            registration(NAME, ADDRESS).replace("[\"dd-2.1\"]", "\"" + NAME + "\""),
            registration(NAME, ADDRESS).replace("\"1\"}", "\"" + NAME + "\"}"),
            registration(NAME, ADDRESS).replace("}", ""),
            "\"" + NAME + "\"",
            "{\"" + NAME + "\":1}",
            registration(NAME, ADDRESS).repeat(2_000)
        )) {
            assertThat(house.ask("POST", api + "/registrations", typed).statusCode())
                .as(typed.substring(0, Math.min(60, typed.length())))
                .isBetween(400, 499);
        }
        house.ask("POST", "/api/registration/me/session", "{\"token\":\"" + NAME + "\"}");
        house.ask("PATCH", "/api/registration/me", "{\"name\":[\"" + NAME + "\"]}", "Cookie", attendee);
        house.ask("GET", "/api/registration/conferences/" + ADDRESS + "/programme", "");
        house.ask("GET", "/" + ADDRESS + "?name=Quillfeather", "");
    }

    private void triesOtherPeoplesDoors() {
        house.ask("GET", api + "/people?q=Quillfeather", "");
        house.ask("GET", "/api/registration/me", "", "Cookie", "lanyard_attendee=" + ADDRESS);
        house.ask("GET", "/api/checkin/door", "", "Authorization", "Bearer " + ADDRESS);
        house.ask("POST", "/api/checkin/devices", "{\"code\":\"" + ADDRESS + "\"}");
        house.ask("POST", "/api/registration/staff/session", "{\"token\":\"" + ADDRESS + "\"}");
    }

    private String badgeOf(String attendee) {
        HttpResponse<String> me = house.ask("GET", "/api/registration/me", "", "Cookie", attendee);
        return JsonMapper.shared().readTree(me.body()).at("/badge/code").asString();
    }

    private void isScanned(String badge) {
        String credential = house.newDevice();
        secrets.add(credential);
        String[] phone = { "Authorization", "Bearer " + credential };
        String door = JsonMapper.shared()
            .readTree(house.ask("GET", "/api/checkin/door", "", phone).body())
            .at("/door/id")
            .asString();
        for (String shown : List.of(badge, badge + "0", NAME, ADDRESS, "LY1:" + NAME)) {
            house.ask(
                "POST",
                "/api/checkin/scans",
                """
                [{"scanId":"%s","door":"%s","badge":"%s","scannedAt":"2026-11-24T08:05:00Z"}]""".formatted(
                    UUID.randomUUID(),
                    door,
                    shown
                ),
                phone
            );
        }
        house.ask("POST", "/api/checkin/scans", "[{\"scanId\":\"" + NAME + "\"}]", phone);
        house.ask("POST", "/api/checkin/scans", "[{\"badge\":\"" + NAME, phone);
    }

    private void answersTheInvitation(String attendee) {
        String coming = """
        {"coming":true,"diet":"VEGAN","allergies":"sesame","guests":[{"name":"%s","diet":"HALAL"}]}""".formatted(
            GUEST
        );
        house.ask(
            "PUT",
            "/api/gala/conferences/" + house.conference() + "/dinner",
            "{\"places\":10,\"guestLimit\":2,\"deadline\":\"2100-01-01T00:00:00Z\"}",
            "Cookie",
            staff(Role.ORGANISER)
        );
        for (String said : List.of(
            coming,
            coming.replace("HALAL", GUEST),
            coming.replace("\"name\"", "\"guestId\":\"" + GUEST + "\",\"name\""),
            coming.replace(GUEST, GUEST.repeat(100)),
            coming.replace("sesame", "sesame".repeat(500)),
            coming.replace("true", "\"" + GUEST + "\""),
            coming.replace("]}", "")
        )) {
            house.ask("PUT", "/api/gala/me/rsvp", said, "Cookie", attendee);
        }
    }

    private void isLookedUp() {
        String organiser = staff(Role.ORGANISER);
        String[] paths = {
            api + "/people?q=Quillfeather",
            api + "/people/" + ADDRESS,
            api + "/registrations.csv",
            api + "/letters",
            "/api/gala/conferences/" + house.conference() + "/headcount",
            "/api/gala/conferences/" + house.conference() + "/headcount.csv",
            "/api/checkin/conferences/" + house.conference() + "/attendance.csv"
        };
        for (String path : paths) {
            house.ask("GET", path, "", "Cookie", organiser);
        }
        house.status(
            "GET",
            "/api/gala/conferences/" + house.conference() + "/live",
            "application/json",
            "Cookie",
            organiser
        );
        String letters = house.ask("GET", api + "/letters", "", "Cookie", organiser).body();
        assertThat(letters).as("letters were written").contains(ADDRESS);
    }

    private void breaksTheService() {
        HttpResponse<String> broken = house.ask(
            "POST",
            "/api/registration/planted/breaking",
            "{\"name\":\"" + NAME + "\",\"email\":\"" + ADDRESS + "\"}"
        );
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).doesNotContain(NAME);
    }

    /** What a library would tell of at INFO, quoting it. */
    private void sendsWhatIsNoHttp(String attendee) throws IOException {
        says("GET /people/" + NAME + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        says("GET / HTTP/1.1\r\nHost: localhost\r\n" + NAME + "\r\n\r\n");
        says("GET / HTTP/1.1\r\nHost: " + NAME + "\r\n\r\n");
        says(
            "GET /api/registration/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " +
                attendee +
                "\u00e9; who=" +
                NAME +
                "\u00e9\r\n\r\n"
        );
        says("GET /?name=Quillfeather%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private void says(String text) throws IOException {
        int port = ((WebServerApplicationContext) house.context()).getWebServer().getPort();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }

    private String staff(Role role) {
        String cookie = house.newStaff(role);
        secrets.add(secret(cookie));
        return cookie;
    }

    private String cookie(HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        secrets.add(secret(cookie));
        return cookie;
    }

    private static String secret(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    private static String afterHash(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
