package lanyard.journeys;

import com.microsoft.playwright.Page;

/** Everything that a page has stored in its browser, as far as somebody with the phone in hand could read it. */
final class KeptByPhone {

    /** Bytes are written out as letters, one a byte, so that text among them is found. */
    private static final String EVERYTHING = """
    async () => {
      const text = value => JSON.stringify(value, (_, inner) =>
        inner instanceof ArrayBuffer ? new TextDecoder('latin1').decode(inner)
          : ArrayBuffer.isView(inner) ? new TextDecoder('latin1').decode(inner)
          : inner instanceof CryptoKey ? { extractable: inner.extractable } : inner);
      const ended = request => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      let all = text({ ...localStorage }) + text({ ...sessionStorage });
      for (const { name } of await indexedDB.databases()) {
        const db = await ended(indexedDB.open(name));
        for (const store of db.objectStoreNames) {
          const values = await ended(db.transaction(store).objectStore(store).getAll());
          all += `\n${name}/${store}: ${text(values)}`;
        }
        db.close();
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) all += `\n${name}: ${request.url}`;
      }
      return all;
    }""";

    private KeptByPhone() {}

    /** Changes whenever the list on the phone does. */
    static String editionOfList(Page page) {
        return of(page)
            .lines()
            .filter(line -> line.startsWith("lanyard-door-list/label"))
            .findFirst()
            .orElse("");
    }

    static String of(Page page) {
        return page.evaluate(EVERYTHING).toString();
    }
}
