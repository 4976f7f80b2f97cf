package lanyard.onemachine;

import java.util.List;
import java.util.Map;
import lanyard.access.http.AccessConfiguration;
import lanyard.access.http.MetricsOnThisMachine;
import lanyard.checkin.CheckinModule;
import lanyard.gala.GalaModule;
import lanyard.onemachine.https.TrustPage;
import lanyard.registration.RegistrationModule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts everything on one machine; the one command of the README runs this. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    AccessConfiguration.class,
    MetricsOnThisMachine.class,
    OneMachineConfiguration.class,
    RegistrationModule.class,
    CheckinModule.class,
    GalaModule.class
})
class OneMachineApplication {

    public static void main(String[] args) {
        Console console = new Console(System.out, System.nanoTime());
        if (List.of(args).contains("--help")) {
            console.lines(Arguments.USAGE);
            return;
        }
        try {
            run(Arguments.of(args), console);
        } catch (Throwable failed) {
            tellWhy(failed);
            System.exit(1);
        }
    }

    static ConfigurableApplicationContext run(Arguments arguments, Console console) {
        DataDirectory data = DataDirectory.open(arguments.data());
        console.step("Lanyard starts, with its data in " + data.path());
        Serving serving = Serving.of(arguments, data);
        serving.port().mustBeFree();

        SpringApplication application = new SpringApplication(OneMachineApplication.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setDefaultProperties(Map.of("spring.config.name", "one-machine"));
        application.addInitializers(context -> {
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("one machine", serving.settings(data)));
            var beans = (GenericApplicationContext) context;
            beans.registerBean(DataDirectory.class, () -> data);
            beans.registerBean(Serving.class, () -> serving);
            // Not before this point: now logging is set up, and Kafka has a lot to say.
            EmbeddedKafka kafka = EmbeddedKafka.begin(data, console);
            beans.registerBean(EmbeddedKafka.class, () -> kafka);
            beans.registerBean(Console.class, () -> console);
            if (serving.authority() != null) {
                beans.registerBean(TrustPage.class, serving.authority());
            }
        });
        ConfigurableApplicationContext context = application.run(arguments.settings().toArray(String[]::new));
        console.step("The services have taken in all that happened");
        new Opening(context, serving, console).open(arguments.sampleTime());
        return context;
    }

    private static void tellWhy(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String reason = reason(cause);
            if (reason != null) {
                System.err.println(reason);
                return;
            }
        }
        System.err.println("Lanyard did not start. This should not happen; please report it:");
        failed.printStackTrace();
    }

    private static @Nullable String reason(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> known.getMessage();
            case PortInUseException taken -> "Port " + taken.getPort() + " is in use. Use another: --port=";
            case BindException odd when odd.getProperty() != null -> "--" +
                odd.getProperty().getName() +
                "=" +
                odd.getProperty().getValue() +
                " is not understood.";
            default -> null;
        };
    }
}
