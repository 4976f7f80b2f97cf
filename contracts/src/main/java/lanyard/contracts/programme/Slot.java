package lanyard.contracts.programme;

import lanyard.contracts.SlotId;

/** A part of the day. Its sessions run in parallel; nobody can hold seats in two of them. */
public record Slot(SlotId id, String title) {}
