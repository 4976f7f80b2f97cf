package lanyard.registration.letters;

import lanyard.ledger.Refusal;

/** Why nothing changes for a letter. */
public enum LetterRefusal implements Refusal {
    UNKNOWN_LETTER
}
