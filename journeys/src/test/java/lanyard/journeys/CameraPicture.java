package lanyard.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** What a camera sees at one moment, in shades of grey: badges of white paper before a grey wall. */
final class CameraPicture {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int WALL = 150;
    private static final int PAPER = 225;
    private static final int INK = 30;

    /** Of white paper around the code, in modules of it. */
    private static final int QUIET = 4;

    /** A pixel is the mean of so many points a side, as the light that falls on a sensor's is. */
    private static final int POINTS = 3;

    private BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);

    CameraPicture() {
        each(_ -> WALL);
    }

    /** A badge held straight before the camera, not far from it. */
    static CameraPicture of(String code) {
        return new CameraPicture().with(code, Held.before(320));
    }

    /**
     * Where the corners of the paper are in the picture, in pixels from its middle: the upper left of the code, the upper
     * right, the lower right, and the lower left.
     *
     * @param torn how much of each side is missing at the lower right corner, where the code has no finder pattern; or, if
     *     negative, at the upper left one, where it has one
     */
    record Held(double[] x, double[] y, double torn) {
        /** Straight, with sides of so many pixels. */
        static Held before(double side) {
            double half = side / 2;
            return new Held(
                new double[] { -half, half, half, -half },
                new double[] { -half, -half, half, half },
                0
            );
        }

        Held turned(double degrees) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            double[] turnedX = new double[4];
            double[] turnedY = new double[4];
            for (int corner = 0; corner < 4; corner++) {
                turnedX[corner] = cos * x[corner] - sin * y[corner];
                turnedY[corner] = sin * x[corner] + cos * y[corner];
            }
            return new Held(turnedX, turnedY, torn);
        }

        /** Leaning back by so many degrees, seen from as far away as the picture is wide. */
        Held leaning(double degrees) {
            double[] leaningX = new double[4];
            double[] leaningY = new double[4];
            for (int corner = 0; corner < 4; corner++) {
                double behind = -y[corner] * Math.sin(Math.toRadians(degrees));
                double nearness = WIDTH / (WIDTH + behind);
                leaningX[corner] = x[corner] * nearness;
                leaningY[corner] = y[corner] * Math.cos(Math.toRadians(degrees)) * nearness;
            }
            return new Held(leaningX, leaningY, torn);
        }

        /** As a camera on the side of the screen shows it, or a window from behind. */
        Held mirrored() {
            return new Held(
                Arrays.stream(x)
                    .map(each -> -each)
                    .toArray(),
                y,
                torn
            );
        }

        Held movedBy(double right, double down) {
            return new Held(
                Arrays.stream(x)
                    .map(each -> each + right)
                    .toArray(),
                Arrays.stream(y)
                    .map(each -> each + down)
                    .toArray(),
                torn
            );
        }

        Held torn(double share) {
            return new Held(x, y, share);
        }

        private boolean isThere(double across, double down) {
            return torn < 0 ? across > -torn || down > -torn : across < 1 - torn || down < 1 - torn;
        }
    }

    /** The same, and before it a badge with this code. */
    CameraPicture with(String code, Held held) {
        return with(code, held, PAPER, INK);
    }

    /** The same for a code that is light on something dark, such as on a telephone at night. */
    CameraPicture withInverted(String code, Held held) {
        return with(code, held, INK, PAPER);
    }

    private CameraPicture with(String code, Held held, int paper, int ink) {
        BitMatrix modules = modules(code);
        int side = modules.getWidth();
        PerspectiveTransform toModules = PerspectiveTransform.quadrilateralToQuadrilateral(
            middleX(held, 0),
            middleY(held, 0),
            middleX(held, 1),
            middleY(held, 1),
            middleX(held, 2),
            middleY(held, 2),
            middleX(held, 3),
            middleY(held, 3),
            0,
            0,
            side,
            0,
            side,
            side,
            0,
            side
        );
        float[] point = new float[2];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int wall = grey(x, y);
                int light = 0;
                for (int i = 0; i < POINTS * POINTS; i++) {
                    point[0] = x + ((i % POINTS) + 0.5f) / POINTS;
                    point[1] = y + ((float) (i / POINTS) + 0.5f) / POINTS;
                    toModules.transformPoints(point);
                    boolean isPaper = point[0] >= 0 && point[0] < side && point[1] >= 0 && point[1] < side;
                    if (isPaper && held.isThere(point[0] / side, point[1] / side)) {
                        light += modules.get((int) point[0], (int) point[1]) ? ink : paper;
                    } else {
                        light += wall;
                    }
                }
                picture.getRaster().setSample(x, y, 0, light / (POINTS * POINTS));
            }
        }
        return this;
    }

    private static float middleX(Held held, int corner) {
        return (float) (WIDTH / 2.0 + held.x[corner]);
    }

    private static float middleY(Held held, int corner) {
        return (float) (HEIGHT / 2.0 + held.y[corner]);
    }

    /** As badges are printed. */
    private static BitMatrix modules(String code) {
        try {
            return new QRCodeWriter().encode(
                code,
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET)
            );
        } catch (WriterException broken) {
            throw new IllegalArgumentException("not a QR text", broken);
        }
    }

    /** Out of focus: every pixel is the mean of a square with sides of so many, three times over. */
    CameraPicture blurred(int pixels) {
        float[] square = new float[pixels * pixels];
        Arrays.fill(square, 1f / square.length);
        ConvolveOp mean = new ConvolveOp(new Kernel(pixels, pixels, square), ConvolveOp.EDGE_NO_OP, null);
        for (int time = 0; time < 3; time++) {
            picture = mean.filter(picture, null);
        }
        return this;
    }

    /**
     * In little light: everything is nearly black, and the sensor's noise is in it.
     *
     * @param contrast of what it is in good light, such as 0.2
     * @param noise standard deviation, in shades of 255
     */
    CameraPicture dim(double contrast, double noise) {
        Random random = new Random(1);
        return each(grey -> (int) Math.round(12 + grey * contrast + noise * random.nextGaussian()));
    }

    private CameraPicture each(IntUnaryOperator change) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.getRaster().setSample(x, y, 0, Math.clamp(change.applyAsInt(grey(x, y)), 0, 255));
            }
        }
        return this;
    }

    private int grey(int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }

    BufferedImage picture() {
        return picture;
    }
}
