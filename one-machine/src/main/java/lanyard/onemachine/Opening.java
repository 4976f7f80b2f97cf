package lanyard.onemachine;

import static lanyard.onemachine.Asking.untilAnswered;

import java.net.URI;
import java.time.LocalTime;
import lanyard.checkin.CheckinLedger;
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
        new SampleConference(organising, context.getBean(RegistrationLedger.class)).open(
            sampleTime,
            context.getBean(EmbeddedKafka.class).lastEvent()
        );
        SampleDoors.Offer door = new SampleDoors(context.getBean(CheckinLedger.class)).open();
        var signIn = untilAnswered(organising::offerSignIn);
        URI here = serving.publicUrl();
        console.step("Ready. Stop with Ctrl-C.");
        console.lines(
            """

              Attendees   %s/c/%s
              Organisers  %s
              A door      %s/door#enrol=%s
                          %s; works once, for ten minutes. More: %s/organise/attendance/doors
            """.formatted(
                here,
                SampleConference.ID,
                signIn.link(),
                here,
                door.code().text(),
                door.door(),
                here
            )
        );
        LocalAuthority.Issued authority = serving.authority();
        if (authority != null) {
            console.lines(
                "  Phones      %s/trust, fingerprint\n              %s\n".formatted(
                    here,
                    authority.fingerprint()
                )
            );
        }
    }
}
