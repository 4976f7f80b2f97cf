package lanyard.contracts;

import java.util.regex.Pattern;

/** The form shared by all ids that people choose: safe in addresses, file names and Kafka keys. */
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    private Slug() {}

    /** @throws IllegalArgumentException when {@code value} has another form */
    static void require(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                "an id has 1 to 40 of a-z 0-9 . - and begins with a letter or digit"
            );
        }
    }
}
