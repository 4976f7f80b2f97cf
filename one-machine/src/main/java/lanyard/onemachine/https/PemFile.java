package lanyard.onemachine.https;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys and certificates as text files (RFC 7468), readable by their owner only. */
final class PemFile {

    private PemFile() {}

    static void write(Path file, X509Certificate... chain) throws IOException {
        PemObject[] objects = new PemObject[chain.length];
        try {
            for (int i = 0; i < chain.length; i++) {
                objects[i] = new PemObject("CERTIFICATE", chain[i].getEncoded());
            }
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate just made has an encoding", impossible);
        }
        write(file, objects);
    }

    static void write(Path file, PrivateKey key) throws IOException {
        write(file, new PemObject("PRIVATE KEY", key.getEncoded()));
    }

    /** The bytes of the first object in {@code file}. */
    static byte[] read(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            PemObject object = parser.readPemObject();
            if (object == null) {
                throw new IOException(file + " is empty");
            }
            return object.getContent();
        }
    }

    /** Complete and on disk, or as before. */
    private static void write(Path file, PemObject... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            for (PemObject object : objects) {
                pem.writeObject(object);
            }
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (
            FileChannel out = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            )
        ) {
            out.write(ByteBuffer.wrap(text.toString().getBytes(US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }
}
