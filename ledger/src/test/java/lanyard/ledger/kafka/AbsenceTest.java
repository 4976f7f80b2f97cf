package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final Instant NOON = Instant.parse("2024-10-15T12:00:00Z");

    private final Absence absence = new Absence(Duration.ofHours(24), NOON);

    private static Instant later(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void the_ends_are_asked_for_every_hour() {
        assertThat(absence.isToBeLookedAt(later(59))).isFalse();
        assertThat(absence.isToBeLookedAt(later(60))).isTrue();
        absence.upToDate(later(60));
        assertThat(absence.isToBeLookedAt(later(119))).isFalse();
        assertThat(absence.isToBeLookedAt(later(120))).isTrue();
    }

    @Test
    void who_was_away_for_less_than_a_day_has_missed_nothing() {
        assertThat(absence.wasTooLong(later(24 * 60 - 1))).isFalse();
    }

    @Test
    void who_was_away_for_a_day_may_have_missed_something_until_it_is_made_up_for() {
        assertThat(absence.wasTooLong(later(24 * 60))).isTrue();
        absence.upToDate(later(24 * 60));
        assertThat(absence.wasTooLong(later(24 * 60))).isFalse();
        assertThat(absence.wasTooLong(later(48 * 60))).isTrue();
    }

    @Test
    void a_clock_that_was_put_back_proves_nothing() {
        absence.upToDate(later(72 * 60));
        assertThat(absence.isToBeLookedAt(NOON)).isTrue();
        assertThat(absence.wasTooLong(NOON)).isTrue();
    }
}
