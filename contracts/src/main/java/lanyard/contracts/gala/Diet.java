package lanyard.contracts.gala;

/** What somebody eats. */
public enum Diet {
    NO_PREFERENCE,
    VEGETARIAN,
    VEGAN,
    PESCATARIAN,
    HALAL,
    KOSHER,
    GLUTEN_FREE
}
