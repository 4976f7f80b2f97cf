package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.GALA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.Role;
import lanyard.gala.http.Clients.Said;
import lanyard.gala.invitations.InvitationCommand.NoteArrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HeadcountOverHttpTest {

    private static final String CONFERENCE = "/api/gala/conferences/soc24-2";
    private static final String RSVP = "/api/gala/me/rsvp";

    private final RunningGala gala = RunningGala.withPlaces(5);

    @AfterEach
    void stop() {
        gala.close();
    }

    @Test
    void organisers_and_caterers_see_the_headcount_and_nobody_else() {
        for (String path : new String[] { "/headcount", "/headcount.csv" }) {
            assertThat(
                gala
                    .staff(Role.ORGANISER)
                    .get(CONFERENCE + path)
                    .status()
            ).isEqualTo(200);
            assertThat(
                gala
                    .staff(Role.CATERER)
                    .get(CONFERENCE + path)
                    .status()
            ).isEqualTo(200);
            assertThat(
                gala
                    .staff(Role.DOOR_LEAD)
                    .get(CONFERENCE + path)
                    .status()
            ).isEqualTo(403);
            assertThat(
                gala
                    .host(ADA)
                    .get(CONFERENCE + path)
                    .status()
            ).isEqualTo(401);
            assertThat(
                gala
                    .nobody()
                    .get(CONFERENCE + path)
                    .status()
            ).isEqualTo(401);
        }
        assertThat(
            gala
                .nobody()
                .get(CONFERENCE + "/live")
                .status()
        ).isEqualTo(401);
    }

    @Test
    void the_headcount_joins_parties_with_what_they_eat() {
        gala.person(ADA, "Ada Okafor");
        gala.host(ADA).put(RSVP, coming("VEGAN", "Gus", "HALAL"));
        gala.host(BEN).put(RSVP, "{\"coming\":false}");
        JsonNode count = gala
            .staff(Role.CATERER)
            .get(CONFERENCE + "/headcount")
            .json();
        assertThat(count.at("/confirmed").asInt()).isEqualTo(2);
        assertThat(count.at("/declined").asInt()).isEqualTo(1);
        assertThat(count.at("/invited").asInt()).isEqualTo(3);
        assertThat(count.at("/parties/0/name").asString()).isEqualTo("Ada Okafor");
        assertThat(count.at("/parties/0/guests/0/diet").asString()).isEqualTo("HALAL");
        assertThat(count.at("/dinner/placesLeft").asInt()).isEqualTo(3);
    }

    @Test
    void only_organisers_announce_the_dinner() {
        String terms = "{\"places\":40,\"guestLimit\":1,\"deadline\":\"2026-09-13T12:00:00Z\"}";
        assertThat(
            gala
                .staff(Role.CATERER)
                .put(CONFERENCE + "/dinner", terms)
                .problem()
        ).isEqualTo("403 not-allowed");
        Said announced = gala.staff(Role.ORGANISER).put(CONFERENCE + "/dinner", terms);
        assertThat(announced.json().at("/places").asInt()).isEqualTo(40);
        assertThat(announced.json().at("/guestLimit").asInt()).isEqualTo(1);
        gala.host(ADA).put(RSVP, coming("VEGAN", "Gus", "HALAL"));
        Said tooFew = gala.staff(Role.ORGANISER).put(CONFERENCE + "/dinner", terms.replace("40", "1"));
        assertThat(tooFew.problem()).isEqualTo("409 places-already-given");
    }

    @Test
    void the_table_for_the_caterer_calculates_nothing() {
        gala.person(ADA, "@Ada \"the first\"");
        gala.host(ADA).put(RSVP, coming("VEGAN", "=HYPERLINK(1)", "HALAL"));
        Said table = gala.staff(Role.CATERER).get(CONFERENCE + "/headcount.csv");
        assertThat(table.text()).isEqualTo(
            "\uFEFF" +
                """
                "party","name","kind","status","position","diet","allergies","arrived"
                "'@Ada ""the first""\","'@Ada ""the first""\","host","CONFIRMED","","VEGAN","","no"
                "'@Ada ""the first""\","'=HYPERLINK(1)","guest","CONFIRMED","","HALAL","","no"
                """.replace("\n", "\r\n")
        );
        assertThat(table.response().headers().firstValue("Content-Disposition")).contains(
            "attachment; filename=\"headcount-soc24-2.csv\""
        );
    }

    @Test
    @Timeout(20)
    void the_live_headcount_comes_at_once_and_after_every_change() {
        gala.host(ADA).put(RSVP, coming("VEGAN", "Gus", "HALAL"));
        try (
            Stream<String> lines = gala
                .staff(Role.CATERER)
                .open(CONFERENCE + "/live", BodyHandlers.ofLines())
                .body()
        ) {
            Iterator<JsonNode> counts = lines
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                .iterator();
            assertThat(counts.next().at("/arrived").asInt()).isZero();
            gala.told(new NoteArrival(BadgeId.of(ADA), GALA));
            assertThat(counts.next().at("/arrived").asInt()).isEqualTo(1);
            gala.host(BEN).put(RSVP, coming("VEGAN", "Gil", "HALAL"));
            assertThat(counts.next().at("/confirmed").asInt()).isEqualTo(4);
        }
    }

    @Test
    @Timeout(20)
    void who_is_signed_out_watches_no_longer() {
        Clients.Client caterer = gala.staff(Role.CATERER);
        try (Stream<String> lines = caterer.open(CONFERENCE + "/live", BodyHandlers.ofLines()).body()) {
            Iterator<String> counts = lines.filter(line -> line.startsWith("data:")).iterator();
            counts.next();
            gala.signedOut(Role.CATERER);
            assertThat(counts.hasNext()).isFalse();
        }
        assertThat(caterer.get(CONFERENCE + "/live").problem()).isEqualTo("401 not-signed-in");
    }

    private static String coming(String diet, String guest, String guestDiet) {
        return "{\"coming\":true,\"diet\":\"%s\",\"guests\":[{\"name\":\"%s\",\"diet\":\"%s\"}]}".formatted(
            diet,
            guest,
            guestDiet
        );
    }
}
