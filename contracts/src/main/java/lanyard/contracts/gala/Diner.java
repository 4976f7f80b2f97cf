package lanyard.contracts.gala;

/**
 * Who dines: personal data, never in an event. Topic {@code lanyard.gala.guests}, compacted, keyed
 * {@code conference/id} where id is the host's attendee id or the guest's id.
 *
 * @param name of a guest; empty for the host, whose name is in the people topic
 * @param allergies in the person's own words; empty when none
 */
public record Diner(String name, Diet diet, String allergies) {
    @Override
    public String toString() {
        return "Diner[…]"; // a log line must not tell who it is
    }
}
