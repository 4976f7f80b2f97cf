package lanyard.registration.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A time zone as a VTIMEZONE (RFC 5545, 3.6.5), from the same rules by which all other times are shown. A conference is
 * one day: the change of the clocks before it and those in the year after it are enough.
 */
final class ZoneChanges {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private ZoneChanges() {}

    static VTimezone around(ZoneId zone, LocalDate day) {
        VTimezone changes = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        Instant begin = day.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = rules.previousTransition(begin.plusNanos(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(begin);
            add(changes, zone, begin, LocalDate.EPOCH.atStartOfDay(), offset, offset);
            change = rules.nextTransition(begin);
        }
        while (change != null && change.getInstant().isBefore(begin.plus(A_YEAR))) {
            add(
                changes,
                zone,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter()
            );
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    /** @param local what clocks showed just before */
    private static void add(
        VTimezone changes,
        ZoneId zone,
        Instant at,
        LocalDateTime local,
        ZoneOffset from,
        ZoneOffset to
    ) {
        Observance observance;
        if (zone.getRules().isDaylightSavings(at)) {
            DaylightSavingsTime summer = new DaylightSavingsTime();
            changes.addDaylightSavingsTime(summer);
            observance = summer;
        } else {
            StandardTime standard = new StandardTime();
            changes.addStandardTime(standard);
            observance = standard;
        }
        observance.setDateStart(
            new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false
            )
        );
        observance.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
        observance.addTimezoneName(NAME.format(at.atZone(zone)));
    }
}
