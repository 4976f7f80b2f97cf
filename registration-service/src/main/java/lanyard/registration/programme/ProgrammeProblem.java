package lanyard.registration.programme;

/**
 * Something that keeps a programme from being published.
 *
 * @param line of the file, from 1
 */
public record ProgrammeProblem(int line, String message) implements Comparable<ProgrammeProblem> {
    @Override
    public int compareTo(ProgrammeProblem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }
}
