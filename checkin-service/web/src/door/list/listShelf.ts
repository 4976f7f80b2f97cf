import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ListedBadge } from '../../contract/checkin';
import { PARTS, type DoorList, type WholeList } from './doorList';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** What stands beside the list in the clear: nothing about anybody. */
interface Label {
  /** The phone as the door that it is; a list of another door is nobody's. */
  owner: string;
  expiresAtMillis: number;
  /** Changes with every writing, so that two pages of one phone do not mix their lists. */
  edition: string;
}

interface Shelf extends DBSchema {
  key: { key: 'key'; value: CryptoKey };
  label: { key: 'label'; value: Label };
  /** The badges by part, and what is said of all of them. */
  sealed: { key: number | 'head'; value: Sealed };
}

/** What is said of all badges, and until when. */
type Said = Omit<WholeList, 'badges'>;

const AES = 'AES-GCM';

/**
 * The list as this phone keeps it: encrypted with a key that the browser made and gives to nobody. It goes with its key
 * when it has expired, when the phone is another door, and when it cannot be read.
 */
export class ListShelf {
  private edition: string | undefined;

  private constructor(
    private readonly db: IDBPDatabase<Shelf>,
    private readonly owner: string,
  ) {}

  static async open(name: string, owner: string): Promise<ListShelf> {
    const db = await openDB<Shelf>(name, 1, {
      upgrade(fresh) {
        for (const store of ['key', 'label', 'sealed'] as const) fresh.createObjectStore(store);
      },
    });
    return new ListShelf(db, owner);
  }

  /** The list as it was kept last; nothing when there is none to be used. */
  async read(nowMillis: number): Promise<WholeList | undefined> {
    const label = await this.db.get('label', 'label');
    if (!label) return undefined;
    try {
      if (label.owner === this.owner && nowMillis < label.expiresAtMillis) {
        const list = await this.unseal();
        this.edition = label.edition;
        return list;
      }
    } catch {
      // A list that cannot be read is none.
    }
    await this.wipe();
    return undefined;
  }

  private async unseal(): Promise<WholeList> {
    const reading = this.db.transaction(['key', 'sealed']);
    const [key, names, sealed] = await Promise.all([
      reading.objectStore('key').get('key'),
      reading.objectStore('sealed').getAllKeys(),
      reading.objectStore('sealed').getAll(),
    ]);
    if (!key) throw new Error('a list without its key');
    const opened = await Promise.all(sealed.map((one, n) => this.open(key, names[n]!, one)));
    const head = opened[names.indexOf('head')] as Said;
    return { ...head, badges: opened.filter((_, n) => names[n] !== 'head').flat() as ListedBadge[] };
  }

  /** @param parts those that changed since the last writing */
  async write(list: DoorList, parts: Iterable<number>): Promise<void> {
    const key = await this.key();
    const before = await this.db.get('label', 'label');
    const isOurs = before !== undefined && before.edition === this.edition;
    const changed = isOurs ? [...parts] : Array.from({ length: PARTS }, (_, part) => part);
    const { head, position, current, fromMillis } = list;
    const givenOn = [...list.givenOn];
    const said: Said = { position, whole: true, current, givenOn, head, fromMillis };
    const sealed: [number | 'head', Sealed][] = await Promise.all([
      this.seal(key, 'head', said),
      ...changed.map((part) => this.seal(key, part, list.ofPart(part))),
    ]);
    const writing = this.db.transaction(['label', 'sealed'], 'readwrite');
    const label = await writing.objectStore('label').get('label');
    if (label?.edition !== before?.edition) return; // another page was quicker: the next writing is of all parts
    const edition = crypto.randomUUID();
    const expiresAtMillis = Date.parse(head.expiresAt);
    await Promise.all([
      writing.objectStore('label').put({ owner: this.owner, expiresAtMillis, edition }, 'label'),
      ...sealed.map(([name, one]) => writing.objectStore('sealed').put(one, name)),
      writing.done,
    ]);
    this.edition = edition;
  }

  /** Forgets the list and the key that could read it. */
  async wipe(): Promise<void> {
    this.edition = undefined;
    const writing = this.db.transaction(['key', 'label', 'sealed'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      writing.objectStore('key').clear(),
      writing.objectStore('label').clear(),
      writing.objectStore('sealed').clear(),
      writing.done,
    ]);
  }

  close(): void {
    this.db.close();
  }

  private async key(): Promise<CryptoKey> {
    const kept = await this.db.get('key', 'key');
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
    const writing = this.db.transaction('key', 'readwrite');
    const other = await writing.store.get('key'); // of another page of this phone
    if (!other) await writing.store.put(made, 'key');
    await writing.done;
    return other ?? made;
  }

  private async seal(
    key: CryptoKey,
    name: number | 'head',
    content: unknown,
  ): Promise<[typeof name, Sealed]> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(content));
    return [name, { iv, bytes: await crypto.subtle.encrypt(this.aes(iv, name), key, text) }];
  }

  private async open(key: CryptoKey, name: number | 'head', { iv, bytes }: Sealed): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(this.aes(iv, name), key, bytes)));
  }

  /** A part stands for itself: it cannot be put in another's place, or another door's. */
  private aes(iv: Uint8Array<ArrayBuffer>, name: number | 'head'): AesGcmParams {
    return { name: AES, iv, additionalData: new TextEncoder().encode(`${this.owner}/${name}`) };
  }
}
