package lanyard.gala.dinner.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Terms of the dinner as the organisers wish them. */
record DinnerRequest(
    @NotNull @Min(1) @Max(DinnerRequest.MOST_PLACES) Integer places,
    @NotNull @Min(0) @Max(DinnerRequest.MOST_GUESTS) Integer guestLimit,
    @NotNull Instant deadline
) {
    static final int MOST_PLACES = 10_000;
    static final int MOST_GUESTS = 20;
}
