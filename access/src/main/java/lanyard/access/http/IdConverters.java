package lanyard.access.http;

import java.util.UUID;
import java.util.function.Function;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.GuestId;
import lanyard.contracts.NoteId;
import lanyard.contracts.RoomId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.StaffId;
import org.springframework.core.convert.converter.ConverterRegistry;

/** Lets ids be path variables and parameters. */
final class IdConverters {

    private IdConverters() {}

    static void register(ConverterRegistry registry) {
        chosen(registry, ConferenceId.class, ConferenceId::new);
        chosen(registry, SessionId.class, SessionId::new);
        chosen(registry, RoomId.class, RoomId::new);
        chosen(registry, SlotId.class, SlotId::new);
        uuid(registry, AttendeeId.class, AttendeeId::new);
        uuid(registry, BadgeId.class, BadgeId::new);
        uuid(registry, ConflictId.class, ConflictId::new);
        uuid(registry, NoteId.class, NoteId::new);
        uuid(registry, DeviceId.class, DeviceId::new);
        uuid(registry, DoorId.class, DoorId::new);
        uuid(registry, GuestId.class, GuestId::new);
        uuid(registry, ScanId.class, ScanId::new);
        uuid(registry, StaffId.class, StaffId::new);
    }

    private static <I> void chosen(ConverterRegistry registry, Class<I> type, Function<String, I> id) {
        registry.addConverter(String.class, type, id::apply);
    }

    private static <I> void uuid(ConverterRegistry registry, Class<I> type, Function<UUID, I> id) {
        registry.addConverter(String.class, type, text -> id.apply(UUID.fromString(text)));
    }
}
