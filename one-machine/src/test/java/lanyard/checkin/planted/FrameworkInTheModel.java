package lanyard.checkin.planted;

import org.springframework.stereotype.Component;

/** Breaks a rule on purpose: a model made of a framework. */
@Component
class FrameworkInTheModel {}
