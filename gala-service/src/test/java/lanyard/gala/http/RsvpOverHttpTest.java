package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.TOO_LATE;
import static lanyard.gala.GalaExamples.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.gala.GalaLedger;
import lanyard.gala.http.Clients.Said;
import lanyard.gala.invitations.InvitationCommand.AdoptLink;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import lanyard.gala.parties.Diners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RsvpOverHttpTest {

    private static final String RSVP = "/api/gala/me/rsvp";
    private static final String WITH_GUS = """
    {"coming":true,"diet":"VEGAN","allergies":" nuts ","guests":[{"name":"Gus Müller","diet":"HALAL"}]}""";

    private final RunningGala gala = RunningGala.withPlaces(3);

    @AfterEach
    void stop() {
        gala.close();
    }

    @Test
    void who_has_not_answered_sees_the_dinner() {
        Said page = gala.host(ADA).get(RSVP);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().at("/dinner/places").asInt()).isEqualTo(3);
        assertThat(page.json().at("/dinner/timeZone").asString()).isEqualTo("Europe/London");
        assertThat(page.json().at("/dinner/deadline").asString()).isEqualTo("2026-09-13T17:00:00Z");
        assertThat(page.json().at("/dinner/now").asString()).isEqualTo("2026-09-13T09:00:00Z");
        assertThat(page.json().at("/rsvp/status").asString()).isEqualTo("NONE");
        assertThat(page.json().at("/rsvp/invited").asBoolean()).isTrue();
        assertThat(page.json().at("/rsvp/diet").asString()).isEqualTo("NO_PREFERENCE");
    }

    @Test
    void a_host_comes_with_a_guest_corrects_a_name_and_stays_away_after_all() {
        Said said = gala.host(ADA).put(RSVP, WITH_GUS);
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/rsvp/status").asString()).isEqualTo("CONFIRMED");
        assertThat(said.json().at("/rsvp/allergies").asString()).isEqualTo("nuts");
        assertThat(said.json().at("/rsvp/guests/0/name").asString()).isEqualTo("Gus Müller");
        assertThat(said.json().at("/dinner/placesLeft").asInt()).isEqualTo(1);
        assertThat(said.response().headers().firstValue("Lanyard-Position")).isPresent();
        String gus = said.json().at("/rsvp/guests/0/guestId").asString();

        Said corrected = gala.host(ADA).put(
            RSVP,
            """
            {"coming":true,"guests":[{"guestId":"%s","name":"Gus Miller","diet":"VEGAN"}]}""".formatted(gus)
        );
        assertThat(corrected.json().at("/rsvp/guests/0/guestId").asString()).isEqualTo(gus);
        assertThat(corrected.json().at("/rsvp/guests/0/name").asString()).isEqualTo("Gus Miller");
        assertThat(diner(gus)).isEqualTo(new Diner("Gus Miller", Diet.VEGAN, ""));

        Said declined = gala.host(ADA).put(RSVP, "{\"coming\":false}");
        assertThat(declined.json().at("/rsvp/status").asString()).isEqualTo("DECLINED");
        assertThat(diner(gus)).as("nothing is kept of who does not come").isNull();
        assertThat(diner(ADA.toString())).isNull();
    }

    @Test
    void a_party_that_does_not_fit_sees_its_place_in_the_queue() {
        gala.host(BEN).put(RSVP, WITH_GUS);
        Said waits = gala.host(ADA).put(RSVP, WITH_GUS);
        assertThat(waits.json().at("/rsvp/status").asString()).isEqualTo("WAITLISTED");
        assertThat(waits.json().at("/rsvp/position").asInt()).isEqualTo(1);
        gala.host(BEN).put(RSVP, "{\"coming\":false}");
        assertThat(gala.host(ADA).get(RSVP).json().at("/rsvp/status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_another_one_is_refused() {
        String key = UUID.randomUUID().toString();
        Said first = gala.host(ADA).put(RSVP, WITH_GUS, key);
        Said again = gala.host(ADA).put(RSVP, WITH_GUS, key);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(gala.host(ADA).put(RSVP, "{\"coming\":false}", key).problem()).isEqualTo("422 key-reused");
        assertThat(gala.host(BEN).put(RSVP, WITH_GUS, key).problem()).isEqualTo("422 key-reused");
    }

    @Test
    void refusals_have_names_and_change_nothing() {
        assertThat(gala.host(attendee(77)).put(RSVP, WITH_GUS).problem()).isEqualTo("409 not-invited");
        String stranger = WITH_GUS.replace(
            "{\"name\"",
            "{\"guestId\":\"" + UUID.randomUUID() + "\",\"name\""
        );
        assertThat(gala.host(ADA).put(RSVP, stranger).problem()).isEqualTo("409 unknown-guest");
        String four = "{\"coming\":true,\"guests\":[%1$s,%1$s,%1$s,%1$s]}".formatted(
            "{\"name\":\"Gus\",\"diet\":\"VEGAN\"}"
        );
        assertThat(gala.host(ADA).put(RSVP, four).problem()).isEqualTo("409 too-many-guests");
        gala.timeIs(TOO_LATE);
        assertThat(gala.host(ADA).put(RSVP, WITH_GUS).problem()).isEqualTo("409 deadline-passed");
        assertThat(gala.gala().parties().byHost()).isEmpty();
        assertThat(diner(ADA.toString())).isNull();
    }

    @Test
    void who_grows_too_far_is_told_so_and_keeps_the_places() {
        gala.host(BEN).put(RSVP, WITH_GUS);
        String two = "{\"coming\":true,\"guests\":[%1$s,%1$s,%1$s]}".formatted(
            "{\"name\":\"G\",\"diet\":\"VEGAN\"}"
        );
        assertThat(gala.host(BEN).put(RSVP, two).problem()).isEqualTo("409 not-enough-places");
        assertThat(gala.host(BEN).get(RSVP).json().at("/rsvp/guests/0/name").asString()).isEqualTo(
            "Gus Müller"
        );
    }

    @Test
    void an_old_link_and_no_link_open_nothing() {
        assertThat(gala.nobody().get(RSVP).problem()).isEqualTo("401 not-signed-in");
        gala.told(new AdoptLink(ADA, 2));
        assertThat(gala.host(ADA, 1).get(RSVP).problem()).isEqualTo("401 not-signed-in");
        assertThat(gala.host(ADA, 2).get(RSVP).status()).isEqualTo(200);
    }

    @Test
    void a_cancelled_host_is_not_invited_any_more() {
        Said said = gala.host(ADA).put(RSVP, WITH_GUS);
        String gus = said.json().at("/rsvp/guests/0/guestId").asString();
        assertThat(diner(gus)).isNotNull();
        gala.told(new Uninvite(ADA));
        Said page = gala.host(ADA).get(RSVP);
        assertThat(page.json().at("/rsvp/invited").asBoolean()).isFalse();
        assertThat(page.json().at("/rsvp/status").asString()).isEqualTo("DECLINED");
        assertThat(diner(gus)).as("nothing is kept of who does not come").isNull();
        assertThat(diner(ADA.toString())).isNull();
    }

    private Diner diner(String id) {
        return gala
            .ledger()
            .view(GalaLedger.historyOf(RunningGala.CONFERENCE))
            .documents()
            .find(Diners.TOPIC, id)
            .orElse(null);
    }
}
