package lanyard.checkin.http;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer. */
public record Said(int status, String text, HttpResponse<String> response) {
    public JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Status and the name of the problem. */
    public String problem() {
        return status + " " + json().path("type").asString("").replace("urn:lanyard:problem:", "");
    }
}
