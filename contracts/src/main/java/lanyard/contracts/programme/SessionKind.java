package lanyard.contracts.programme;

import lanyard.contracts.registration.Category;

/** What kind of session it is; it decides who may book it. */
public enum SessionKind {
    BREAKFAST,
    DEEP_DIVE,
    SHARE_AND_LEARN,
    PLENARY,
    PUBLIC_TALK,
    /** Shown in the programme as information; its places belong to gala-service. */
    GALA;

    /** Whether registration gives seats of this kind to that category. */
    public boolean isOpenTo(Category category) {
        return switch (this) {
            case BREAKFAST, DEEP_DIVE, SHARE_AND_LEARN, PLENARY -> category == Category.DELEGATE;
            case PUBLIC_TALK -> true;
            case GALA -> false;
        };
    }
}
