package lanyard.gala.headcount;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.registration.Person;
import lanyard.gala.Gala;
import lanyard.gala.dinner.AnnouncedDinner;
import lanyard.gala.headcount.Headcount.DietCount;
import lanyard.gala.headcount.Headcount.GuestCount;
import lanyard.gala.headcount.Headcount.PartyCount;
import lanyard.gala.invitations.People;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Party;
import lanyard.gala.parties.Party.Standing;
import lanyard.ledger.Documents;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parties with what people said about themselves. The two come without mutual order: whoever is confirmed is
 * counted at once, and what they eat when it is known.
 */
public final class Counting {

    private static final Comparator<PartyCount> BY_STANDING_QUEUE_AND_NAME = Comparator.comparing(
        PartyCount::status
    )
        .thenComparing(PartyCount::position, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Counting::sortName)
        .thenComparing(party -> party.host().value());

    private final Gala gala;
    private final Documents documents;

    private Counting(Gala gala, Documents documents) {
        this.gala = gala;
        this.documents = documents;
    }

    /** @param now the conference's time */
    public static Headcount count(ConferenceId conference, Gala gala, Documents documents, Instant now) {
        return new Counting(gala, documents).count(conference, now);
    }

    private Headcount count(ConferenceId conference, Instant now) {
        List<PartyCount> parties = gala
            .parties()
            .byHost()
            .values()
            .stream()
            .map(this::party)
            .sorted(BY_STANDING_QUEUE_AND_NAME)
            .toList();
        List<Diet> diets = with(parties, Standing.CONFIRMED).flatMap(Counting::diets).toList();
        int confirmed = gala.parties().taken();
        return new Headcount(
            conference,
            AnnouncedDinner.of(gala.dinner(), gala.invitations().programme(), gala.placesLeft(), now),
            now,
            gala.invitations().hosts().size(),
            confirmed,
            with(parties, Standing.WAITLISTED).mapToInt(PartyCount::size).sum(),
            (int) with(parties, Standing.DECLINED).count(),
            parties.stream().mapToInt(PartyCount::arrived).sum(),
            gala.placesLeft(),
            Arrays.stream(Diet.values())
                .map(diet -> new DietCount(diet, (int) diets.stream().filter(diet::equals).count()))
                .toList(),
            confirmed - diets.size(),
            parties
        );
    }

    private PartyCount party(Party party) {
        AttendeeId host = party.host();
        Optional<Diner> diner = documents.find(Diners.TOPIC, host.toString());
        List<GuestCount> guests = party.guests().stream().map(this::guest).toList();
        boolean hostArrived = gala.invitations().hasArrived(BadgeId.of(host));
        int position = gala.parties().position(host);
        return new PartyCount(
            host,
            documents.find(People.TOPIC, host.toString()).map(Person::name).orElse(null),
            party.standing(),
            position == 0 ? null : position,
            party.size(),
            (hostArrived ? 1 : 0) + (int) guests.stream().filter(GuestCount::arrived).count(),
            hostArrived,
            diner.map(Diner::diet).orElse(null),
            diner.map(Diner::allergies).orElse(""),
            guests
        );
    }

    private GuestCount guest(GuestId guest) {
        Optional<Diner> diner = documents.find(Diners.TOPIC, guest.toString());
        return new GuestCount(
            guest,
            diner.map(Diner::name).orElse(null),
            diner.map(Diner::diet).orElse(null),
            diner.map(Diner::allergies).orElse(""),
            gala.invitations().hasArrived(BadgeId.of(guest))
        );
    }

    private static Stream<PartyCount> with(List<PartyCount> parties, Standing standing) {
        return parties.stream().filter(party -> party.status() == standing);
    }

    private static Stream<Diet> diets(PartyCount party) {
        Stream<@Nullable Diet> all = Stream.concat(
            Stream.ofNullable(party.diet()),
            party.guests().stream().map(GuestCount::diet)
        );
        return all.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static String sortName(PartyCount party) {
        String name = party.name();
        return name == null ? "\uffff" : name.toLowerCase(Locale.ROOT);
    }
}
