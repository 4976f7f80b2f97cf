package lanyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("lanyard");

    static Stream<Arguments> rules() {
        return Arrays.stream(Rules.class.getDeclaredFields())
            .filter(field -> field.getType() == ArchRule.class)
            .map(field -> {
                try {
                    return Arguments.of(field.getName(), field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void is_seen_to_fail(String name, ArchRule rule) {
        JavaClasses planted = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(
                "lanyard.registration.planted",
                "lanyard.checkin.planted",
                "lanyard.gala.planted",
                "lanyard.ledger.planted",
                "lanyard.contracts.planted",
                "lanyard.access.planted"
            );
        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_whole_house_is_looked_at() {
        assertThat(
            HOUSE.stream().map(type -> type.getPackageName().replaceFirst("^(lanyard\\.[a-z]+).*", "$1"))
        ).contains(
            "lanyard.contracts",
            "lanyard.ledger",
            "lanyard.access",
            "lanyard.registration",
            "lanyard.checkin",
            "lanyard.gala",
            "lanyard.onemachine"
        );
    }
}
