package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Ed25519;
import lanyard.access.KnownSessions;
import lanyard.access.Secret;
import lanyard.access.SessionSigner;
import lanyard.access.Who;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.StaffId;
import lanyard.ledger.Answer;
import lanyard.ledger.NotAnswered;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A service small enough to see through, with one method for everything that access does. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ AccessConfiguration.class, TestService.Api.class, TestService.Forgotten.class })
class TestService {

    static final KeyPair KEY = Ed25519.newPair();
    static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    static final AttendeeId ADA = new AttendeeId(new UUID(1, 1));
    static final StaffId CHRIS = new StaffId(new UUID(2, 2));
    static final Secret PHONE = Secret.random();
    static final Secret NEW_PHONE = Secret.random();
    /** How many more times this instance is asked for the new phone before it has heard of it. */
    static final AtomicInteger NOT_HEARD = new AtomicInteger();
    static final Caller.Device DEVICE = new Caller.Device(
        CONFERENCE,
        new DeviceId(new UUID(3, 3)),
        new DoorId(new UUID(4, 4))
    );
    static final Instant SIGNED_OUT = Instant.now().minus(Duration.ofMinutes(5));
    static final SessionSigner SIGNER = new SessionSigner(1, KEY.getPrivate());

    @Bean
    SecurityFilterChain chain(HttpSecurity http, AccessSecurity security) {
        return security.chain(http, new Known(), "/api/test/**", "/pages/**");
    }

    @Bean
    BodyLimit largeScans() {
        return new BodyLimit("/api/test/scans", 200_000);
    }

    static final class Known implements KnownSessions {

        @Override
        public PublicKey sessionKey(int number) {
            return number == 1 ? KEY.getPublic() : null;
        }

        @Override
        public boolean staffIsSignedIn(StaffId staff, Instant since) {
            return staff.equals(CHRIS) && since.isAfter(SIGNED_OUT);
        }

        @Override
        public boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue) {
            return conference.equals(CONFERENCE) && attendee.equals(ADA) && issue == 2;
        }

        @Override
        public Caller.Device device(String credentialHash) {
            boolean isKnown = credentialHash.equals(NEW_PHONE.hash())
                ? NOT_HEARD.getAndDecrement() <= 0
                : credentialHash.equals(PHONE.hash());
            return isKnown ? DEVICE : null;
        }

        @Override
        public boolean mayBeBehind() {
            return NOT_HEARD.get() > 0;
        }
    }

    record Guest(@PlainText(min = 1, max = 20) String name) {}

    record Party(
        @PlainText(min = 1, max = 20) String name,
        @NotNull ConferenceId conference,
        @Valid List<Guest> guests
    ) {}

    @RestController
    static final class Api {

        static final List<String> SECRETS_SEEN = new CopyOnWriteArrayList<>();

        @GetMapping("/api/test/open")
        @CallableBy(Who.ANYONE)
        String open(Caller caller) {
            return caller.actor();
        }

        @GetMapping("/api/test/me")
        @CallableBy(Who.ATTENDEE)
        String me(Caller.Attendee caller) {
            return caller.actor();
        }

        @GetMapping("/api/test/people")
        @CallableBy(Who.ORGANISER)
        String people(Caller.Staff caller) {
            return caller.role().name();
        }

        @GetMapping("/api/test/door")
        @CallableBy(Who.DEVICE)
        String door(Caller.Device caller) {
            return caller.door().toString();
        }

        @GetMapping("/api/test/attendance")
        @CallableBy({ Who.ORGANISER, Who.DOOR_LEAD, Who.ATTENDEE })
        String attendance(Caller caller) {
            return caller.actor();
        }

        @GetMapping("/api/test/unannotated")
        String unannotated() {
            return "nobody may see this";
        }

        @GetMapping(path = "/api/test/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        @CallableBy(Who.ATTENDEE)
        SseEmitter live() throws Exception {
            SseEmitter live = new SseEmitter();
            live.send("first");
            live.complete();
            return live;
        }

        @PostMapping("/api/test/parties")
        @CallableBy({ Who.ATTENDEE, Who.ANYONE })
        String write(@Valid @RequestBody Party party, IdempotencyKey key) {
            return key.commandKey().toString();
        }

        @DeleteMapping("/api/test/me")
        @CallableBy(Who.ATTENDEE)
        String cancel(IdempotencyKey key) {
            return key.value().toString();
        }

        @PostMapping("/api/test/scans")
        @CallableBy(Who.ANYONE)
        int scans(@RequestBody List<String> scans) {
            return scans.size();
        }

        @GetMapping("/api/test/ids/{attendee}/{conference}")
        @CallableBy(Who.ANYONE)
        String ids(
            @PathVariable AttendeeId attendee,
            @PathVariable ConferenceId conference,
            @RequestParam(defaultValue = "0") int page
        ) {
            return attendee + " " + conference + " " + page;
        }

        @PutMapping("/api/test/answers/{outcome}")
        @CallableBy(Who.ANYONE)
        String answers(@PathVariable String outcome, Position position) {
            CompletableFuture<Answer<String>> answer = switch (outcome) {
                case "done" -> CompletableFuture.completedFuture(new Answer.Done<>(List.of("e"), 42));
                case "refused" -> CompletableFuture.completedFuture(new Answer.Refused<>("SESSION_FULL", 43));
                case "reused" -> CompletableFuture.failedFuture(new NotAnswered.KeyReused());
                case "frozen" -> CompletableFuture.failedFuture(new NotAnswered.Frozen("a record"));
                case "doubt" -> CompletableFuture.failedFuture(new NotAnswered.InDoubt("lost"));
                case "full" -> CompletableFuture.failedFuture(
                    new NotAnswered.Unavailable("full", Duration.ofMillis(2500))
                );
                case "broken" -> CompletableFuture.failedFuture(
                    new NotAnswered.Broken("ada@example.org", new IllegalStateException("ada@example.org"))
                );
                default -> CompletableFuture.failedFuture(new IllegalStateException(outcome));
            };
            return String.join(",", position.done(answer).events());
        }

        @GetMapping("/api/test/bug")
        @CallableBy(Who.ANYONE)
        String bug(@RequestParam String name) {
            throw new IllegalArgumentException("cannot use " + name);
        }

        /** Led by whoever is named by the caller; the leader itself tells what reached it. */
        @PostMapping("/api/test/led")
        @CallableBy(Who.ATTENDEE)
        List<String> led(
            @RequestHeader("Test-Leader") String leader,
            @RequestHeader(name = "Test-Leads", defaultValue = "false") boolean always,
            @RequestBody String body,
            @RequestParam String q,
            IdempotencyKey key,
            Caller caller,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response
        ) {
            if (request.getHeader(HandOn.HEADER) == null || always) {
                throw new NotAnswered.LedElsewhere(leader);
            }
            response.setHeader("Lanyard-Position", "7");
            response.addHeader("Set-Cookie", "a=1");
            response.addHeader("Set-Cookie", "b=2");
            response.setStatus(201);
            return new ArrayList<>(List.of(body, q, key.value().toString(), caller.actor()));
        }

        @PostMapping("/api/test/attempts")
        @CallableBy(Who.ANYONE)
        void attempt() {
            throw Problem.tooManyRequests(Duration.ofSeconds(90));
        }
    }

    /** Outside every prefix: closed, whatever it says. */
    @RestController
    @CallableBy(Who.ANYONE)
    static final class Forgotten {

        @GetMapping("/elsewhere")
        String elsewhere() {
            return "nobody may see this";
        }
    }
}
