package lanyard.registration.badges.paper;

/** What a badge is printed on. */
public enum Paper {
    /** One side of a badge, for holders and badge printers. */
    A6,
    /** Both sides of it, to be cut and folded. */
    A4
}
