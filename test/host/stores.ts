import { ServiceError } from './service.ts';

const tooLarge = 'Argument too large: value';
const kilobyte = 1024;

/** One property store: strings by key, 9 KB a value, 500 KB in all. */
export class PropertyStore {
  readonly values = new Map<string, string>();
  set(key: string, value: string): void {
    if (Buffer.byteLength(value) > 9 * kilobyte) throw new ServiceError(tooLarge);
    let total = Buffer.byteLength(key) + Buffer.byteLength(value);
    for (const [other, text] of this.values)
      if (other !== key) total += Buffer.byteLength(other) + Buffer.byteLength(text);
    if (total > 500 * kilobyte) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.values.set(key, value);
  }
}

export class PropertyStores {
  readonly document = new PropertyStore();
  readonly script = new PropertyStore();
  private readonly users = new Map<string, PropertyStore>();
  user(email: string): PropertyStore {
    let store = this.users.get(email);
    if (!store) {
      store = new PropertyStore();
      this.users.set(email, store);
    }
    return store;
  }
  copy(): PropertyStores {
    const copy = new PropertyStores();
    const fill = (to: PropertyStore, from: PropertyStore): void => {
      for (const [key, value] of from.values) to.values.set(key, value);
    };
    fill(copy.document, this.document);
    fill(copy.script, this.script);
    for (const [email, store] of this.users) fill(copy.user(email), store);
    return copy;
  }
}

/** One cache: 250 characters a key, 100 KB a value, six hours at most. */
export class CacheStore {
  private readonly entries = new Map<string, { value: string; until: number }>();
  private readonly now: () => number;
  constructor(now: () => number) {
    this.now = now;
  }
  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.now() ? entry.value : null;
  }
  put(key: string, value: string, seconds: number): void {
    if (key.length > 250) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > 100 * kilobyte) throw new ServiceError(tooLarge);
    this.entries.set(key, { value, until: this.now() + Math.min(seconds, 21_600) * 1000 });
  }
  remove(key: string): void {
    this.entries.delete(key);
  }
  /** The same entries, on another clock. */
  copy(now: () => number): CacheStore {
    const copy = new CacheStore(now);
    for (const [key, entry] of this.entries) copy.entries.set(key, entry);
    return copy;
  }
}

export class Caches {
  document: CacheStore;
  script: CacheStore;
  private readonly users = new Map<string, CacheStore>();
  private readonly now: () => number;
  constructor(now: () => number) {
    this.now = now;
    this.document = new CacheStore(now);
    this.script = new CacheStore(now);
  }
  user(email: string): CacheStore {
    let cache = this.users.get(email);
    if (!cache) {
      cache = new CacheStore(this.now);
      this.users.set(email, cache);
    }
    return cache;
  }
  copy(now: () => number): Caches {
    const copy = new Caches(now);
    copy.document = this.document.copy(now);
    copy.script = this.script.copy(now);
    for (const [email, cache] of this.users) copy.users.set(email, cache.copy(now));
    return copy;
  }
}
