import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Something to be sent that is no scan. */
export interface Errand<Content = unknown> {
  id: string;
  kind: string;
  /** Trying again with it is the same wish: 128 random bits. */
  key: string;
  content: Content;
  /** Why it will never be taken as it is. Such a one is shown, not sent again. */
  setAside?: string;
}

/** What stands in the clear: nothing about anybody. `order` is the order in which they were made. */
interface Kept {
  order?: number;
  id: string;
  kind: string;
  key: string;
  /** With which it is sent: a phone that has become another door still sends what it was asked at the one before. */
  credential: string;
  setAside?: string;
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

interface Shelf extends DBSchema {
  key: { key: 'key'; value: CryptoKey };
  kept: { key: number; value: Kept; indexes: { id: string } };
}

const AES = 'AES-GCM';

/**
 * What this phone has to send besides scans, until it is taken: on the phone before anything is said of it, and encrypted
 * with a key that the browser made and gives to nobody, because names are in it.
 */
export class Outbox {
  private db: Promise<IDBPDatabase<Shelf>> | undefined;

  /** @param name of the database */
  constructor(private readonly name: string) {}

  /**
   * Resolves once it survives a crash of the page, and not before.
   *
   * @throws when the phone has no room for it
   */
  async keep(errand: Errand, credential: string): Promise<void> {
    const { id, kind, key } = errand;
    await this.using(async (db) => {
      const sealed = await this.seal(await this.secret(db), errand);
      const writing = db.transaction('kept', 'readwrite', { durability: 'strict' });
      await writing.store.add({ id, kind, key, credential, ...sealed });
      await writing.done;
    });
  }

  /** The oldest of its kind that waits, and with which credential it goes. */
  async next<Content>(kind: string): Promise<{ errand: Errand<Content>; credential: string } | undefined> {
    return this.using(async (db) => {
      for (const kept of await db.getAll('kept')) {
        if (kept.kind !== kind || kept.setAside) continue;
        const errand = await this.open<Content>(db, kept).catch(() => undefined);
        if (errand) return { errand, credential: kept.credential };
        await db.put('kept', { ...kept, setAside: 'unreadable' }); // it must not hold up the others
      }
      return undefined;
    });
  }

  /** Those of a kind that were made with the credential, or with any, oldest first. */
  async all<Content>(kind: string, credential?: string): Promise<Errand<Content>[]> {
    return this.using(async (db) => {
      const kept = await db.getAll('kept');
      const asked = kept.filter(
        (one) => one.kind === kind && (credential === undefined || one.credential === credential),
      );
      const opened = await Promise.all(
        asked.map((one) => this.open<Content>(db, one).catch(() => undefined)),
      );
      return opened.filter((errand) => errand !== undefined);
    });
  }

  async countWaiting(): Promise<number> {
    return this.using(async (db) => (await db.getAll('kept')).filter(({ setAside }) => !setAside).length);
  }

  /** It was taken, or nobody wants it any more. */
  async settle(id: string): Promise<void> {
    await this.using(async (db) => {
      const order = await db.getKeyFromIndex('kept', 'id', id);
      if (order !== undefined) await db.delete('kept', order);
    });
  }

  async setAside(id: string, reason: string): Promise<void> {
    await this.rewrite(id, (kept) => ({ ...kept, setAside: reason }));
  }

  /** In its place something else is sent: another wish, with a key of its own. */
  async replace(errand: Errand): Promise<void> {
    const sealed = await this.using(async (db) => this.seal(await this.secret(db), errand));
    await this.rewrite(errand.id, (kept) => ({ ...kept, ...sealed, key: errand.key }));
  }

  /** The phone is no longer the door of this credential. With the last one goes the key. */
  async wipe(credential: string): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction(['key', 'kept'], 'readwrite', { durability: 'strict' });
      const kept = writing.objectStore('kept');
      for (const one of await kept.getAll())
        if (one.credential === credential && one.order !== undefined) await kept.delete(one.order);
      if ((await kept.count()) === 0) await writing.objectStore('key').clear();
      await writing.done;
    });
  }

  close(): void {
    void this.db?.then((db) => db.close()).catch(() => undefined);
  }

  private async rewrite(id: string, change: (kept: Kept) => Kept): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction('kept', 'readwrite', { durability: 'strict' });
      const kept = await writing.store.index('id').get(id);
      if (kept) await writing.store.put(change(kept));
      await writing.done;
    });
  }

  private async secret(db: IDBPDatabase<Shelf>): Promise<CryptoKey> {
    const kept = await db.get('key', 'key');
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
    const writing = db.transaction('key', 'readwrite');
    const other = await writing.store.get('key'); // of another page of this phone
    if (!other) await writing.store.put(made, 'key');
    await writing.done;
    return other ?? made;
  }

  private async seal(key: CryptoKey, { id, content }: Errand): Promise<Pick<Kept, 'iv' | 'bytes'>> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(content));
    return { iv, bytes: await crypto.subtle.encrypt(aes(iv, id), key, text) };
  }

  private async open<Content>(db: IDBPDatabase<Shelf>, kept: Kept): Promise<Errand<Content>> {
    const { id, kind, key, setAside, iv, bytes } = kept;
    const text = await crypto.subtle.decrypt(aes(iv, id), await this.secret(db), bytes);
    const content = JSON.parse(new TextDecoder().decode(text)) as Content;
    return { id, kind, key, content, ...(setAside === undefined ? {} : { setAside }) };
  }

  private connected(): Promise<IDBPDatabase<Shelf>> {
    this.db ??= connect(this.name).catch((error: unknown) => {
      this.db = undefined;
      throw error;
    });
    return this.db;
  }

  /** Phones take the connection of a page away now and then: it is made again. */
  private async using<T>(work: (db: IDBPDatabase<Shelf>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.connected());
    } catch (error) {
      if (!LOST.has((error as Error).name)) throw error;
      this.db = undefined;
      return work(await this.connected());
    }
  }
}

/** How browsers call a connection that is gone; Safari has a word of its own for it. */
const LOST = new Set(['InvalidStateError', 'UnknownError']);

/** What is sealed stands for itself: it cannot be put in another's place. */
function aes(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
  return { name: AES, iv, additionalData: new TextEncoder().encode(id) };
}

function connect(name: string): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('key');
      const kept = fresh.createObjectStore('kept', { keyPath: 'order', autoIncrement: true });
      kept.createIndex('id', 'id', { unique: true });
    },
  });
}
