package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Titles of the sample conference's sessions, as its pages show them. */
final class Programme {

    static final String TITLE = "Social Outcomes Conference 2024, day 2";
    static final String TABLE_1 =
        "Relational contracting: Achieving outcomes across organisational boundaries";
    static final String TABLE_2 = "Global women's health: Solving issues through partnerships";
    static final String TABLE_3 = "Early career PhD researchers: Essential advice and guidance";
    static final String TABLE_4 = "Football for social impact: Designing the game to drive greater change";
    static final String TABLE_5 = "Outcomes-based partnerships: Assessing progress and effectiveness";
    static final String TABLE_6 = "AI in social service delivery: Transforming services through innovation";
    static final String DEEP_DIVE_2_1 =
        "Exploring outcomes funds: Evidence & lessons learnt from around the world";

    /** Instead of table 5, where {@link #publishInManyScripts} was. */
    static final String ARABIC_TABLE = "شراكات قائمة على النتائج: تقييم التقدم والفعالية 2024";
    /** Instead of table 6. */
    static final String GERMAN_TABLE =
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: Wirkungsorientierung " +
        "im Mehrebenensystem";

    private static final String SAMPLE = "/lanyard/registration/soc24-2.yaml";

    private Programme() {}

    /** The sample, where tables 2, 3, 5 and 6 have one seat, and two titles are Arabic and German. */
    static void publishInManyScripts(Page organiser, String address) {
        String yaml = sample();
        for (String title : new String[] { TABLE_2, TABLE_3, TABLE_5, TABLE_6 }) {
            int session = yaml.indexOf('"' + title + '"');
            int seats = yaml.indexOf("seats: 14", session);
            yaml = yaml.substring(0, seats) + "seats: 1" + yaml.substring(seats + "seats: 14".length());
        }
        yaml = yaml.replace(TABLE_5, ARABIC_TABLE).replace(TABLE_6, GERMAN_TABLE);
        organiser.navigate(address + "/organise/registration/sessions");
        organiser.getByText(TABLE_1).first().waitFor();
        String day = Asked.get(organiser, "/api/registration/conferences/" + People.CONFERENCE + "/programme")
            .get("day")
            .asString();
        yaml = yaml.replace("day: today", "day: " + day);
        organiser
            .locator("input[type=file]")
            .setInputFiles(
                new FilePayload("programme.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8))
            );
        assertThat(organiser.getByText(GERMAN_TABLE).first()).isVisible();
    }

    private static String sample() {
        try (InputStream file = Programme.class.getResourceAsStream(SAMPLE)) {
            return new String(Objects.requireNonNull(file, SAMPLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
