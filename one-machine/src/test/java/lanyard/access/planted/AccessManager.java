package lanyard.access.planted;

import lanyard.registration.planted.http.OpenController;

/** Breaks rules on purpose: knows a service, and has a name that says nothing. */
record AccessManager(OpenController registration) {}
