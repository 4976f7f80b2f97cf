package lanyard.journeys;

import java.util.Map;
import java.util.Objects;

/**
 * What somebody's browser speaks, and what they put into the form. Journeys say everything in English; here is how it
 * is said to them. Whoever reads French has names that are read from right to left, and works where words are long.
 */
enum Speaking {
    ENGLISH(
        "en",
        "Zoë O’Brien-Ñandú",
        "Hortensia Quibblethwaite",
        "Society for the Promotion of Outcomes",
        "A seat near the door",
        Programme.TABLE_2,
        Programme.TABLE_3,
        Map.of()
    ),
    FRENCH(
        "fr",
        "نور الهاشمي",
        "هورتنسيا القويبلثويتية",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Gebärdensprachdolmetscherbereitstellungsmöglichkeitsprüfungsverfahren, מקום ליד הדלת 7",
        Programme.ARABIC_TABLE,
        Programme.GERMAN_TABLE,
        French.WORDS
    );

    private static final String HOLE = "{}";

    private final String tag;
    private final String person;
    private final String unmistakable;
    private final String organisation;
    private final String needs;
    private final String smallTable;
    private final String otherSmallTable;
    private final Map<String, String> words;

    Speaking(
        String tag,
        String person,
        String unmistakable,
        String organisation,
        String needs,
        String smallTable,
        String otherSmallTable,
        Map<String, String> words
    ) {
        this.tag = tag;
        this.person = person;
        this.unmistakable = unmistakable;
        this.organisation = organisation;
        this.needs = needs;
        this.smallTable = smallTable;
        this.otherSmallTable = otherSmallTable;
        this.words = words;
    }

    /** BCP 47. */
    String tag() {
        return tag;
    }

    /** What their browser asks for. */
    String locale() {
        return tag.equals("en") ? "en-GB" : tag;
    }

    String person() {
        return person;
    }

    /** A name that nobody else in the world has. */
    String unmistakableName() {
        return unmistakable;
    }

    String organisation() {
        return organisation;
    }

    String needs() {
        return needs;
    }

    /** The title of a breakfast table with one seat, which only they go to. */
    String smallTable() {
        return smallTable;
    }

    /** Another one. */
    String otherSmallTable() {
        return otherSmallTable;
    }

    /** How it is said to them what in English is this, with what stands in its holes. */
    String say(String english, String... filledIn) {
        String said =
            this == ENGLISH
                ? english
                : Objects.requireNonNull(words.get(english), "not known in " + this + ": " + english);
        for (String next : filledIn) {
            int hole = said.indexOf(HOLE);
            said = said.substring(0, hole) + next + said.substring(hole + HOLE.length());
        }
        return said;
    }
}
