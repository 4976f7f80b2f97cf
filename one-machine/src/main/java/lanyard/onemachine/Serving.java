package lanyard.onemachine;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanyard.onemachine.https.LocalAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Where and how Lanyard is reached. Beyond this machine only over TLS and when somebody asked for it by naming an
 * address that others can reach: names and sign-in links do not travel in the clear by accident.
 *
 * @param publicUrl begins every link and QR code
 * @param tls null without
 * @param authority null unless the certificate is of a local authority
 */
record Serving(Port port, URI publicUrl, @Nullable Tls tls, LocalAuthority.@Nullable Issued authority) {
    private static final InetAddress THIS_MACHINE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress ANYWHERE = InetAddress.ofLiteral("0.0.0.0");

    static Serving of(Arguments arguments, DataDirectory data) {
        URI publicUrl = publicUrl(arguments);
        Port port = new Port(listenAt(arguments), arguments.port());
        Path certificate = arguments.certificate();
        Path privateKey = arguments.privateKey();
        if (arguments.https()) {
            var issued = LocalAuthority.issue(data.certificates(), hosts(arguments), Instant.now());
            return new Serving(port, publicUrl, new Tls(issued.certificate(), issued.key()), issued);
        }
        if (certificate == null || privateKey == null) {
            return new Serving(port, publicUrl, null, null);
        }
        Tls tls = new Tls(certificate, privateKey);
        tls.mustFit();
        return new Serving(port, publicUrl, tls, null);
    }

    /** The framework's and the services' settings that follow. */
    Map<String, Object> settings(DataDirectory data) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port.number());
        settings.put("server.address", port.address().getHostAddress());
        if (tls != null) {
            settings.put("server.ssl.bundle", "lanyard");
            settings.put("server.http2.enabled", true);
            String bundle = "spring.ssl.bundle.pem.lanyard.";
            settings.put(bundle + "reload-on-update", true);
            settings.put(bundle + "keystore.certificate", tls.certificate().toUri().toString());
            settings.put(bundle + "keystore.private-key", tls.privateKey().toUri().toString());
        }
        settings.put("lanyard.registration.keys", data.keys().toString());
        settings.put("lanyard.registration.public-url", publicUrl.toString());
        settings.put("lanyard.checkin.public-url", publicUrl.toString());
        settings.put("lanyard.gala.public-url", publicUrl.toString());
        return settings;
    }

    /** An address that means every machine itself, such as {@code localhost}, opens nothing to others. */
    private static InetAddress listenAt(Arguments arguments) {
        URI publicUrl = arguments.publicUrl();
        if (
            !arguments.servesTls() || publicUrl == null || publicUrl.getHost().equalsIgnoreCase("localhost")
        ) {
            return THIS_MACHINE;
        }
        try {
            InetAddress named = InetAddress.ofLiteral(publicUrl.getHost());
            return named.isLoopbackAddress() ? named : ANYWHERE;
        } catch (IllegalArgumentException aName) {
            return ANYWHERE;
        }
    }

    private static URI publicUrl(Arguments arguments) {
        URI given = arguments.publicUrl();
        return given != null
            ? given
            : URI.create((arguments.servesTls() ? "https" : "http") + "://localhost:" + arguments.port());
    }

    private static List<String> hosts(Arguments arguments) {
        return Stream.ofNullable(arguments.publicUrl()).map(URI::getHost).toList();
    }
}
