package lanyard.registration.planted.http;

import java.util.Map;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Breaks, and repeats in the exception what was typed: planted, so that the log is seen to keep it to itself. */
@RestController
@CallableBy(Who.ANYONE)
class BreakingController {

    @PostMapping("/api/registration/planted/breaking")
    void breaks(@RequestBody Map<String, String> typed) {
        throw new IllegalStateException("cannot do " + typed, new IllegalArgumentException(typed.toString()));
    }
}
