package lanyard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import lanyard.access.CallableBy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds all over the house. Each is seen to fail on something planted. */
final class Rules {

    private static final Pattern CAPABILITY = Pattern.compile(
        "lanyard\\.(registration|checkin|gala)\\.(?!http$|kafka$)[a-z]+"
    );

    private Rules() {}

    /** The root package of a capability, and not an adapter below it. */
    private static DescribedPredicate<JavaClass> capability() {
        return DescribedPredicate.describe("in the root package of a capability", type ->
            CAPABILITY.matcher(type.getPackageName()).matches()
        );
    }

    static final ArchRule CAPABILITIES_ARE_PURE_JAVA = noClasses()
        .that(capability())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.apache.kafka..",
            "tools.jackson..",
            "jakarta..",
            "io.micrometer..",
            "lanyard.access.http..",
            "lanyard.ledger.kafka.."
        )
        .because("the model is told without frameworks; adapters are below it");

    static final ArchRule CAPABILITIES_DO_NOT_SEE_THEIR_ADAPTERS = noClasses()
        .that(capability())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("lanyard.*.*.http..", "lanyard.*.*.kafka..")
        .because("adapters depend on what they serve, and never the other way round");

    static final ArchRule NOTHING_IS_DECIDED_BY_CLOCK_OR_CHANCE = noClasses()
        .that(capability())
        .or()
        .haveSimpleNameEndingWith("Decider")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("reads a clock or draws at random", call -> {
                String owner = call.getTargetOwner().getFullName();
                String method = call.getName();
                return (
                    (owner.startsWith("java.time.") && method.equals("now")) ||
                    (owner.equals("java.time.Clock") && method.startsWith("system")) ||
                    (owner.equals("java.time.InstantSource") && method.equals("system")) ||
                    (owner.equals("java.lang.System") &&
                        Set.of("currentTimeMillis", "nanoTime").contains(method)) ||
                    (owner.equals("java.lang.Math") && method.equals("random")) ||
                    (owner.equals(UUID.class.getName()) && method.equals("randomUUID")) ||
                    owner.equals(ThreadLocalRandom.class.getName())
                );
            })
        )
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SecureRandom.class)
        .because("decide and evolve give the same result whenever and wherever they run");

    static final ArchRule SERVICES_DO_NOT_SEE_EACH_OTHER = classes()
        .that()
        .resideInAnyPackage("lanyard.registration..", "lanyard.checkin..", "lanyard.gala..")
        .should(
            new ArchCondition<>("not depend on another service") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf()
                        .stream()
                        .filter(dependency -> {
                            String other = service(dependency.getTargetClass());
                            return !other.isEmpty() && !other.equals(service(type));
                        })
                        .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()))
                        );
                }
            }
        )
        .because("they share nothing but Kafka");

    private static String service(JavaClass type) {
        var matcher = Pattern.compile("lanyard\\.(registration|checkin|gala)(\\..*)?").matcher(
            type.getPackageName()
        );
        return matcher.matches() ? matcher.group(1) : "";
    }

    static final ArchRule THE_LEDGER_KNOWS_NOBODY = noClasses()
        .that()
        .resideInAPackage("lanyard.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lanyard.contracts..",
            "lanyard.access..",
            "lanyard.registration..",
            "lanyard.checkin..",
            "lanyard.gala.."
        )
        .because("it writes histories of whatever");

    static final ArchRule CONTRACTS_ARE_JUST_WORDS = noClasses()
        .that()
        .resideInAPackage("lanyard.contracts..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "more than the JDK and annotations",
                type ->
                    !type.getPackageName().startsWith("java.") &&
                    !type.getPackageName().startsWith("lanyard.contracts") &&
                    !type.getPackageName().startsWith("com.fasterxml.jackson.annotation") &&
                    !type.getPackageName().startsWith("org.jspecify.annotations") &&
                    !type.getPackageName().isEmpty()
            )
        )
        .because("whoever reads a topic needs nothing else");

    static final ArchRule ACCESS_KNOWS_NO_SERVICE = noClasses()
        .that()
        .resideInAPackage("lanyard.access..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lanyard.registration..",
            "lanyard.checkin..",
            "lanyard.gala..",
            "lanyard.ledger.kafka.."
        )
        .because("every service is guarded alike");

    static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL_THEM = methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(RestController.class)
        .and(
            DescribedPredicate.describe("handle requests", method ->
                AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class)
            )
        )
        .should(
            new ArchCondition<>("have @CallableBy, or their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (
                        !method.isAnnotatedWith(CallableBy.class) &&
                        !method.getOwner().isAnnotatedWith(CallableBy.class)
                    ) {
                        events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " does not say")
                        );
                    }
                }
            }
        )
        .because("an endpoint that says nothing is closed, and nobody meant that");

    static final ArchRule NAMES_ARE_THE_FIELDS = noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Data|Info|Common|Service)(\\$.*)?")
        .because("one word of the field says more");
}
