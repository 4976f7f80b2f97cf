package lanyard.onemachine.https;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a phone learns to trust the local authority: what to tap, and the certificate to install. */
@RestController
public final class TrustPage {

    private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/x-x509-ca-cert");

    private final byte[] authority;
    private final byte[] page;
    private final byte[] style;

    public TrustPage(LocalAuthority.Issued issued) {
        try {
            this.authority = issued.authority().getEncoded();
            this.page = new String(resource("trust.html"), StandardCharsets.UTF_8)
                .replace("{fingerprint}", issued.fingerprint())
                .getBytes(StandardCharsets.UTF_8);
            this.style = resource("trust.css");
        } catch (CertificateEncodingException | IOException impossible) {
            throw new IllegalStateException("the page about trust cannot be made", impossible);
        }
    }

    @GetMapping("/trust")
    @CallableBy(Who.ANYONE)
    ResponseEntity<byte[]> page() {
        return answer(MediaType.TEXT_HTML, page);
    }

    @GetMapping("/trust/trust.css")
    @CallableBy(Who.ANYONE)
    ResponseEntity<byte[]> style() {
        return answer(MediaType.valueOf("text/css"), style);
    }

    @GetMapping("/trust/lanyard.crt")
    @CallableBy(Who.ANYONE)
    ResponseEntity<byte[]> certificate() {
        return answer(CERTIFICATE, authority);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(body);
    }

    private static byte[] resource(String name) throws IOException {
        return new ClassPathResource("/lanyard/onemachine/trust/" + name).getContentAsByteArray();
    }
}
