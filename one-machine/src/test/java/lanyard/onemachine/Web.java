package lanyard.onemachine;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running Lanyard over HTTP. */
record Web(HttpClient client, URI address) {
    static Web of(int port) {
        return new Web(HttpClient.newHttpClient(), URI.create("http://localhost:" + port));
    }

    /** Every client shakes hands anew. */
    static Web trusting(URI address, Certificate... authorities) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (int i = 0; i < authorities.length; i++) {
            trusted.setCertificateEntry("authority " + i, authorities[i]);
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return new Web(HttpClient.newBuilder().sslContext(tls).build(), address);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).build());
    }

    HttpResponse<String> register(String name, String email) throws Exception {
        return send(
            request("/api/registration/conferences/soc24-2/registrations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"name":"%s","email":"%s","category":"DELEGATE","sessions":[],"consentVersion":"1"}\
                        """.formatted(name, email)
                    )
                )
                .build()
        );
    }

    /** What the sample conference's clock shows. */
    Instant conferenceTime() throws Exception {
        String programme = get("/api/registration/conferences/soc24-2/programme").body();
        return Instant.parse(JsonMapper.shared().readTree(programme).path("now").asString());
    }

    X509Certificate certificate() throws Exception {
        return (X509Certificate) get("/actuator/health").sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(
            Duration.ofSeconds(20)
        );
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }
}
