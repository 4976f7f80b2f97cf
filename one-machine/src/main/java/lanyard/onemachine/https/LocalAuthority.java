package lanyard.onemachine.https;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of this machine alone. It can sign for local networks and for the names it was made for, and
 * for nothing else (name constraints, RFC 5280 4.2.1.10), so that a phone that trusts it risks little.
 */
public final class LocalAuthority {

    private static final Duration OWN_LIFETIME = Duration.ofDays(5 * 365);

    /** iOS takes at most 825 days; a new certificate is issued at every start. */
    private static final Duration SERVER_LIFETIME = Duration.ofDays(397);

    /** Phones' clocks may be behind. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final X509Certificate certificate;
    private final PrivateKey key;

    private LocalAuthority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * What a TLS server serves with.
     *
     * @param authority certificate that phones have to trust
     * @param certificate chain of the server, a PEM file
     * @param key private key of the server, a PEM file
     */
    public record Issued(X509Certificate authority, Path certificate, Path key) {
        /** SHA-256 of the authority's certificate, as phones and browsers show it. */
        public String fingerprint() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
                return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a certificate just read has a fingerprint", impossible);
            }
        }
    }

    /**
     * Issues a certificate for this machine under its local names and {@code hosts}, by the authority kept in {@code
     * directory}. That one is made when it is not there, or may not sign for {@code hosts}, or ends soon; phones then
     * have to trust the new one.
     */
    public static Issued issue(Path directory, List<String> hosts, Instant now) {
        HostNames names = HostNames.localAnd(hosts);
        try {
            Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            );
            LocalAuthority authority = keptIn(directory, names, now);
            Path chain = directory.resolve("server.crt");
            Path key = directory.resolve("server.key");
            KeyPair pair = newPair();
            PemFile.write(key, pair.getPrivate());
            PemFile.write(chain, authority.sign(pair.getPublic(), names, now), authority.certificate);
            return new Issued(authority.certificate, chain, key);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep certificates in " + directory, failed);
        } catch (GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("cannot issue a certificate", failed);
        }
    }

    private static LocalAuthority keptIn(Path directory, HostNames names, Instant now)
        throws IOException, GeneralSecurityException, OperatorCreationException {
        Path certificateFile = directory.resolve("authority.crt");
        Path keyFile = directory.resolve("authority.key");
        if (Files.exists(certificateFile) && Files.exists(keyFile)) {
            LocalAuthority kept = new LocalAuthority(
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(
                    new ByteArrayInputStream(PemFile.read(certificateFile))
                ),
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(PemFile.read(keyFile)))
            );
            if (kept.canSign(names, now)) {
                return kept;
            }
        }
        LocalAuthority fresh = make(names, now);
        PemFile.write(keyFile, fresh.key);
        PemFile.write(certificateFile, fresh.certificate);
        return fresh;
    }

    private static LocalAuthority make(HostNames names, Instant now)
        throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = newPair();
        BigInteger serial = newSerial();
        // The serial keeps two authorities of one owner apart in a phone's list.
        X500Name self = name("Lanyard on one machine " + serial.toString(16).substring(0, 6));
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
            self,
            serial,
            Date.from(now.minus(SLACK)),
            Date.from(now.plus(OWN_LIFETIME)),
            self,
            pair.getPublic()
        )
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
            .addExtension(Extension.nameConstraints, true, names.constraints())
            .addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic())
            );
        return new LocalAuthority(signed(certificate, pair.getPrivate()), pair.getPrivate());
    }

    private boolean canSign(HostNames names, Instant now) throws GeneralSecurityException {
        NameConstraints constraints = NameConstraints.getInstance(
            new JcaX509CertificateHolder(certificate).getExtension(Extension.nameConstraints).getParsedValue()
        );
        return (
            names.areWithin(constraints) &&
            certificate.getNotAfter().toInstant().isAfter(now.plus(SERVER_LIFETIME))
        );
    }

    private X509Certificate sign(PublicKey server, HostNames names, Instant now)
        throws IOException, GeneralSecurityException, OperatorCreationException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
            certificate,
            newSerial(),
            Date.from(now.minus(SLACK)),
            Date.from(now.plus(SERVER_LIFETIME)),
            name("Lanyard"),
            server
        )
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)
            )
            .addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.generalNames().toArray(GeneralName[]::new))
            )
            .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(server))
            .addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(certificate)
            );
        return signed(builder, key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
        throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key))
        );
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** 127 random bits; positive, as a serial has to be. */
    private static BigInteger newSerial() {
        return new BigInteger(127, new SecureRandom()).setBit(126);
    }
}
