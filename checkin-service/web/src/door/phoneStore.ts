import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Scan, Verdict } from '../contract/checkin';
import type { Passage } from './list/doorList';

/** What the phone said about a scan by itself. No names: these are in the list, and nowhere else. */
export interface OwnWord {
  verdict: Verdict;
  session?: string;
  overruled?: Verdict;
  passage?: Passage;
  /** There was no network to ask: what was said has happened, and is told so. Never changes once the scan is kept. */
  alone: boolean;
}

/** A scan on this phone that has no verdict yet. `order` is the order in which people came. */
export interface KeptScan extends Scan {
  order?: number;
  /** With which it is sent: a phone that has become another door still sends what it scanned at the one before. */
  credential: string;
  own?: OwnWord;
  /** Why the service will never take it as it is. Such a scan is shown, not sent again. */
  setAside?: string;
}

interface Shelf extends DBSchema {
  scans: { key: number; value: KeptScan; indexes: { scanId: string } };
  papers: { key: string; value: unknown };
}

const NAME = 'lanyard-door';

/** Everything this phone keeps: scans without a verdict, and its papers (credential, the door as last seen). */
export class PhoneStore {
  private constructor(
    readonly name: string,
    private db: IDBPDatabase<Shelf>,
  ) {}

  static async open(name = NAME): Promise<PhoneStore> {
    return new PhoneStore(name, await connect(name));
  }

  /** Resolves once the scan survives a crash of the page, and not before. */
  async keep(scan: Scan, credential: string, own?: OwnWord): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction('scans', 'readwrite', { durability: 'strict' });
      await writing.store.add({ ...scan, credential, ...(own && { own }) });
      await writing.done;
    });
  }

  /**
   * The scans to send next, in the order in which people came, as far as one credential sends them.
   *
   * @param heldBack badges of which no scan is sent yet
   */
  async waiting(limit: number, heldBack: ReadonlySet<string> = new Set()): Promise<KeptScan[]> {
    return this.using(async (db) => {
      const found: KeptScan[] = [];
      let cursor = await db.transaction('scans').store.openCursor();
      while (cursor && found.length < limit) {
        const scan = cursor.value;
        if (!scan.setAside && !heldBack.has(scan.badge)) {
          if (found[0] && found[0].credential !== scan.credential) break;
          found.push(scan);
        }
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  async all(): Promise<KeptScan[]> {
    return this.using((db) => db.getAll('scans'));
  }

  /** How many scans have no verdict yet and can still get one. */
  async countWaiting(): Promise<number> {
    return (await this.all()).filter(({ setAside }) => !setAside).length;
  }

  /** These have their verdict; what the service has recorded need not be kept here. */
  async settle(scanIds: Iterable<string>): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction('scans', 'readwrite');
      const byScanId = writing.store.index('scanId');
      for (const scanId of scanIds) {
        const order = await byScanId.getKey(scanId);
        if (order !== undefined) await writing.store.delete(order);
      }
      await writing.done;
    });
  }

  async setAside(scanId: string, reason: string): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction('scans', 'readwrite');
      const scan = await writing.store.index('scanId').get(scanId);
      if (scan) await writing.store.put({ ...scan, setAside: reason });
      await writing.done;
    });
  }

  async paper<T>(name: string): Promise<T | undefined> {
    return this.using(async (db) => (await db.get('papers', name)) as T | undefined);
  }

  async putPaper(name: string, value: unknown): Promise<void> {
    await this.using((db) => db.put('papers', value, name));
  }

  /** The phone is no longer the door of this credential. What it has become since is left alone. */
  async wipe(credential: string): Promise<void> {
    await this.using(async (db) => {
      const writing = db.transaction(['scans', 'papers'], 'readwrite', { durability: 'strict' });
      let scan = await writing.objectStore('scans').openCursor();
      while (scan) {
        if (scan.value.credential === credential) await scan.delete();
        scan = await scan.continue();
      }
      let paper = await writing.objectStore('papers').openCursor();
      while (paper) {
        if ((paper.value as { credential?: string }).credential === credential) await paper.delete();
        paper = await paper.continue();
      }
      await writing.done;
    });
  }

  close(): void {
    this.db.close();
  }

  /** Phones take the connection of a page away now and then, for instance in the background: it is made again. */
  private async using<T>(work: (db: IDBPDatabase<Shelf>) => Promise<T>): Promise<T> {
    try {
      return await work(this.db);
    } catch (error) {
      if (!LOST.has((error as Error).name)) throw error;
      this.db = await connect(this.name);
      return work(this.db);
    }
  }
}

/** How browsers call a connection that is gone; Safari has a word of its own for it. */
const LOST = new Set(['InvalidStateError', 'UnknownError']);

function connect(name: string): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(name, 1, {
    upgrade(fresh) {
      const scans = fresh.createObjectStore('scans', { keyPath: 'order', autoIncrement: true });
      scans.createIndex('scanId', 'scanId', { unique: true });
      fresh.createObjectStore('papers');
    },
  });
}
