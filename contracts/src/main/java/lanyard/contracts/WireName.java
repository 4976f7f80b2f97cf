package lanyard.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of an event on the wire, its CloudEvents {@code type}. A class may be renamed or moved, its
 * wire name never changes; a change that is more than a new optional field gets a new name ending in {@code .v2}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {
    String value();
}
