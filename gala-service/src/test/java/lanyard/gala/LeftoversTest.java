package lanyard.gala;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.CYD;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.comes;
import static lanyard.gala.GalaExamples.guest;
import static lanyard.gala.GalaExamples.programme;
import static lanyard.gala.GalaExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.gala.GalaEvent;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.parties.Diners;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final HistoryId HISTORY = GalaLedger.historyOf(new ConferenceId("soc24-2"));

    private final InMemoryLedger<Gala, GalaCommand, GalaEvent> histories = new InMemoryLedger<>(
        GalaModel.get().decider(),
        GalaModel.EVENTS
    );
    private final Leftovers leftovers = new Leftovers(
        new GalaLedger(histories, InstantSource.fixed(IN_TIME))
    );

    @Test
    void what_is_known_of_people_at_nobodys_table_is_erased_at_the_second_look() {
        List<AttendeeId> invited = List.of(ADA, BEN);
        Stream.concat(
            Stream.of(told(new AdoptProgramme(programme(10)))),
            invited.stream().map(host -> told(new Invite(host)))
        ).forEach(this::happens);
        happens(comes(ADA, 1));
        List.of(
            ADA.toString(),
            guest(1).toString(),
            BEN.toString(),
            CYD.toString(),
            guest(2).toString()
        ).forEach(id ->
            histories.put(HISTORY, new DocumentWrite<>(Diners.TOPIC, id, new Diner("Gus", Diet.HALAL, "")))
        );

        leftovers.look();
        assertThat(known()).as("their events may be on their way").hasSize(5);

        leftovers.look();
        assertThat(known()).containsExactlyInAnyOrder(ADA.toString(), guest(1).toString());
        assertThat(histories.view(HISTORY).state().invitations().isInvited(BEN)).isTrue();
    }

    private void happens(GalaCommand command) {
        histories.submit(Submission.of(HISTORY, CommandKey.random(), "test", IN_TIME, command)).join();
    }

    private Set<String> known() {
        return histories.view(HISTORY).documents().all(Diners.TOPIC).keySet();
    }
}
