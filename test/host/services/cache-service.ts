import type { Context } from '../context.ts';
import { Service } from '../service.ts';
import type { CacheStore } from '../stores.ts';

/** The global `CacheService` */
export class CacheService extends Service {
  readonly service = 'CacheService';
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getDocumentCache(): Cache {
    return new Cache(this.#context.machine.caches.document);
  }
  getScriptCache(): Cache {
    return new Cache(this.#context.machine.caches.script);
  }
  getUserCache(): Cache {
    return new Cache(this.#context.machine.caches.user(this.#context.execution.user));
  }
}

/** `Cache.Cache` */
export class Cache extends Service {
  readonly service = 'Cache';
  readonly #store: CacheStore;
  constructor(store: CacheStore) {
    super();
    this.#store = store;
  }
  get(key: string): string | null {
    return this.#store.get(String(key));
  }
  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.#store.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }
  put(key: string, value: unknown, seconds = 600): void {
    this.#store.put(String(key), String(value), seconds);
  }
  putAll(values: Record<string, unknown>, seconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this.#store.remove(String(key));
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.#store.remove(key);
  }
}
