package lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;

/** What the organiser's live board shows of one session, read from the page without reloading it. */
record Attendance(Page board) {
    /** Opens the board in this page of the organiser. */
    static Attendance open(Page board, String address) {
        board.navigate(address + "/organise/attendance");
        return new Attendance(board);
    }

    /** Waits until the board itself shows so many people in the session. */
    void awaitInside(String session, int people) {
        board.waitForFunction(
            "([session, people]) => document.querySelector(`[data-session='${session}'] [data-count='inside']`)" +
                "?.textContent.trim() === String(people)",
            java.util.List.of(session, people)
        );
    }

    /** Waits until the doors know of so many bookings: only then are they more than provisional. */
    void awaitBooked(String session, int people) {
        board.waitForCondition(() -> count(session, "booked") == people);
    }

    /** Waits until so many have come at all; it fails at once when more have. */
    void awaitAttended(String session, int people) {
        board.waitForCondition(() -> attended(session) >= people);
        assertThat(attended(session))
            .as("who came to " + session)
            .isEqualTo(people);
    }

    /** How many came at all, each counted once. */
    int attended(String session) {
        return count(session, "attended");
    }

    private int count(String session, String what) {
        JsonNode attendance = Asked.get(
            board,
            "/api/checkin/conferences/" + People.CONFERENCE + "/attendance"
        );
        for (JsonNode each : attendance.get("sessions")) {
            if (each.get("id").asString().equals(session)) {
                return each.get(what).asInt();
            }
        }
        throw new AssertionError("no session " + session);
    }
}
