package lanyard.gala.parties.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import lanyard.access.http.PlainText;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import org.jspecify.annotations.Nullable;

/** A host's answer to the invitation. What the host says of guests is ignored when nobody comes. */
record RsvpRequest(
    @NotNull Boolean coming,
    @Nullable Diet diet,
    @PlainText(max = RsvpRequest.LONGEST_ALLERGIES, lines = true) @Nullable String allergies,
    @Size(max = RsvpRequest.MOST_GUESTS) @Nullable List<@Valid @NotNull NamedGuest> guests
) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_ALLERGIES = 500;
    static final int MOST_GUESTS = 20;

    /** @param guestId as given before; null for somebody who is named for the first time */
    record NamedGuest(
        @Nullable GuestId guestId,
        @PlainText(min = 1, max = LONGEST_NAME) String name,
        @NotNull Diet diet,
        @PlainText(max = LONGEST_ALLERGIES, lines = true) @Nullable String allergies
    ) {
        @Override
        public String toString() {
            return "NamedGuest[…]"; // a log line must not tell who it is
        }

        Diner asDiner() {
            return new Diner(name.strip(), diet, text(allergies));
        }
    }

    @Override
    public String toString() {
        return "RsvpRequest[…]"; // a log line must not tell who it is
    }

    List<NamedGuest> named() {
        return coming && guests != null ? guests : List.of();
    }

    Diner asDiner() {
        return new Diner("", Objects.requireNonNullElse(diet, Diet.NO_PREFERENCE), text(allergies));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
