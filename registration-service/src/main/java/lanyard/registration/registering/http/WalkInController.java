package lanyard.registration.registering.http;

import static lanyard.registration.registering.http.RegisteringController.LANGUAGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.PlainText;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import lanyard.registration.badges.http.BadgeDesk;
import lanyard.registration.badges.http.BadgeView;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering who walks in, by staff at a door. Nobody's page opens by it: the phone is not the person. */
@RestController
class WalkInController {

    private final Desk desk;
    private final BadgeDesk badges;
    private final Reception reception;
    private final Attempts attempts;

    WalkInController(Desk desk, BadgeDesk badges, Reception reception, Attempts attempts) {
        this.desk = desk;
        this.badges = badges;
        this.reception = reception;
        this.attempts = attempts;
    }

    /**
     * @param attendeeId by which a phone without network has let the person in already; null for a new one
     * @param email null for who tells none: no letter is written
     * @param session that is on at the door; null for none
     * @param consentVersion of the privacy notice that was shown and agreed to
     */
    record WalkInBody(
        @Nullable AttendeeId attendeeId,
        @PlainText(min = 1, max = 200) String name,
        @Email(optional = true) @Nullable String email,
        @PlainText(max = 200) @Nullable String organisation,
        @NotNull Category category,
        @Nullable SessionId session,
        @NotNull @Size(max = 40) String consentVersion,
        @Pattern(regexp = LANGUAGE) @Nullable String language
    ) {
        @Override
        public String toString() {
            return "WalkInBody[…]"; // a log line must not tell who it is
        }
    }

    /** What staff show to whoever walked in. */
    record WalkIn(AttendeeId attendeeId, BadgeView badge, List<SeatView> seats) {}

    /**
     * Once registered, an id means that person: who comes again with it and says the same of the person is answered the
     * same.
     *
     * @throws lanyard.access.http.Problem {@code attendee-id-taken} when it is somebody else's
     */
    @PostMapping("/api/registration/door/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    @CallableBy(Who.DEVICE)
    WalkIn register(
        @Valid @RequestBody WalkInBody body,
        Caller.Device caller,
        IdempotencyKey key,
        Position position
    ) {
        attempts.from(caller, key);
        Desk.Open open = desk.open(caller.conference(), position);
        Reception.Newcomer newcomer = new Reception.Newcomer(
            body.attendeeId() == null ? new AttendeeId(UUID.randomUUID()) : body.attendeeId(),
            body.name(),
            body.email() == null ? null : EmailAddress.parse(body.email()).orElseThrow(),
            body.organisation(),
            null,
            body.category(),
            body.session() == null ? List.of() : List.of(body.session()),
            body.consentVersion(),
            body.language(),
            caller.door()
        );
        AttendeeId id = reception.register(open, newcomer, caller, key, position);
        Desk.Open after = desk.after(open);
        Attendee attendee = AttendeePages.attendee(after, id);
        return new WalkIn(id, badges.badge(after, id), SeatView.of(after, id, attendee));
    }
}
