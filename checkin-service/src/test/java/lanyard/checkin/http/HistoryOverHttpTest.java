package lanyard.checkin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import lanyard.checkin.CheckinLedger;
import lanyard.contracts.registration.Role;
import lanyard.ledger.HistoryHealth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryOverHttpTest {

    private static final String HISTORY = "/api/checkin/conferences/soc24-2/history";

    private RunningCheckin checkin;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
    }

    private void is(HistoryHealth health) {
        checkin.ledger().pretend(CheckinLedger.historyOf(RunningCheckin.CONFERENCE), health);
    }

    private String asOrganiser() {
        return checkin.staff(Role.ORGANISER).get(HISTORY).text();
    }

    @Test
    void a_history_that_takes_everything_in_says_so() {
        assertThat(checkin.staff(Role.ORGANISER).get(HISTORY).json().get("unreadable").isNull()).isTrue();
        assertThat(checkin.staff(Role.ORGANISER).get(HISTORY).json().get("stale")).isEmpty();
    }

    @Test
    void staff_see_what_is_wrong_and_an_organiser_passes_over_it() {
        is(new HistoryHealth(new HistoryHealth.Unreadable(7, "x.v9 is not known"), new TreeMap<>()));
        assertThat(asOrganiser()).contains("\"sequence\":7", "x.v9 is not known");
        assertThat(checkin.staff(Role.DOOR_LEAD).get(HISTORY).text()).contains("\"sequence\":7");
        assertThat(
            checkin
                .staff(Role.DOOR_LEAD)
                .post(HISTORY + "/skips", "{\"sequence\":7}")
                .status()
        )
            .as("a door lead looks, and no more")
            .isEqualTo(403);
        assertThat(checkin.nobody().get(HISTORY).status()).isEqualTo(401);

        Client organiser = checkin.staff(Role.ORGANISER);
        Said another = organiser.post(HISTORY + "/skips", "{\"sequence\":6}");
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text()).contains("not-frozen");
        assertThat(organiser.post(HISTORY + "/skips", "{\"sequence\":7}").status()).isEqualTo(204);
        assertThat(asOrganiser()).doesNotContain("\"sequence\":7");
    }

    @Test
    void a_service_that_is_no_longer_listened_to_is_named() {
        is(new HistoryHealth(null, new TreeMap<>(Map.of("registration", "sequence 3 of soc24-2: broken"))));
        assertThat(asOrganiser()).contains("\"registration\":\"sequence 3 of soc24-2: broken\"");
    }
}
