package lanyard.gala;

import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.attendee;
import static lanyard.gala.GalaExamples.guest;
import static lanyard.gala.GalaExamples.programme;
import static lanyard.gala.GalaExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.WireNames;
import lanyard.contracts.gala.GalaEvent;
import lanyard.gala.GalaCommand.OfDinner;
import lanyard.gala.GalaCommand.OfParty;
import lanyard.gala.dinner.Announce;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.NoteArrival;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import lanyard.gala.parties.Party;
import lanyard.gala.parties.Party.Standing;
import lanyard.gala.parties.PartyCommand.Come;
import lanyard.gala.parties.PartyCommand.StayAway;
import lanyard.ledger.Decision;
import lanyard.ledger.JsonEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people, organisers and the other services do, in whatever order. */
class GalaPropertiesTest {

    private static final int HOSTS = 12;
    private static final int STEPS = 250;

    private final GalaDecider decider = new GalaDecider();
    private final JsonEvents<GalaEvent> codec = JsonEvents.of(WireNames.of(GalaEvent.class));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parties_dine_whole_within_the_places_and_nobody_waits_who_fits(long seed) {
        walk(seed, (before, command, events, after) -> {
            assertThat(after.parties().taken())
                .isEqualTo(seatedPeople(after))
                .isLessThanOrEqualTo(places(after));
            assertThat(waitingParties(after))
                .allMatch(party -> party.standing() == Standing.WAITLISTED)
                .allMatch(party -> party.size() > after.placesLeft());
            assertThat(after.parties().waiting()).hasSize((int) count(after, Standing.WAITLISTED));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_who_is_confirmed_loses_a_place_without_asking_for_it(long seed) {
        walk(seed, (before, command, events, after) ->
            before
                .parties()
                .byHost()
                .values()
                .stream()
                .filter(party -> party.standing() == Standing.CONFIRMED)
                .filter(party -> !party.host().equals(asking(command)))
                .forEach(party -> assertThat(after.parties().of(party.host())).isEqualTo(party))
        );
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void those_who_wait_keep_their_order(long seed) {
        walk(seed, (before, command, events, after) -> {
            List<AttendeeId> still = new ArrayList<>(before.parties().waiting());
            still.retainAll(after.parties().waiting());
            assertThat(after.parties().waiting().stream().limit(still.size()).toList()).isEqualTo(still);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_command_and_every_event_twice_gives_the_same_gala(long seed) {
        walk(seed, (before, command, events, after) -> {
            assertThat(folded(after, decided(after, command))).isEqualTo(after);
            Gala stuttering = before;
            for (GalaEvent event : events) {
                stuttering = decider.evolve(decider.evolve(stuttering, event), event);
            }
            assertThat(stuttering).isEqualTo(after);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_events_from_the_log_give_the_same_gala(long seed) {
        List<GalaEvent> log = new ArrayList<>();
        Gala live = walk(seed, (before, command, events, after) -> log.addAll(events));
        Gala rebuilt = decider.initial();
        for (GalaEvent event : log) {
            rebuilt = decider.evolve(rebuilt, codec.decode(codec.type(event), codec.encode(event)));
        }
        assertThat(rebuilt).isEqualTo(live);
        assertThat(List.copyOf(rebuilt.parties().waiting())).isEqualTo(List.copyOf(live.parties().waiting()));
    }

    private interface Check {
        void after(Gala before, GalaCommand command, List<GalaEvent> events, Gala after);
    }

    private Gala walk(long seed, Check check) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Gala gala = decider.initial();
        for (int step = 0; step < STEPS; step++) {
            GalaCommand command = someCommand(random, gala, step);
            List<GalaEvent> events = decided(gala, command);
            Gala after = folded(gala, events);
            check.after(gala, command, events, after);
            gala = after;
        }
        return gala;
    }

    private List<GalaEvent> decided(Gala gala, GalaCommand command) {
        return switch (decider.decide(gala, command)) {
            case Decision.Accepted<GalaEvent>(var events) -> events;
            case Decision.Refused<GalaEvent> _ -> List.of();
        };
    }

    private Gala folded(Gala gala, List<GalaEvent> events) {
        Gala folded = gala;
        for (GalaEvent event : events) {
            folded = decider.evolve(folded, event);
        }
        return folded;
    }

    private static GalaCommand someCommand(RandomGenerator random, Gala gala, int step) {
        AttendeeId host = attendee(random.nextInt(HOSTS));
        if (step == 0) {
            return told(new AdoptProgramme(programme(random.nextInt(1, 20))));
        }
        return switch (random.nextInt(12)) {
            case 0 -> told(new Uninvite(host));
            case 1, 2 -> told(new Invite(host));
            case 3 -> new OfDinner(
                new Announce(random.nextInt(25), random.nextInt(5), GalaExamples.USUAL_DEADLINE)
            );
            case 4 -> told(new NoteArrival(BadgeId.of(host), GalaExamples.GALA));
            case 5, 6 -> new OfParty(new StayAway(host, IN_TIME));
            default -> new OfParty(come(random, gala, host, step));
        };
    }

    private static Come come(RandomGenerator random, Gala gala, AttendeeId host, int step) {
        Party party = gala.parties().of(host);
        List<GuestId> guests = new ArrayList<>(party == null ? List.of() : party.guests());
        guests.removeIf(_ -> random.nextInt(3) == 0);
        List<GuestId> newcomers = IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> guest(step * 10 + i))
            .toList();
        guests.addAll(newcomers);
        return new Come(host, guests, Set.copyOf(newcomers), random.nextBoolean(), IN_TIME);
    }

    private static AttendeeId asking(GalaCommand command) {
        return switch (command) {
            case OfParty(var wish) -> wish.host();
            case GalaCommand.OfInvitation(Uninvite(var host)) -> host;
            case GalaCommand.OfInvitation _, OfDinner _ -> attendee(-1);
        };
    }

    private static int places(Gala gala) {
        return Objects.requireNonNull(gala.dinner()).places();
    }

    private static int seatedPeople(Gala gala) {
        return gala
            .parties()
            .byHost()
            .values()
            .stream()
            .filter(party -> party.standing() == Standing.CONFIRMED)
            .collect(Collectors.summingInt(Party::size));
    }

    private static List<Party> waitingParties(Gala gala) {
        return gala
            .parties()
            .waiting()
            .stream()
            .map(host -> Objects.requireNonNull(gala.parties().of(host)))
            .toList();
    }

    private static long count(Gala gala, Standing standing) {
        return gala
            .parties()
            .byHost()
            .values()
            .stream()
            .filter(party -> party.standing() == standing)
            .count();
    }
}
