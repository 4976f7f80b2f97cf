package lanyard.contracts.gala;

/** Everything that happens in gala-service. Topic {@code lanyard.gala.events}. */
public sealed interface GalaEvent permits DinnerEvent, PartyEvent, InvitationEvent {}
