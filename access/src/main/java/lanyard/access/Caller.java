package lanyard.access;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;

/**
 * Who makes a request. A controller method takes it as a parameter, as this type or as one of the records; which one
 * comes is up to the method's {@link CallableBy}.
 */
public sealed interface Caller {
    /** Who asks, without personal data, such as {@code attendee:<id>}. */
    String actor();

    /** Somebody, with whatever credentials: the method does not ask. */
    record Anyone() implements Caller {
        @Override
        public String actor() {
            return "anyone";
        }
    }

    /** Somebody who came by a personal link that is still current. */
    record Attendee(ConferenceId conference, AttendeeId attendee, int linkIssue) implements Caller {
        @Override
        public String actor() {
            return "attendee:" + attendee;
        }
    }

    /** A member of staff of the installation. */
    record Staff(StaffId staff, Role role) implements Caller {
        @Override
        public String actor() {
            return "staff:" + staff;
        }
    }

    /** A phone that is enrolled for a door. */
    record Device(ConferenceId conference, DeviceId device, DoorId door) implements Caller {
        @Override
        public String actor() {
            return "device:" + device;
        }
    }
}
