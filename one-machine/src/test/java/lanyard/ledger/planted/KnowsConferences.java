package lanyard.ledger.planted;

import lanyard.contracts.ConferenceId;

/** Breaks a rule on purpose: a ledger that knows what it is for. */
record KnowsConferences(ConferenceId conference) {}
