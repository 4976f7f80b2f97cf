package lanyard.registration.registering;

import static org.assertj.core.api.Assertions.assertThat;

import lanyard.contracts.registration.Person;
import lanyard.ledger.JsonEvents;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void a_person_from_before_addresses_could_be_changed_is_read() {
        Person person = JsonEvents.JSON.readValue(
            """
            {"name":"Ada","email":"ada@example.org","organisation":"","needs":"","language":"en","addressHash":"h"}
            """,
            Person.class
        );
        assertThat(person.pendingEmail()).isEmpty();
        assertThat(person).isEqualTo(new Person("Ada", "ada@example.org", "", "", "en", "h"));
    }

    @Test
    void who_has_the_address_that_was_pending_waits_for_no_other() {
        Person ada = new Person("Ada", "ada@example.org", "", "a ramp", "fr", "old");
        assertThat(People.having(People.wanting(ada, "ada@new.example"), "new")).isEqualTo(
            new Person("Ada", "ada@new.example", "", "a ramp", "fr", "new")
        );
    }
}
