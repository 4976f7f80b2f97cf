package lanyard.registration.planted.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks a rule on purpose: does not say who may call it. */
@RestController
public class OpenController {

    @GetMapping("/planted")
    String everything() {
        return "everything";
    }
}
