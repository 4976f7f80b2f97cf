package lanyard.contracts.registration;

/** How somebody takes part: a delegate in everything, the public in the public talk only. */
public enum Category {
    DELEGATE,
    PUBLIC
}
