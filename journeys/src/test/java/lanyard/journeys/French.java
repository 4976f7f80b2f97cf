package lanyard.journeys;

import static java.util.Map.entry;

import java.util.Map;

/** What pages and letters say in French. */
final class French {

    static final Map<String, String> WORDS = Map.ofEntries(
        // registering
        entry("Your details", "Vos coordonnées"),
        entry("Name", "Nom"),
        entry("E-mail", "Adresse e‑mail"),
        entry("Organisation", "Organisme"),
        entry("What do you need to take part?", "De quoi avez-vous besoin pour participer ?"),
        entry("I agree", "J’accepte"),
        entry("Register", "S’inscrire"),
        entry("You are registered", "Votre inscription est enregistrée"),
        // one's own page
        entry("Hello, {}", "Bonjour, {}"),
        entry("Confirmed", "Confirmée"),
        entry("Waiting, 1st in line", "En attente, n° 1 sur la liste"),
        entry("Cancel registration", "Annuler mon inscription"),
        entry("This registration is cancelled", "Cette inscription est annulée"),
        entry("Open your page by its link", "Ouvrez votre page avec votre lien"),
        entry("This link has ended", "Ce lien n’est plus valable"),
        entry("New link", "Nouveau lien"),
        entry("The link is replaced", "Le lien est remplacé"),
        // changing sessions
        entry("Change sessions", "Modifier mes sessions"),
        entry(
            "You keep your seat in “{}” until one is free here.",
            "Vous gardez votre place pour « {} » jusqu’à ce qu’une place se libère ici."
        ),
        entry("Replaces “{}”, which is at the same time.", "Remplace « {} », qui a lieu en même temps."),
        entry("Yours while you wait", "À vous pendant l’attente"),
        entry("Save", "Enregistrer"),
        entry("Your sessions are changed.", "Vos sessions ont été modifiées."),
        // another address
        entry("Change e-mail address", "Changer d’adresse e‑mail"),
        entry("New e-mail address", "Nouvelle adresse e‑mail"),
        entry("Send the letter", "Envoyer le message"),
        entry("A letter waits at your new address", "Un message vous attend à votre nouvelle adresse"),
        entry("This address is yours", "Cette adresse est la vôtre"),
        // being forgotten
        entry("Erase everything about me", "Effacer tout ce qui me concerne"),
        entry("I understand that nothing of it comes back", "Je comprends que rien ne pourra être rétabli"),
        entry("Erase everything", "Tout effacer"),
        entry("We have forgotten you", "Il ne reste rien de vos données"),
        // letters
        entry("Dear {},", "Bonjour {},"),
        entry("Open your page", "Ouvrir votre page"),
        entry("Confirm this address", "Confirmer cette adresse"),
        entry("{} (waitlist)", "{} (liste d’attente)"),
        entry("You are registered: {}", "Votre inscription est enregistrée\u00a0: {}"),
        entry("You have a seat: {}", "Vous avez une place\u00a0: {}"),
        entry("Your sessions have changed: {}", "Vos sessions ont été modifiées\u00a0: {}"),
        entry("Is this your address? {}", "Cette adresse est-elle la vôtre\u00a0? {}"),
        entry("Your new address: {}", "Votre nouvelle adresse\u00a0: {}"),
        entry("Your personal link: {}", "Votre lien personnel\u00a0: {}")
    );

    private French() {}
}
