package lanyard.registration.badges.http;

import static lanyard.registration.http.RunningRegistration.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BadgePaperOverHttpTest {

    private static final String PDF = API + "/me/badge.pdf";

    private final RunningRegistration running = RunningRegistration.withSeats(1);

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void the_printed_badge_opens_the_same_doors_as_the_one_on_the_screen() throws Exception {
        Client ada = running.delegate("Ada Lovelace");
        JsonNode before = badge(ada);
        try (PDDocument document = Loader.loadPDF(pdf(ada, "").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains(
                "Ada\nLovelace",
                before.get("number").asString(),
                "Delegate",
                "A day",
                "Tuesday, 24 November 2026"
            );
            assertThat(decoded(document)).isEqualTo(before.get("code").asString());
        }
        ada.post(API + "/me/badge", "");
        try (PDDocument document = Loader.loadPDF(pdf(ada, "?paper=a6").body())) {
            assertThat(decoded(document))
                .isEqualTo(badge(ada).get("code").asString())
                .isNotEqualTo(before.get("code").asString());
        }
    }

    @Test
    void nobody_keeps_it_on_the_way() {
        HttpResponse<byte[]> pdf = pdf(running.delegate("Ada"), "?paper=a4");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(pdf.headers().firstValue("Content-Disposition")).hasValue(
            "attachment; filename=\"" + running.conference() + "-badge.pdf\""
        );
    }

    @Test
    void there_is_no_other_paper_and_no_badge_for_who_has_cancelled() {
        Client ada = running.delegate("Ada");
        assertThat(ada.get(PDF + "?paper=letter").problem()).isEqualTo("404 not-found");
        ada.delete(API + "/me");
        assertThat(ada.get(PDF).problem()).isEqualTo("404 not-found");
    }

    private static HttpResponse<byte[]> pdf(Client client, String query) {
        return client.open(PDF + query, BodyHandlers.ofByteArray());
    }

    private static JsonNode badge(Client client) {
        return client
            .get(API + "/me")
            .json()
            .get("badge");
    }

    private static String decoded(PDDocument document) throws Exception {
        return new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(
                        new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 150))
                    )
                )
            )
            .getText();
    }
}
