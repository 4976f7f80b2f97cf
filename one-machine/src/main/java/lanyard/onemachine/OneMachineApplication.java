package lanyard.onemachine;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** Starts everything on one machine; the one command of the README runs this. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class OneMachineApplication {

    public static void main(String[] args) {
        Console console = new Console(System.out, System.nanoTime());
        try {
            run(Arguments.of(args), console);
        } catch (Throwable failed) {
            tellWhy(failed);
            System.exit(1);
        }
    }

    static ConfigurableApplicationContext run(Arguments arguments, Console console) {
        console.step("Lanyard starts");
        DataDirectory data = DataDirectory.open(arguments.data());
        InetAddress address = InetAddress.getLoopbackAddress();
        new Port(address, arguments.port()).mustBeFree();
        EmbeddedKafka kafka = EmbeddedKafka.begin(data, console);

        SpringApplication application = new SpringApplication(OneMachineApplication.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setDefaultProperties(defaults(arguments, address));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(DataDirectory.class, () -> data);
            beans.registerBean(EmbeddedKafka.class, () -> kafka);
            beans.registerBean(Console.class, () -> console);
        });
        ConfigurableApplicationContext context =
                application.run(arguments.settings().toArray(String[]::new));
        console.step("Ready");
        return context;
    }

    private static Map<String, Object> defaults(Arguments arguments, InetAddress address) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("spring.config.name", "one-machine");
        defaults.put("server.port", arguments.port());
        defaults.put("server.address", address.getHostAddress());
        return defaults;
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
            case PortInUseException taken -> "Port " + taken.getPort() + " is in use. Give another with --port=.";
            default -> null;
        };
    }
}
