package lanyard.onemachine;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What TLS is served with, two PEM files.
 *
 * @param certificate the chain, beginning with this machine's own
 */
record Tls(Path certificate, Path privateKey) {
    /** @throws CannotStart when they cannot be read or do not belong together */
    void mustFit() {
        if (!fit(readCertificate(), readPrivateKey())) {
            throw new CannotStart(
                "--certificate=" +
                    certificate +
                    " belongs to another key than --private-key=" +
                    privateKey +
                    "."
            );
        }
    }

    private PublicKey readCertificate() {
        try {
            return PemContent.load(certificate).getCertificates().getFirst().getPublicKey();
        } catch (IOException | RuntimeException unreadable) {
            throw new CannotStart(
                "--certificate=" + certificate + ": no certificate is found there. It should be a PEM file."
            );
        }
    }

    private PrivateKey readPrivateKey() {
        try {
            PrivateKey key = PemContent.load(privateKey).getPrivateKey();
            if (key != null) {
                return key;
            }
        } catch (IOException | RuntimeException unreadable) {
            // told below
        }
        throw new CannotStart(
            "--private-key=" +
                privateKey +
                ": no key is found there. It should be a PEM file without a password."
        );
    }

    /** Whether the one verifies what the other signs. */
    private static boolean fit(PublicKey certified, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                }
            );
            byte[] anything = { 1 };
            signature.initSign(key);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }
}
