import type { Context } from '../context.ts';
import { Service } from '../service.ts';
import type { PropertyStore } from '../stores.ts';

/** The global `PropertiesService` */
export class PropertiesService extends Service {
  readonly service = 'PropertiesService';
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getDocumentProperties(): Properties {
    return new Properties(this.#context.machine.stores.document);
  }
  getScriptProperties(): Properties {
    return new Properties(this.#context.machine.stores.script);
  }
  getUserProperties(): Properties {
    return new Properties(this.#context.machine.stores.user(this.#context.execution.user));
  }
}

/** `Properties.Properties` */
export class Properties extends Service {
  readonly service = 'Properties';
  readonly #store: PropertyStore;
  constructor(store: PropertyStore) {
    super();
    this.#store = store;
  }
  getProperty(key: string): string | null {
    return this.#store.values.get(String(key)) ?? null;
  }
  setProperty(key: string, value: unknown): this {
    this.#store.set(String(key), String(value));
    return this;
  }
  deleteProperty(key: string): this {
    this.#store.values.delete(String(key));
    return this;
  }
  getKeys(): string[] {
    return [...this.#store.values.keys()];
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store.values);
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    if (deleteOthers) this.#store.values.clear();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return this;
  }
  deleteAllProperties(): this {
    this.#store.values.clear();
    return this;
  }
}
