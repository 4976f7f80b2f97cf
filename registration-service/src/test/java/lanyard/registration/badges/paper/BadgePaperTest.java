package lanyard.registration.badges.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanyard.contracts.registration.Category;
import lanyard.registration.badges.QrCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgePaperTest {

    private static final String CODE =
        "LY1:" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:".repeat(2) + "ABCDE";
    private static final float MM = 72 / 25.4f;

    @ParameterizedTest
    @EnumSource
    void the_code_is_read_from_the_printed_page(Paper paper) throws Exception {
        try (PDDocument document = printed("Ada Lovelace", paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(decoded(document)).isEqualTo(CODE);
        }
    }

    @Test
    void everything_that_a_badge_says_is_text() throws Exception {
        try (PDDocument document = printed("Ada Lovelace", Paper.A6)) {
            assertThat(text(document)).contains(
                "Ada\nLovelace",
                "Analytical Society",
                "Delegate",
                "9XK4T-2PAAA",
                "A day of ours",
                "Tuesday, 24 November 2026"
            );
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isEqualTo(105 * MM);
            assertThat(page.getHeight()).isEqualTo(148 * MM);
        }
    }

    @Test
    void a_sheet_has_both_sides() throws Exception {
        try (PDDocument document = printed("Ada Lovelace", Paper.A4)) {
            assertThat(text(document).split("Analytical Society", -1)).hasSize(3);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
        }
    }

    @Test
    void the_code_is_wider_than_four_centimetres() throws Exception {
        try (PDDocument document = printed("Ada", Paper.A6)) {
            float dotsPerMm = 10;
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerMm * 25.4f);
            int left = Integer.MAX_VALUE;
            int right = 0;
            for (int y = (int) (75 * dotsPerMm); y < 110 * dotsPerMm; y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    if ((page.getRGB(x, y) & 0xff) < 0x40) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                    }
                }
            }
            assertThat((right - left) / dotsPerMm).isBetween(44f, 46f);
            assertThat(left / dotsPerMm)
                .as("quiet zone and more")
                .isGreaterThan(4.4f);
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "Bo",
            "Griffin Office-Waffle",
            "María José Ñuñoa Ærøskøbing",
            "Łukasz Żółć",
            "Nguyễn Thị Ánh",
            "Ἀριστοτέλης Παπαδόπουλος",
            "Владимир Щукин",
            "Գրիգոր Նարեկացի",
            "დავით აღმაშენებელი",
            "דוד בן־גוריון",
            "محمد الخوارزمي",
            "فریدون مشیری",
            "Prof. محمد O’Neill (Cairo)"
        }
    )
    void names_of_many_scripts_are_written(String name) throws Exception {
        try (PDDocument document = printed(name, Paper.A6)) {
            assertThat(text(document).replaceAll("\\s+", " ")).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "王小明", "김민수", "สมชาย", "देवनागरी", "Ada 王", "\ud83c\udf89", "", "\u200d" })
    void a_name_that_cannot_be_written_leaves_room_to_write_it_by_hand(String name) throws Exception {
        try (PDDocument document = printed(name, Paper.A6)) {
            assertThat(text(document).split("9XK4T-2PAAA", -1)).as("number, twice").hasSize(3);
            assertThat(decoded(document)).isEqualTo(CODE);
        }
    }

    @ParameterizedTest
    @CsvSource({ "Ada \ud83c\udf89 Lovelace, Ada Lovelace", "𝓐𝓭𝓪, Ada", "Ａｄａ, Ada" })
    void ornaments_are_left_out(String name, String written) throws Exception {
        try (PDDocument document = printed(name, Paper.A6)) {
            assertThat(text(document).replaceAll("\\s+", " ")).contains(written);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 10, 40, 80, 200 })
    void long_names_stay_on_the_badge(int letters) throws Exception {
        for (String name : List.of("Wolfeschlegelsteinhausen".repeat(9), "Maximiliane von ".repeat(13))) {
            try (PDDocument document = printed(name.substring(0, letters), Paper.A6)) {
                List<Float> edges = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        edges.add(letter.getXDirAdj());
                        edges.add(letter.getXDirAdj() + letter.getWidthDirAdj());
                        super.processTextPosition(letter);
                    }
                };
                stripper.getText(document);
                assertThat(edges).allSatisfy(x -> assertThat(x).isBetween(7.9f * MM, 97.1f * MM));
                assertThat(decoded(document)).isEqualTo(CODE);
            }
        }
    }

    @Test
    void no_text_breaks_it() throws Exception {
        Random random = new Random(61);
        for (int i = 0; i < 150; i++) {
            String any = random
                .ints(1 + random.nextInt(60), 0, i % 2 == 0 ? 0x1000 : Character.MAX_CODE_POINT + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
            WornBadge badge = new WornBadge(
                any,
                any,
                Category.PUBLIC,
                "9XK4T-2PAAA",
                QrCode.of(CODE),
                any,
                LocalDate.of(2026, 11, 24),
                any
            );
            try (PDDocument document = Loader.loadPDF(BadgePaper.of(badge, Paper.A4))) {
                assertThat(text(document)).as(any).contains("9XK4T-2PAAA", "Public talk");
            }
        }
    }

    @Test
    void arabic_letters_are_joined() {
        assertThat(ArabicForms.joined("محمد")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\ufeb3\ufefc\ufee1");
        assertThat(ArabicForms.joined("دار")).isEqualTo("\ufea9\ufe8d\ufead");
        assertThat(ArabicForms.joined("Ada")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        en-GB | Delegate     | Tuesday, 24 November 2026
        fr    | Congressiste | mardi 24 novembre 2026
        es-MX | Congresista  | martes, 24 de noviembre de 2026
        de    | Delegate     | Tuesday, 24 November 2026
        """
    )
    void a_badge_speaks_the_language_of_who_wears_it(String language, String category, String day)
        throws IOException {
        try (PDDocument document = printed("Ada", Paper.A4, language)) {
            assertThat(text(document)).contains(category, day);
        }
    }

    private static PDDocument printed(String name, Paper paper) throws IOException {
        return printed(name, paper, "en");
    }

    private static PDDocument printed(String name, Paper paper, String language) throws IOException {
        WornBadge badge = new WornBadge(
            name,
            "Analytical Society",
            Category.DELEGATE,
            "9XK4T-2PAAA",
            QrCode.of(CODE),
            "A day of ours",
            LocalDate.of(2026, 11, 24),
            language
        );
        return Loader.loadPDF(BadgePaper.of(badge, paper));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String decoded(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
        BinaryBitmap bitmap = new BinaryBitmap(
            new HybridBinarizer(
                new BufferedImageLuminanceSource(
                    page.getSubimage(0, 0, Math.min(page.getWidth(), 620), Math.min(page.getHeight(), 874))
                )
            )
        );
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (NotFoundException notThere) {
            return "no code found";
        }
    }
}
