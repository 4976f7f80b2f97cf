package lanyard.registration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of registration-service, {@code lanyard.registration.*}.
 *
 * @param keys directory of the private keys; nobody else may read it
 * @param publicUrl how people reach this service; personal links begin with it
 * @param consentVersion of the privacy notice that is shown at the moment
 * @param signInLinkLasts how long a one-time sign-in link can be used
 * @param standbyAfter how long after its start a session's seats that nobody came for are given on
 */
@ConfigurationProperties("lanyard.registration")
public record RegistrationSettings(
    @DefaultValue("lanyard-data/keys") Path keys,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("1") String consentVersion,
    @DefaultValue("24h") Duration signInLinkLasts,
    @DefaultValue("10m") Duration standbyAfter,
    @DefaultValue Attempts attempts
) {
    /**
     * How often somebody may try to register, to have a link sent, or to sign in.
     *
     * @param byAddress for one e-mail address, an hour
     * @param byCaller from one network address, a minute; a whole conference may share one
     * @param byPhone walk-ins by one phone at a door, an hour
     */
    public record Attempts(
        @DefaultValue("10") int byAddress,
        @DefaultValue("300") int byCaller,
        @DefaultValue("200") int byPhone
    ) {}
}
