package lanyard.registration.planted.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks a rule on purpose: does not say who may call it. Services that are tested here find it, and keep it closed. */
@RestController
public class OpenController {

    @GetMapping("/api/registration/planted")
    String everything() {
        return "everything";
    }
}
