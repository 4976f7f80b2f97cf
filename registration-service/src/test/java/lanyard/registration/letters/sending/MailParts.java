package lanyard.registration.letters.sending;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The leaves of a mail, in their order. */
record MailParts(List<BodyPart> parts) {
    static MailParts of(MimeMessage mail) throws Exception {
        List<BodyPart> parts = new ArrayList<>();
        collect((Multipart) mail.getContent(), parts);
        return new MailParts(parts);
    }

    private static void collect(Multipart multipart, List<BodyPart> parts) throws Exception {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                parts.add(part);
            }
        }
    }

    List<String> types() throws Exception {
        List<String> types = new ArrayList<>();
        for (BodyPart part : parts) {
            types.add(part.getContentType().replaceFirst(";(?s:.*)", ""));
        }
        return types;
    }

    private BodyPart part(String type) throws Exception {
        for (BodyPart part : parts) {
            if (part.isMimeType(type)) {
                return part;
            }
        }
        throw new AssertionError("no " + type + " among " + types());
    }

    String text(String type) throws Exception {
        return new String(part(type).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What a door reads from the picture that the HTML shows. */
    String badge() throws Exception {
        BodyPart picture = part("image/png");
        if (!"<badge>".equals(picture.getHeader("Content-ID")[0])) {
            throw new AssertionError("the picture is not the one that is shown");
        }
        return new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(
                        new BufferedImageLuminanceSource(ImageIO.read(picture.getInputStream()))
                    )
                )
            )
            .getText();
    }
}
