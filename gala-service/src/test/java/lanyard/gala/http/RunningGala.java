package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.CYD;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.programme;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.Role;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.GalaLedger;
import lanyard.gala.GalaModel;
import lanyard.gala.GalaModule;
import lanyard.gala.http.Clients.Client;
import lanyard.gala.invitations.InvitationCommand;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.EndStaffSessions;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.gala.invitations.People;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** gala-service with histories in memory, to which Ada, Ben and Cyd are invited, and clients of it. */
final class RunningGala implements AutoCloseable {

    static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final HistoryId HISTORY = GalaLedger.historyOf(CONFERENCE);

    private final ConfigurableApplicationContext context;
    private final Clients clients;
    private final InMemoryGala memory;

    private RunningGala(int places) {
        context = new SpringApplicationBuilder(Application.class)
            .properties("spring.config.name=gala", "spring.main.banner-mode=off")
            .run("--server.port=0", "--springdoc.api-docs.enabled=true");
        clients = new Clients(((WebServerApplicationContext) context).getWebServer()::getPort);
        memory = context.getBean(InMemoryGala.class);
        told(HistoryId.INSTALLATION, new TrustSessionKey(Clients.KEY_NUMBER, clients.publicKey()));
        told(HISTORY, new AdoptProgramme(programme(places)));
        List.of(ADA, BEN, CYD).forEach(host -> told(new Invite(host)));
    }

    static RunningGala withPlaces(int places) {
        return new RunningGala(places);
    }

    /** What another service tells about the conference. */
    void told(InvitationCommand command) {
        told(HISTORY, command);
    }

    /** All sessions that this member of staff has had until now are over. */
    void signedOut(Role role) {
        told(HistoryId.INSTALLATION, new EndStaffSessions(Clients.staffId(role), FAR_AHEAD));
    }

    private void told(HistoryId history, InvitationCommand command) {
        memory.ledger
            .submit(Submission.of(history, CommandKey.random(), "test", IN_TIME, new OfInvitation(command)))
            .join();
    }

    void person(AttendeeId attendee, String name) {
        Person person = new Person(name, "someone@example.org", "", "", "en", "hash");
        memory.ledger.put(HISTORY, new DocumentWrite<>(People.TOPIC, attendee.toString(), person));
    }

    InMemoryLedger<Gala, GalaCommand, GalaEvent> ledger() {
        return memory.ledger;
    }

    Gala gala() {
        return memory.ledger.view(HISTORY).state();
    }

    void timeIs(Instant now) {
        memory.now.set(now);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Client nobody() {
        return clients.nobody();
    }

    Client host(AttendeeId attendee) {
        return clients.host(attendee, 1);
    }

    Client host(AttendeeId attendee, int linkIssue) {
        return clients.host(attendee, linkIssue);
    }

    Client staff(Role role) {
        return clients.staff(role);
    }

    @Override
    public void close() {
        context.close();
        clients.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ InMemoryGala.class, GalaModule.class })
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class InMemoryGala {

        final InMemoryLedger<Gala, GalaCommand, GalaEvent> ledger = new InMemoryLedger<>(
            GalaModel.get().decider(),
            GalaModel.EVENTS
        );
        final AtomicReference<Instant> now = new AtomicReference<>(IN_TIME);

        @Bean
        GalaLedger galaLedger() {
            return new GalaLedger(ledger, now::get);
        }
    }
}
