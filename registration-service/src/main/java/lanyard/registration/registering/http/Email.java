package lanyard.registration.registering.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lanyard.registration.registering.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An address that {@link EmailAddress} understands. */
@Constraint(validatedBy = Email.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD })
@interface Email {
    /** Whether there may be none: null. */
    boolean optional() default false;

    String message() default "must be an e-mail address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Rule implements ConstraintValidator<Email, String> {

        private boolean optional;

        @Override
        public void initialize(Email rule) {
            optional = rule.optional();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null ? optional : EmailAddress.parse(value).isPresent();
        }
    }
}
