package lanyard.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A phone at a door, as whoever holds it uses it. */
record Door(Page page) {
    /** A verdict goes by itself after a moment, so each is written down as it fills the screen. */
    private static final String WRITE_DOWN_VERDICTS = """
    window.verdicts = [];
    new MutationObserver(() => {
      const screen = document.querySelector('[data-verdict]');
      if (screen && screen !== window.lastVerdict) {
        window.lastVerdict = screen;
        window.verdicts.push({ word: screen.dataset.verdict, text: screen.innerText });
      }
    }).observe(document, { childList: true, subtree: true });""";

    /** Opens a one-time link: from now on this phone scans for a door. */
    static Door enrol(Page phone, String link) {
        phone.addInitScript(WRITE_DOWN_VERDICTS);
        phone.navigate(link);
        Door door = new Door(phone);
        door.awaitOpen();
        return door;
    }

    /** Waits until the page is that of a door, ready to scan. */
    void awaitOpen() {
        button("Last").waitFor();
    }

    /** Waits until the page is kept on the phone, so that it opens without network. */
    void awaitKeptForNoNetwork() {
        page.waitForCondition(() ->
            "activated".equals(
                page.evaluate(
                    "async () => (await navigator.serviceWorker.getRegistration('/door/'))?.active?.state"
                )
            )
        );
    }

    /** Waits until the phone keeps a list by which it decides without network. */
    void awaitList() {
        page.waitForCondition(() -> KeptByPhone.of(page).contains("\"expiresAtMillis\""));
    }

    /** Where the camera is allowed already it starts by itself, maybe just now, and may show a verdict at once. */
    void startCamera() {
        Locator looking = page.getByText("Hold the badge up to the camera");
        pastVerdicts(button("Start the camera").or(looking).first());
        looking.waitFor();
    }

    void type(String badgeNumber) {
        fillIn(badgeNumber);
        sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check")).click();
    }

    /** Types, and leaves it at that. */
    void fillIn(String badgeNumber) {
        pastVerdicts(button("Type"));
        sheet().getByLabel("Badge number").fill(badgeNumber);
    }

    /** Finds somebody by what was typed of the name, and checks the badge of the first. */
    void find(String typed) {
        pastVerdicts(button("Type"));
        sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Find by name")).click();
        sheet().getByLabel("Name").fill(typed);
        sheet().getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON).first().click();
    }

    /** Whether people come in or go out. */
    void count(String direction) {
        pastVerdicts(
            page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Count people"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(direction))
        );
    }

    /** Waits for the next verdict with this word, whatever came before it, and returns all that it says. */
    String verdict(String word) {
        return page
            .waitForFunction(
                "word => window.verdicts.splice(0, 1 + window.verdicts.findIndex(v => v.word === word)).at(-1)?.text",
                word
            )
            .jsonValue()
            .toString();
    }

    /** Pins the session, or lets go of it. */
    void pin(String title) {
        pastVerdicts(page.locator(".hand button").first());
        sheet().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(title)).click();
        closeSheet();
    }

    /** Lets in whoever is on the screen, against the verdict. */
    void letIn() {
        button("Let in here").click();
    }

    /** The list of the last scans, newest first, opened. */
    Locator last() {
        pastVerdicts(button("Last"));
        return sheet().getByRole(AriaRole.LISTITEM);
    }

    void closeSheet() {
        sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
    }

    Locator sheet() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** A verdict covers everything until it is tapped away, and with a camera the next may come at any moment. */
    private void pastVerdicts(Locator button) {
        Locator next = button("Next badge");
        // Tapped if it is still there: a verdict may just be going by itself.
        page.addLocatorHandler(next, shown -> shown.evaluateAll("all => all.forEach(one => one.click())"));
        button.click();
        page.removeLocatorHandler(next);
    }
}
