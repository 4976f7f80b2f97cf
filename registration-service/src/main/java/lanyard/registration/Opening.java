package lanyard.registration;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.NotAnswered;
import lanyard.registration.Organising.SignInLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service that runs alone does for those who open it for the first time, when its settings ask for it: publishes
 * the sample conference, and prints a link that signs an organiser in. Whichever instance leads does it.
 */
@EnableConfigurationProperties(Opening.Settings.class)
class Opening implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(200);

    private final Settings settings;
    private final Organising organising;

    Opening(Settings settings, Organising organising) {
        this.settings = settings;
        this.organising = organising;
    }

    /**
     * {@code lanyard.registration.opening.*}
     *
     * @param sampleAt publish the sample conference, its clock beginning at this time of day; without, no sample
     * @param signIn print an organiser's one-time link at the start
     */
    @ConfigurationProperties("lanyard.registration.opening")
    record Settings(@Nullable LocalTime sampleAt, @DefaultValue("false") boolean signIn) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual().name("opening").start(this::open);
    }

    private void open() {
        try {
            if (settings.sampleAt() != null) {
                LocalTime time = settings.sampleAt();
                ConferenceId sample = answered(() -> organising.publishSample(time));
                log.info("the sample conference is {}", sample);
            }
            if (settings.signIn()) {
                SignInLink link = answered(organising::offerSignIn);
                // Not a log line: whoever reads it can sign in, once.
                System.out.println("Organisers  " + link.link());
            }
        } catch (NotAnswered ledElsewhere) {
            log.info("another instance opens: {}", ledElsewhere.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Right after a start nobody may lead yet, or the log may still name a leader that is no more. */
    private static <T> T answered(Supplier<CompletableFuture<T>> question) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get().get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof NotAnswered why)) {
                    throw new IllegalStateException(
                        "a ledger fails with NotAnswered only",
                        failed.getCause()
                    );
                }
                if (System.nanoTime() > deadline) {
                    throw why;
                }
            }
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER.toMillis());
        }
    }
}
