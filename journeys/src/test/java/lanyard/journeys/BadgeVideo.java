package lanyard.journeys;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A video of what is held before a camera, as Chromium's fake camera plays it: one JPEG after the other, 30 a second. At
 * its end it begins again.
 */
final class BadgeVideo implements AutoCloseable {

    /** Chromium plays every file of JPEGs as fast as that. */
    private static final int FRAMES_A_SECOND = 30;

    private static final int SHOWN_MILLIS = 2_000;

    /** A badge that was away for three seconds is a new one to the door. */
    private static final int AWAY_MILLIS = 6_000;

    private static final float QUALITY = 0.92f;

    private final OutputStream file;
    private final byte[] empty = jpeg(new CameraPicture());

    BadgeVideo(Path file) {
        try {
            this.file = new BufferedOutputStream(Files.newOutputStream(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Each badge is shown for a while, then nothing.
     *
     * @param codes the texts of the QR codes, in the order in which they are shown; none for nobody who comes
     */
    static Path of(Path file, List<String> codes) {
        try (BadgeVideo video = new BadgeVideo(file)) {
            video.nothing(codes.isEmpty() ? AWAY_MILLIS : 0);
            codes.forEach(code -> video.show(CameraPicture.of(code), SHOWN_MILLIS).nothing(AWAY_MILLIS));
        }
        return file;
    }

    BadgeVideo show(CameraPicture picture, int millis) {
        return show(jpeg(picture), millis);
    }

    BadgeVideo nothing(int millis) {
        return show(empty, millis);
    }

    private BadgeVideo show(byte[] jpeg, int millis) {
        try {
            for (int frame = 0; frame < (millis * FRAMES_A_SECOND) / 1_000; frame++) {
                file.write(jpeg);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    private static byte[] jpeg(CameraPicture picture) {
        // In colours that are all grey: a camera has no other JPEGs.
        var coloured = new BufferedImage(
            CameraPicture.WIDTH,
            CameraPicture.HEIGHT,
            BufferedImage.TYPE_3BYTE_BGR
        );
        Graphics2D graphics = coloured.createGraphics();
        graphics.drawImage(picture.picture(), 0, 0, null);
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(coloured, null, null), quality);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
