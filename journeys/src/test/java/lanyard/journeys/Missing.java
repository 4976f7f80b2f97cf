package lanyard.journeys;

import org.junit.jupiter.api.Assumptions;

/** Something that this machine lacks: what needs it is skipped, loudly, and on CI it fails. */
final class Missing {

    private Missing() {}

    static void skip(String word) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(word);
        }
        System.err.println("\n*** " + word + " ***\n");
        Assumptions.abort(word);
    }
}
