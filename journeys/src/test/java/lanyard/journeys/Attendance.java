package lanyard.journeys;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the organiser's live board shows of one session, read from the page without reloading it. */
record Attendance(Page board, String address) {
    static Attendance of(Page board, String address) {
        return new Attendance(board, address);
    }

    /** Waits until the board itself shows so many people in the session. */
    void awaitInside(String session, int people) {
        board.waitForFunction(
            "([session, people]) => document.querySelector(`[data-session='${session}'] [data-count='inside']`)" +
                "?.textContent.trim() === String(people)",
            java.util.List.of(session, people)
        );
    }

    int attended(String session) {
        JsonNode attendance = JsonMapper.shared().readTree(
            board
                .context()
                .request()
                .get(address + "/api/checkin/conferences/" + People.CONFERENCE + "/attendance")
                .text()
        );
        for (JsonNode each : attendance.get("sessions")) {
            if (each.get("id").asString().equals(session)) {
                return each.get("attended").asInt();
            }
        }
        throw new AssertionError("no session " + session);
    }
}
