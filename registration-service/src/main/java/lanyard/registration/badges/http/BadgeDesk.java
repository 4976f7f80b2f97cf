package lanyard.registration.badges.http;

import java.util.List;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.GuestId;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.badges.Badges;
import lanyard.registration.badges.QrCode;
import lanyard.registration.http.Desk;
import org.springframework.stereotype.Component;

/** Hands out badges, as text and as pictures. */
@Component
public class BadgeDesk {

    private static final String MINE = "/api/registration/me/";

    private final BadgeKeys keys;

    BadgeDesk(BadgeKeys keys) {
        this.keys = keys;
    }

    public BadgeView badge(Desk.Open conference, AttendeeId attendee) {
        BadgeId badge = BadgeId.of(attendee);
        Badges badges = conference.state().badges();
        int issue = badges.issue(badge);
        // A new issue is another picture, and browsers keep pictures by their address.
        String version = issue == 1 ? "" : "?issue=" + issue;
        return new BadgeView(
            code(conference.id(), badges, badge),
            BadgeNumber.of(badge),
            MINE + "badge.png" + version,
            MINE + "badge.svg" + version,
            MINE + "badge.pdf" + version,
            issue
        );
    }

    public List<GuestBadgeView> guests(Desk.Open conference, AttendeeId host) {
        Badges badges = conference.state().badges();
        return badges
            .guestsOf(host)
            .stream()
            .map(guest -> guest(conference.id(), badges, guest))
            .toList();
    }

    QrCode picture(Desk.Open conference, BadgeId badge) {
        return QrCode.of(code(conference.id(), conference.state().badges(), badge));
    }

    private GuestBadgeView guest(ConferenceId conference, Badges badges, GuestId guest) {
        BadgeId badge = BadgeId.of(guest);
        String path = MINE + "guests/" + guest + "/badge";
        return new GuestBadgeView(
            guest,
            code(conference, badges, badge),
            BadgeNumber.of(badge),
            path + ".png",
            path + ".svg"
        );
    }

    private String code(ConferenceId conference, Badges badges, BadgeId badge) {
        return keys.sign(conference, badges, badge);
    }
}
