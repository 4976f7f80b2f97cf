package lanyard.onemachine;

import static lanyard.onemachine.Asking.untilAnswered;

import java.net.URI;
import java.time.LocalTime;
import lanyard.onemachine.https.LocalAuthority;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Opens the doors once everything runs: the sample conference is on, and the first links are told. */
final class Opening {

    private final ApplicationContext context;
    private final Serving serving;
    private final Console console;

    Opening(ApplicationContext context, Serving serving, Console console) {
        this.context = context;
        this.serving = serving;
        this.console = console;
    }

    void open(@Nullable LocalTime sampleTime) {
        Organising organising = context.getBean(Organising.class);
        new SampleConference(organising, context.getBean(RegistrationLedger.class))
                .open(sampleTime, context.getBean(EmbeddedKafka.class).lastEvent());
        var signIn = untilAnswered(organising::offerSignIn);
        URI here = serving.publicUrl();
        console.step("Ready. Stop with Ctrl-C.");
        console.lines("""

                  Attendees   %s/c/%s
                  Organisers  %s
                """.formatted(here, SampleConference.ID, signIn.link()));
        LocalAuthority.Issued authority = serving.authority();
        if (authority != null) {
            console.lines("  Phones      %s/trust, fingerprint\n              %s\n".formatted(here, authority.fingerprint()));
        }
    }
}
