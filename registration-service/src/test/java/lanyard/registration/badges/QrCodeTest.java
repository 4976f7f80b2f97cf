package lanyard.registration.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import lanyard.access.BadgeSigner;
import lanyard.access.BadgeToken;
import lanyard.access.Ed25519;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /** 41 modules of version 6, and 4 of margin on either side (ISO/IEC 18004). */
    private static final int MODULES = 41 + 8;

    private final String badge = new BadgeSigner(Ed25519.newPair().getPrivate()).sign(
        new ConferenceId("soc24-2"),
        new BadgeToken(1, new BadgeId(UUID.randomUUID()), 1)
    );

    @Test
    void a_badge_fits_version_6_at_level_M_and_reads_back() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.of(badge).png()));
        assertThat(picture.getWidth() % MODULES).isZero();
        Result read = new QRCodeReader().decode(
            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)))
        );
        assertThat(read.getText()).isEqualTo(badge);
        assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL)).isEqualTo("M");
        // The first four bits say how the text is written: 0010 is alphanumeric.
        assertThat(read.getRawBytes()[0] >>> 4).isEqualTo(0b0010);
    }

    @Test
    void the_svg_has_the_same_modules() {
        String svg = QrCode.of(badge).svg();
        assertThat(svg).contains("viewBox=\"0 0 " + MODULES + " " + MODULES + "\"");
        BufferedImage drawn = new BufferedImage(MODULES, MODULES, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = drawn.createGraphics();
        canvas.fillRect(0, 0, MODULES, MODULES);
        canvas.setColor(java.awt.Color.BLACK);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
            .matcher(svg)
            .results()
            .forEach(run ->
                canvas.fillRect(
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3)),
                    1
                )
            );
        canvas.dispose();
        var large = new BufferedImage(MODULES * 4, MODULES * 4, BufferedImage.TYPE_BYTE_GRAY);
        large.createGraphics().drawImage(drawn, 0, 0, MODULES * 4, MODULES * 4, null);
        assertThat(readable(large)).isEqualTo(badge);
    }

    @Test
    void a_text_that_is_no_badge_does_not_fit() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(200))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String readable(BufferedImage picture) {
        try {
            return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                .getText();
        } catch (com.google.zxing.ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
