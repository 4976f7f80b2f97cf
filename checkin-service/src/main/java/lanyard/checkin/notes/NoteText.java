package lanyard.checkin.notes;

/**
 * What a note says, in the words of who wrote it: personal data, never in an event. Topic
 * {@code lanyard.checkin.notes}, compacted, keyed {@code conference/note-id}.
 */
public record NoteText(String text) {
    @Override
    public String toString() {
        return "NoteText[…]"; // a log line must not tell what is said about whom
    }
}
