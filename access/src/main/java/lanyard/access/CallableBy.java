package lanyard.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller's method (on a class: all its methods that say nothing themselves). Without it nobody may.
 *
 * <p>A request with several credentials is matched with the first of {@link #value} that one of them satisfies. Where
 * none does, the answer is 401 when the request shows no valid credential of a kind that is asked for (an organiser's
 * page asks an attendee to sign in), and 403 when it shows one that is not enough (a caterer at an organiser's method).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface CallableBy {
    Who[] value();
}
