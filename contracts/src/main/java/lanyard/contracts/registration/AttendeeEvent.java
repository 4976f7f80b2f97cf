package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.WireName;
import org.jspecify.annotations.Nullable;

/** The life of one registration. Who the person is stands in the people topic only. */
public sealed interface AttendeeEvent extends RegistrationEvent {
    AttendeeId attendee();

    /**
     * A person registered. Badge and personal link begin with issue 1.
     *
     * @param consentVersion the version of the privacy notice that was agreed to
     * @param door where staff registered them; null when they registered themselves
     */
    @WireName("lanyard.registration.attendee-registered.v1")
    record AttendeeRegistered(
        AttendeeId attendee,
        Category category,
        String consentVersion,
        Instant at,
        @Nullable DoorId door
    ) implements AttendeeEvent {
        /** Who registered themselves. */
        public AttendeeRegistered(AttendeeId attendee, Category category, String consentVersion, Instant at) {
            this(attendee, category, consentVersion, at, null);
        }
    }

    /** Name, organisation or needs were corrected in the people topic. */
    @WireName("lanyard.registration.details-corrected.v1")
    record DetailsCorrected(AttendeeId attendee) implements AttendeeEvent {}

    /** The registration ended. Its seats are released by events of their own. */
    @WireName("lanyard.registration.registration-cancelled.v1")
    record RegistrationCancelled(AttendeeId attendee, CancelledBy by, Instant at) implements AttendeeEvent {}

    /** The personal link was replaced: only links of {@code issue} open the page from now on. */
    @WireName("lanyard.registration.link-replaced.v1")
    record LinkReplaced(AttendeeId attendee, int issue) implements AttendeeEvent {}

    /** The calendar's address was replaced: only feeds of {@code issue} are served from now on. */
    @WireName("lanyard.registration.calendar-replaced.v1")
    record CalendarReplaced(AttendeeId attendee, int issue) implements AttendeeEvent {}

    /** The e-mail address in the people topic is another one, whose owner has confirmed it. */
    @WireName("lanyard.registration.address-changed.v1")
    record AddressChanged(AttendeeId attendee) implements AttendeeEvent {}

    /**
     * The person is forgotten: their documents are erased by tombstones that come with this event. A registration that
     * had not ended has ended by events of their own before it. The id means nobody from now on.
     */
    @WireName("lanyard.registration.attendee-erased.v1")
    record AttendeeErased(AttendeeId attendee, Instant at) implements AttendeeEvent {}

    /** Who ended a registration. */
    enum CancelledBy {
        ATTENDEE,
        ORGANISER
    }
}
