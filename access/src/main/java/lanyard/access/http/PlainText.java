package lanyard.access.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that people typed, in whatever script: so many code points, no control characters, nothing that changes the
 * direction of what stands around it. Emoji and the joiners of Indic and Persian words are text. Null counts as empty.
 */
@Constraint(validatedBy = PlainText.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
public @interface PlainText {
    /** Code points at least, blanks around it not counted. */
    int min() default 0;

    /** Code points at most. */
    int max() default 200;

    /** Whether it may have more than one line. */
    boolean lines() default false;

    String message() default "must be plain text of {min} to {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Rule implements ConstraintValidator<PlainText, CharSequence> {

        private int min;
        private int max;
        private boolean lines;

        @Override
        public void initialize(PlainText text) {
            min = text.min();
            max = text.max();
            lines = text.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            String text = value == null ? "" : value.toString();
            return (
                text.length() <= 2 * max &&
                text.codePointCount(0, text.length()) <= max &&
                text.strip().codePoints().count() >= min &&
                text.codePoints().allMatch(this::isPlain)
            );
        }

        private boolean isPlain(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL -> lines && (c == '\n' || c == '\r');
                case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> !turnsDirection(c) && c != 0xfeff;
                case Character.UNASSIGNED -> (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef);
                default -> true;
            };
        }

        /** Embeddings, overrides and isolates, by which a name can make other text read backwards. */
        private static boolean turnsDirection(int c) {
            return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        }
    }
}
