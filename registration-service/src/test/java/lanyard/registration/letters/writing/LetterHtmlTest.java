package lanyard.registration.letters.writing;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static org.assertj.core.api.Assertions.assertThat;

import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import org.junit.jupiter.api.Test;

/** What a mail program is given, from the plain text that is kept. */
class LetterHtmlTest {

    private static Letter letter(LetterKind kind, String language, String subject, String text) {
        return new Letter(ADA, kind, "ada@example.org", subject, text, AT, language);
    }

    private static String html(String text) {
        return LetterHtml.of(letter(LetterKind.REGISTERED, "en", "You are registered", text));
    }

    @Test
    void paragraphs_lists_and_a_button_come_from_plain_text() {
        assertThat(
            html("Dear Ada,\n\nYour sessions:\n- one\n- two\n\nYour page:\nhttps://x.example/c/me#t\n\nUs\n")
        )
            .containsSubsequence(
                "<h1",
                ">You are registered</h1>",
                ">Dear Ada,</p>",
                ">Your sessions:</p>",
                "<ul",
                "<li dir=\"auto\">one</li><li dir=\"auto\">two</li></ul>",
                ">Your page:</p>",
                "<a href=\"https://x.example/c/me#t\"",
                ">Open your page</a></p>",
                ">Us</p>"
            )
            .contains("<html lang=\"en\"")
            .doesNotContain("<img");
    }

    @Test
    void lines_of_one_paragraph_stay_lines() {
        assertThat(html("one\ntwo\n\nUs\n")).contains(">one<br>two</p>");
    }

    @Test
    void whatever_people_type_is_text() {
        String html = LetterHtml.of(
            letter(
                LetterKind.REGISTERED,
                "en",
                "<b>\"Talk\"</b> & more",
                "Dear <script>alert(1)</script>,\n\n- <i>x</i>\n\nhttps://x.example/\"onclick=\"a\n\nUs\n"
            )
        );
        assertThat(html)
            .contains("Dear &lt;script&gt;alert(1)&lt;/script&gt;,", "&lt;i&gt;x&lt;/i&gt;")
            .contains("href=\"https://x.example/&quot;onclick=&quot;a\"")
            .contains("<title>&lt;b&gt;&quot;Talk&quot;&lt;/b&gt; &amp; more</title>")
            .doesNotContain("<script", "<i>", "\"onclick");
    }

    @Test
    void only_a_line_that_is_a_link_and_nothing_else_is_a_button() {
        assertThat(html("See https://x.example/ there\n\njavascript:alert(1)\n\nUs\n")).doesNotContain("<a ");
    }

    @Test
    void a_badge_stands_before_the_name_of_the_organiser_and_says_its_number_without_pictures_too() {
        String html = LetterHtml.of(
            letter(LetterKind.REGISTERED, "fr", "Bonjour", "Bonjour Ada,\n\nUs\n"),
            "cid:badge",
            "AB-12"
        );
        assertThat(html)
            .containsSubsequence(
                ">Bonjour Ada,</p>",
                "<img src=\"cid:badge\" alt=\"\"",
                ">Votre badge.",
                ">Us</p>"
            )
            .contains("Numéro AB-12")
            .contains("<html lang=\"fr\"");
    }

    @Test
    void the_button_says_what_it_does_in_the_language_of_the_letter() {
        assertThat(
            LetterHtml.of(letter(LetterKind.CONFIRM_ADDRESS, "es", "s", "x:\nhttps://x.example/a\n\nUs\n"))
        ).contains(">Confirmar esta dirección</a>");
    }

    @Test
    void the_same_letter_is_the_same_html() {
        assertThat(html("a\n\nUs\n")).isEqualTo(html("a\n\nUs\n"));
    }
}
