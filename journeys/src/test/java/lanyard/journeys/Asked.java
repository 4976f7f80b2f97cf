package lanyard.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services answer to whoever has a page: asked by the page's own browser, with its cookies and its trust. */
final class Asked {

    private Asked() {}

    /** @param path such as {@code /api/registration/me} */
    static JsonNode get(Page who, String path) {
        return json(who.evaluate("path => fetch(path).then(answer => answer.text())", path));
    }

    static JsonNode post(Page who, String path) {
        return json(
            who.evaluate(
                """
                ([path, key]) => fetch(path, { method: 'POST', headers: { 'Idempotency-Key': key } })
                  .then(answer => answer.text())""",
                List.of(path, UUID.randomUUID().toString())
            )
        );
    }

    static JsonNode put(Page who, String path, String body) {
        return json(
            who.evaluate(
                """
                ([path, key, body]) => fetch(path, {
                  method: 'PUT',
                  headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
                  body
                }).then(answer => answer.text())""",
                List.of(path, UUID.randomUUID().toString(), body)
            )
        );
    }

    static void delete(Page who, String path) {
        Object status = who.evaluate(
            """
            ([path, key]) => fetch(path, { method: 'DELETE', headers: { 'Idempotency-Key': key } })
              .then(answer => answer.status)""",
            List.of(path, UUID.randomUUID().toString())
        );
        if (!Integer.valueOf(204).equals(status)) {
            throw new AssertionError("DELETE " + path + " was answered with " + status);
        }
    }

    private static JsonNode json(Object text) {
        return JsonMapper.shared().readTree(text.toString());
    }
}
