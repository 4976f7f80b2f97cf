package lanyard.registration;

import java.net.URI;
import lanyard.access.AddressToken;
import lanyard.access.LinkToken;
import lanyard.access.SessionSigner;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.registration.registering.Attendee;
import lanyard.registration.staff.SessionKeys;
import org.springframework.stereotype.Component;

/** Links that open pages to whoever has them. What opens is in the fragment, which no server logs. */
@Component
public class PersonalLinks {

    private final RegistrationLedger ledger;
    private final SessionKeys keys;
    private final URI publicUrl;

    PersonalLinks(RegistrationLedger ledger, SessionKeys keys, RegistrationSettings settings) {
        this.ledger = ledger;
        this.keys = keys;
        this.publicUrl = settings.publicUrl();
    }

    /** The attendee's page. The same link every time, until it is replaced. */
    public String of(ConferenceId conference, AttendeeId id, Attendee attendee) {
        String token = signer().sign(new LinkToken(conference, id, attendee.linkIssue()));
        return publicUrl.resolve("/c/" + conference + "/me#" + token).toString();
    }

    /** Where the attendee's calendar is to be had, for programs that come again. Who has it needs nothing else. */
    public String calendar(ConferenceId conference, AttendeeId id, Attendee attendee) {
        String token = signer().signCalendar(new LinkToken(conference, id, attendee.calendarIssue()));
        return publicUrl.resolve("/api/registration/calendars/" + token + ".ics").toString();
    }

    /** The attendee's page without what opens it: for who has opened it before. */
    public String page(ConferenceId conference) {
        return publicUrl.resolve("/c/" + conference + "/me").toString();
    }

    /** Confirms an address, for whoever reads what goes there. */
    public String confirming(AddressToken address) {
        return publicUrl
            .resolve("/c/" + address.conference() + "/address#" + signer().sign(address))
            .toString();
    }

    /** Signs in a member of staff, once. */
    public String signIn(String token) {
        return publicUrl.resolve("/organise/registration/sign-in#" + token).toString();
    }

    public SessionSigner signer() {
        return keys.signer(ledger.installation().state().staff());
    }
}
