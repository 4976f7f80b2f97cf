package lanyard.gala.planted;

import lanyard.registration.planted.http.OpenController;

/** Breaks a rule on purpose: sees another service. */
record LooksIntoRegistration(OpenController registration) {}
