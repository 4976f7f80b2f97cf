package lanyard.gala;

import java.util.ArrayList;
import java.util.List;
import lanyard.contracts.SessionId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent.HostUninvited;
import lanyard.gala.GalaCommand.OfDinner;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.GalaCommand.OfParty;
import lanyard.gala.dinner.Dinner;
import lanyard.gala.dinner.DinnerDecider;
import lanyard.gala.invitations.Invitations;
import lanyard.gala.invitations.InvitationsDecider;
import lanyard.gala.parties.PartiesDecider;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;

/**
 * The gala's rules: each capability decides for itself, and then what follows for the others is added in one place, so
 * that no way of freeing a place can forget those who wait.
 */
public final class GalaDecider implements Decider<Gala, GalaCommand, GalaEvent> {

    @Override
    public Gala initial() {
        return Gala.NOTHING_YET;
    }

    @Override
    public Gala evolve(Gala gala, GalaEvent event) {
        return gala.evolve(event);
    }

    @Override
    public Decision<GalaEvent> decide(Gala gala, GalaCommand command) {
        return switch (asked(gala, command)) {
            case Decision.Refused<? extends GalaEvent>(var refusal) -> Decision.refuse(refusal);
            case Decision.Accepted<? extends GalaEvent>(var events) -> Decision.accept(
                withWhatFollows(gala, events)
            );
        };
    }

    private static Decision<? extends GalaEvent> asked(Gala gala, GalaCommand command) {
        Invitations invitations = gala.invitations();
        Dinner dinner = gala.dinner();
        SessionId session = dinner == null ? null : dinner.session();
        return switch (command) {
            case OfInvitation(var told) -> Decision.accept(
                List.copyOf(InvitationsDecider.decide(invitations, session, told))
            );
            case OfDinner(var announce) -> DinnerDecider.decide(
                dinner,
                invitations.programme(),
                gala.parties().taken(),
                announce
            );
            case OfParty(var wish) -> PartiesDecider.decide(
                gala.parties(),
                dinner,
                invitations.isInvited(wish.host()),
                wish
            );
        };
    }

    private static List<GalaEvent> withWhatFollows(Gala before, List<? extends GalaEvent> asked) {
        Outcome outcome = new Outcome(before);
        asked.forEach(outcome::add);
        outcome.addAll(
            DinnerDecider.followsFrom(outcome.gala.invitations().programme(), outcome.gala.dinner())
        );
        for (GalaEvent event : asked) {
            if (event instanceof HostUninvited(var host)) {
                outcome.addAll(PartiesDecider.uninvited(outcome.gala.parties(), host));
            }
        }
        Dinner dinner = outcome.gala.dinner();
        if (dinner != null) {
            outcome.addAll(PartiesDecider.promotions(outcome.gala.parties(), dinner));
        }
        return outcome.events;
    }

    /** Events so far, and the gala after them. */
    private static final class Outcome {

        private final List<GalaEvent> events = new ArrayList<>();
        private Gala gala;

        Outcome(Gala before) {
            this.gala = before;
        }

        void add(GalaEvent event) {
            events.add(event);
            gala = gala.evolve(event);
        }

        void addAll(List<? extends GalaEvent> more) {
            more.forEach(this::add);
        }
    }
}
