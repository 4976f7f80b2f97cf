package lanyard.checkin.listing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import lanyard.checkin.attendance.Attendance;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.checkin.DoorEvent.WalkInsChanged;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeCancelled;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ClockAdopted;
import lanyard.contracts.checkin.ExpectationEvent.DinnerExpected;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ExpectationEvent.SessionKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.StaffSignedOut;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What changed of one conference's list, as far back as it is remembered.
 *
 * @param position counts the changes
 * @param from a list of this position or later can be brought up to date by changes alone
 * @param changes by the position that they led to
 */
public record ListChanges(long position, long from, TreePMap<Long, Changed> changes) {
    public static final ListChanges NONE = new ListChanges(0, 0, TreePMap.empty());

    /** More than a day's scans of a large conference come in an hour: a phone away for longer gets the whole list. */
    static final int REMEMBERED = 20_000;

    private sealed interface Changed {}

    private record OfBadge(BadgeId badge) implements Changed {}

    /** Keys, doors, seats. */
    private record OfHead() implements Changed {}

    /** The sessions themselves: their numbers in the list mean something else. */
    private record OfEverything() implements Changed {}

    /** @param badges in the order in which they changed first */
    public record Since(boolean head, Set<BadgeId> badges) {}

    /** @param documents badges whose wearer's name was told or erased */
    public ListChanges after(List<? extends CheckinEvent> events, Collection<BadgeId> documents) {
        ListChanges next = this;
        for (CheckinEvent event : events) {
            for (Changed changed : changedBy(event)) {
                next = next.with(changed);
            }
        }
        for (BadgeId badge : documents) {
            next = next.with(new OfBadge(badge));
        }
        return next;
    }

    private ListChanges with(Changed changed) {
        long reached = position + 1;
        if (changed instanceof OfEverything) {
            return new ListChanges(reached, reached, TreePMap.empty());
        }
        TreePMap<Long, Changed> longer = changes.plus(reached, changed);
        return longer.size() > REMEMBERED
            ? new ListChanges(reached, longer.firstKey(), longer.minus(longer.firstKey()))
            : new ListChanges(reached, from, longer);
    }

    private static List<Changed> changedBy(CheckinEvent event) {
        return switch (event) {
            case DoorEvent told -> changedBy(told);
            case ExpectationEvent told -> changedBy(told);
            case ScanEvent told -> changedBy(told);
            case ConflictEvent _, NoteEvent _ -> List.of();
        };
    }

    private static List<Changed> changedBy(DoorEvent event) {
        return switch (event) {
            case DoorMade _, DoorRevoked _ -> List.of(new OfHead());
            case WalkInsChanged _, EnrolmentOffered _, DeviceEnrolled _, DeviceRevoked _ -> List.of();
        };
    }

    private static List<Changed> changedBy(ExpectationEvent event) {
        return switch (event) {
            case ProgrammeAdopted _ -> List.of(new OfEverything());
            case BadgeKeyTrusted _, DinnerExpected _ -> List.of(new OfHead());
            case BadgeExpected(var badge, _, _) -> List.of(new OfBadge(badge));
            case BadgeCancelled(var badge) -> List.of(new OfBadge(badge));
            case BookingChanged changed -> List.of(new OfBadge(changed.badge()));
            case ClockAdopted _, SessionKeyTrusted _, StaffSignedOut _ -> List.of();
        };
    }

    private static List<Changed> changedBy(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> List.of(new OfBadge(in.badge()));
            case CheckedOut out -> List.of(new OfBadge(out.badge()));
            case ScanUndone undone -> List.of(new OfBadge(undone.badge()));
            case TurnedAway away -> Stream.ofNullable(Attendance.left(away))
                .<Changed>map(OfBadge::new)
                .toList();
        };
    }

    /** What changed after {@code earlier}; null when that is not remembered, and only the whole list will do. */
    public @Nullable Since since(long earlier) {
        if (earlier < from || earlier > position) {
            return null;
        }
        SortedMap<Long, Changed> later = changes.tailMap(earlier, false);
        boolean head = false;
        Set<BadgeId> badges = new LinkedHashSet<>();
        for (Changed changed : later.values()) {
            switch (changed) {
                case OfBadge(var badge) -> badges.add(badge);
                case OfHead _, OfEverything _ -> head = true;
            }
        }
        return new Since(head, badges);
    }
}
