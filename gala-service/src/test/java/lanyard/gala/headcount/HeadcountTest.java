package lanyard.gala.headcount;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.CYD;
import static lanyard.gala.GalaExamples.DEE;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.confirmed;
import static lanyard.gala.GalaExamples.declined;
import static lanyard.gala.GalaExamples.dinnerFor;
import static lanyard.gala.GalaExamples.guest;
import static lanyard.gala.GalaExamples.waitlisted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.WireNames;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent.DinerArrived;
import lanyard.contracts.registration.Person;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaDecider;
import lanyard.gala.headcount.Headcount.DietCount;
import lanyard.gala.headcount.Headcount.GuestCount;
import lanyard.gala.headcount.Headcount.PartyCount;
import lanyard.gala.invitations.People;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Party.Standing;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.testing.InMemoryLedger;
import org.junit.jupiter.api.Test;

class HeadcountTest {

    private static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = new HistoryId("soc24-2");

    private final InMemoryLedger<Gala, GalaCommand, GalaEvent> ledger = new InMemoryLedger<>(
        new GalaDecider(),
        JsonEvents.of(WireNames.of(GalaEvent.class))
    );

    private final Gala evening = dinnerFor(5)
        .given(confirmed(BEN, 1, 2), confirmed(ADA), waitlisted(CYD, 3), declined(DEE))
        .given(new DinerArrived(BadgeId.of(guest(2))), new DinerArrived(BadgeId.of(guest(99))))
        .state();

    @Test
    void people_are_counted_by_where_they_stand() {
        Headcount count = count();
        assertThat(
            tuple(count.invited(), count.confirmed(), count.waiting(), count.declined(), count.placesLeft())
        ).isEqualTo(tuple(4, 4, 2, 1, 1));
        assertThat(Objects.requireNonNull(count.dinner()).roomName()).isEqualTo("great hall");
    }

    @Test
    void confirmed_people_are_counted_by_what_they_eat_as_soon_as_it_is_known() {
        diner(ADA.toString(), "", Diet.VEGAN, "nuts");
        diner(guest(1).toString(), "Gus", Diet.VEGAN, "");
        diner(guest(3).toString(), "waits", Diet.KOSHER, "");
        Headcount early = count();
        assertThat(early.byDiet()).contains(new DietCount(Diet.VEGAN, 2), new DietCount(Diet.KOSHER, 0));
        assertThat(early.byDiet()).hasSize(Diet.values().length);
        assertThat(early.dietsPending()).isEqualTo(2);

        diner(BEN.toString(), "", Diet.HALAL, "");
        diner(guest(2).toString(), "Gil", Diet.VEGAN, "");
        Headcount later = count();
        assertThat(later.byDiet()).contains(new DietCount(Diet.VEGAN, 3), new DietCount(Diet.HALAL, 1));
        assertThat(later.dietsPending()).isZero();
    }

    @Test
    void parties_come_confirmed_by_name_then_waiting_by_turn_then_declined() {
        person(ADA, "ada");
        person(BEN, "Ben");
        assertThat(count().parties())
            .extracting(PartyCount::name, PartyCount::status, PartyCount::position, PartyCount::size)
            .containsExactly(
                tuple("ada", Standing.CONFIRMED, null, 1),
                tuple("Ben", Standing.CONFIRMED, null, 3),
                tuple(null, Standing.WAITLISTED, 1, 2),
                tuple(null, Standing.DECLINED, null, 0)
            );
    }

    @Test
    void who_has_arrived_is_told_person_by_person() {
        PartyCount party = count()
            .parties()
            .stream()
            .filter(p -> p.host().equals(BEN))
            .findFirst()
            .orElseThrow();
        assertThat(party.guests()).extracting(GuestCount::arrived).containsExactly(false, true);
        assertThat(party.hostArrived()).isFalse();
        assertThat(party.arrived()).isEqualTo(1);
        assertThat(count().arrived()).isEqualTo(1);
    }

    private Headcount count() {
        return Counting.count(CONFERENCE, evening, ledger.view(HISTORY).documents(), IN_TIME);
    }

    private void diner(String id, String name, Diet diet, String allergies) {
        ledger.put(HISTORY, new DocumentWrite<>(Diners.TOPIC, id, new Diner(name, diet, allergies)));
    }

    private void person(AttendeeId host, String name) {
        Person person = new Person(name, "someone@example.org", "", "", "en", "hash");
        ledger.put(HISTORY, new DocumentWrite<>(People.TOPIC, host.toString(), person));
    }
}
