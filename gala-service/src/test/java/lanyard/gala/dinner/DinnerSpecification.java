package lanyard.gala.dinner;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.DINNER_STARTS;
import static lanyard.gala.GalaExamples.GALA;
import static lanyard.gala.GalaExamples.PLENARY;
import static lanyard.gala.GalaExamples.USUAL_DEADLINE;
import static lanyard.gala.GalaExamples.announced;
import static lanyard.gala.GalaExamples.confirmed;
import static lanyard.gala.GalaExamples.dinnerFor;
import static lanyard.gala.GalaExamples.programme;
import static lanyard.gala.GalaExamples.session;
import static lanyard.gala.GalaExamples.told;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.SessionId;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.InvitationEvent.ProgrammeAdopted;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaCommand.OfDinner;
import lanyard.gala.GalaDecider;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class DinnerSpecification {

    @Test
    void a_programme_with_a_gala_announces_the_dinner_with_the_usual_terms() {
        Specification.of(new GalaDecider())
            .when(told(new AdoptProgramme(programme(180))))
            .then(new ProgrammeAdopted(programme(180)), new DinnerAnnounced(GALA, 180, 3, USUAL_DEADLINE));
    }

    @Test
    void a_programme_without_a_gala_announces_none() {
        Programme plain = with(session(PLENARY, SessionKind.PLENARY, 100));
        Specification.of(new GalaDecider())
            .when(told(new AdoptProgramme(plain)))
            .then(new ProgrammeAdopted(plain))
            .when(announce(10, 3, USUAL_DEADLINE))
            .refused(DinnerRefusal.NO_DINNER);
    }

    @Test
    void terms_that_were_announced_outlive_a_new_programme() {
        dinnerFor(20)
            .when(told(new AdoptProgramme(programme(90))))
            .then(new ProgrammeAdopted(programme(90)));
    }

    @Test
    void a_dinner_that_becomes_another_session_keeps_its_places() {
        SessionId feast = new SessionId("feast");
        Programme moved = with(session(feast, SessionKind.GALA, 50));
        dinnerFor(20)
            .when(told(new AdoptProgramme(moved)))
            .then(new ProgrammeAdopted(moved), new DinnerAnnounced(feast, 20, 3, USUAL_DEADLINE));
    }

    @Test
    void the_organisers_announce_their_own_terms() {
        Instant noon = Instant.parse("2026-09-13T11:00:00Z");
        dinnerFor(20)
            .when(announce(40, 1, noon))
            .then(new DinnerAnnounced(GALA, 40, 1, noon));
    }

    @Test
    void the_same_terms_again_change_nothing() {
        dinnerFor(20)
            .when(announce(20, 3, USUAL_DEADLINE))
            .then();
    }

    @Test
    void places_may_shrink_to_those_that_are_taken() {
        dinnerFor(20)
            .given(confirmed(ADA, 1))
            .when(announce(2, 3, USUAL_DEADLINE))
            .then(announced(2));
    }

    @Test
    void terms_are_refused_by_name_in_this_order() {
        Instant late = DINNER_STARTS.plusSeconds(1);
        Specification.of(new GalaDecider())
            .when(announce(0, 3, late))
            .refused(DinnerRefusal.NO_DINNER);
        var taken = dinnerFor(20).given(confirmed(ADA, 1));
        taken.when(announce(1, 3, late)).refused(DinnerRefusal.DEADLINE_AFTER_DINNER);
        taken.when(announce(1, 3, DINNER_STARTS)).refused(DinnerRefusal.PLACES_ALREADY_GIVEN);
    }

    private static GalaCommand announce(int places, int guestLimit, Instant deadline) {
        return new OfDinner(new Announce(places, guestLimit, deadline));
    }

    private static Programme with(Session only) {
        Programme usual = programme(180);
        return new Programme(
            usual.title(),
            usual.organiser(),
            usual.day(),
            usual.timeZone(),
            usual.rooms(),
            usual.slots(),
            List.of(only)
        );
    }
}
