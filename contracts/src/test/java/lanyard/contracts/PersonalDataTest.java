package lanyard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.registration.Person;
import org.junit.jupiter.api.Test;

/** Events are kept for ever, so nothing in them may tell who somebody is. */
class PersonalDataTest {

    /** Texts about the conference, keys and hashes of secrets. Whatever is added here is readable for ever. */
    private static final Set<String> TEXTS = Set.of(
        "BadgeKeyPublished.publicKey",
        "BadgeKeyTrusted.publicKey",
        "SessionKeyPublished.publicKey",
        "SessionKeyTrusted.publicKey",
        "SignInOffered.linkHash",
        "EnrolmentOffered.codeHash",
        "DeviceEnrolled.codeHash",
        "DeviceEnrolled.credentialHash",
        "DoorPhoneKnown.credentialHash",
        "AttendeeRegistered.consentVersion",
        // ids of letters: the attendee's and a number
        "LetterSent.letter",
        "LetterParked.letter",
        "LetterRequeued.letter",
        "DoorMade.name",
        "Programme.title",
        "Programme.organiser",
        "Room.name",
        "Slot.title",
        "Session.title",
        "Session.description",
        "Session.place"
    );

    private static final Set<Class<?>> HARMLESS = Set.of(
        int.class,
        long.class,
        boolean.class,
        Boolean.class,
        ConflictId.class,
        Instant.class,
        Duration.class,
        LocalDate.class,
        ZoneId.class,
        UUID.class,
        AttendeeId.class,
        BadgeId.class,
        ConferenceId.class,
        DeviceId.class,
        DoorId.class,
        GuestId.class,
        NoteId.class,
        RoomId.class,
        ScanId.class,
        SessionId.class,
        SlotId.class,
        StaffId.class
    );

    /** What an event must not be: seen by the rule, so that the rule is seen to work. */
    record Planted(AttendeeId attendee, List<String> names, Diet diet, Object anything, Nested nested) {
        record Nested(String email) {}
    }

    @Test
    void no_event_has_room_for_personal_data() {
        Set<String> found = new TreeSet<>();
        Families.events()
            .values()
            .forEach(event -> collect(event, found));
        assertThat(found).isEqualTo(new TreeSet<>(TEXTS));
    }

    @Test
    void the_rule_sees_a_name_a_diet_and_whatever_it_does_not_know() {
        Set<String> found = new TreeSet<>();
        collect(Planted.class, found);
        assertThat(found).containsExactly(
            "Nested.email",
            "Planted.anything",
            "Planted.diet",
            "Planted.names"
        );
    }

    @Test
    void personal_records_tell_nothing_in_a_log_line() {
        assertThat(
            new Person("Ada", "ada@example.org", "Analytical", "ramp", "en", "hash").toString()
        ).doesNotContain("Ada", "example", "Analytical", "ramp", "hash");
        assertThat(new Diner("Ben", Diet.HALAL, "nuts").toString()).doesNotContain("Ben", "HALAL", "nuts");
    }

    private static void collect(Class<?> record, Set<String> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                type = list.getActualTypeArguments()[0];
            }
            String name = record.getSimpleName() + "." + component.getName();
            if (!(type instanceof Class<?> known) || known == Diet.class) {
                found.add(name);
            } else if (known.isRecord() && !HARMLESS.contains(known)) {
                collect(known, found);
            } else if (!known.isEnum() && !HARMLESS.contains(known)) {
                found.add(name);
            }
        }
    }
}
