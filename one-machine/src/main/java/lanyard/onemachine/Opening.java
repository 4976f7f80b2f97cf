package lanyard.onemachine;

import static lanyard.onemachine.Asking.untilAnswered;

import java.net.URI;
import java.time.LocalTime;
import lanyard.checkin.CheckinLedger;
import lanyard.onemachine.https.LocalAuthority;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Opens the doors once everything runs: the sample conference is on, and the first links are told. */
final class Opening {

    private final ConfigurableApplicationContext context;
    private final Serving serving;
    private final Console console;

    Opening(ConfigurableApplicationContext context, Serving serving, Console console) {
        this.context = context;
        this.serving = serving;
        this.console = console;
    }

    void open(@Nullable LocalTime sampleTime) {
        Organising organising = context.getBean(Organising.class);
        var sample = new SampleConference(organising, context.getBean(RegistrationLedger.class));
        sample.open(sampleTime, context.getBean(EmbeddedKafka.class).lastEvent());
        SampleDoors.Offer door = new SampleDoors(context.getBean(CheckinLedger.class)).open();
        var signIn = untilAnswered(organising::offerSignIn);
        URI here = serving.publicUrl();
        console.step("Ready. Stop with Ctrl-C.");
        console.lines(
            """

              Attendees   %s/c/%s
              Organisers  %s
                          signs in one browser, once
              A door      %s/door/#enrol=%s
                          makes one phone a door of the %s, within ten minutes
                          more doors: %s/organise/attendance/doors

              The sample conference's clock shows %s.
            """.formatted(
                here,
                SampleConference.ID,
                signIn.link(),
                here,
                door.code().text(),
                door.door(),
                here,
                sample.time()
            )
        );
        LocalAuthority.Issued authority = serving.authority();
        if (authority != null) {
            console.lines(
                "  To trust    %s/trust, fingerprint\n              %s\n".formatted(
                    here,
                    authority.fingerprint()
                )
            );
            if (serving.port().address().isLoopbackAddress()) {
                console.lines(
                    "  Phones can connect once --public-url= names this machine, as in https://192.168.1.20:8080.\n"
                );
            }
        }
        context.addApplicationListener((ContextClosedEvent _) -> console.lines("Stopping …"));
    }
}
