import vm from 'node:vm';
import { isDate } from './date-serial.ts';
import type { Execution } from './execution.ts';
import { EnumValue, NotEmulated, Service, ServiceError } from './service.ts';

/** What is asked of an object by the language itself, not by the script. */
const quiet = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

type RealmTools = {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): Date;
  error(name: string, message: string): Error;
  typeError(message: string): Error;
  clock(now: () => number): void;
  random(next: (fresh: () => number) => number): void;
};

const realmTools = `({
  array: (length) => new Array(length),
  object: () => ({}),
  date: (instant) => new Date(instant),
  error: (name, message) => { const e = new Error(message); e.name = name; return e; },
  typeError: (message) => new TypeError(message),
  clock: (now) => {
    const Real = Date;
    const clocked = new Proxy(Real, {
      construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made === clocked ? target : made),
      apply: () => new Real(now()).toString(),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
    Real.prototype.constructor = clocked;
    globalThis.Date = clocked;
  },
  random: (next) => {
    const fresh = Math.random;
    Math.random = () => next(fresh);
  },
})`;

/**
 * The border between the host and one execution's scope. Service objects go out as proxies whose every method call
 * passes `Execution.call`; arrays, dates and errors are remade in the script's own realm; on the way in, proxies become
 * service objects again.
 */
export class Border {
  readonly execution: Execution;
  private readonly realm: RealmTools;
  private readonly outside = new WeakMap<object, object>();
  private readonly inside = new WeakMap<object, object>();

  constructor(scope: vm.Context, execution: Execution, now: () => number) {
    this.execution = execution;
    this.realm = vm.runInContext(realmTools, scope) as RealmTools;
    this.realm.clock(now);
    this.realm.random((fresh) => execution.readRandom(fresh));
  }

  /** A host value as the script gets it. */
  out(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Service) return this.object(value);
    if (value instanceof EnumValue) return this.enumValue(value);
    if (Array.isArray(value)) {
      const array = this.realm.array(value.length);
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        array[i] = item !== null && typeof item === 'object' ? this.out(item) : item;
      }
      return array;
    }
    if (isDate(value)) return this.realm.date(value.getTime());
    const object = this.realm.object();
    for (const [key, item] of Object.entries(value)) object[key] = this.out(item);
    return object;
  }

  /** A script's value as the host takes it: data of the script's realm is copied into this one. */
  in(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const service = this.inside.get(value);
    if (service) return service;
    if (Array.isArray(value)) {
      const array = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        array[i] = item !== null && typeof item === 'object' ? this.in(item) : item;
      }
      return array;
    }
    if (isDate(value)) return new Date(value.getTime());
    const object: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) object[key] = this.in(item);
    return object;
  }

  /** A host error as the script catches it. */
  error(error: unknown): unknown {
    if (error instanceof ServiceError) return this.realm.error('Exception', error.message);
    if (error instanceof NotEmulated) return this.realm.typeError(error.message);
    return error;
  }

  /** Stands for a service that the host leaves out: any use of it says so. */
  leftOut(name: string): object {
    return new Proxy(Object.freeze({}), {
      get: (_target, key) => {
        if (typeof key === 'symbol' || quiet.has(key)) return undefined;
        throw this.error(new NotEmulated(`${name}.${key}`));
      },
    });
  }

  private object(service: Service): object {
    const known = this.outside.get(service);
    if (known) return known;
    const methods = new Map<string, unknown>();
    const proxy = new Proxy(Object.freeze({}), {
      get: (_target, key) => {
        if (typeof key === 'symbol' || quiet.has(key)) return undefined;
        let member = methods.get(key);
        if (member === undefined) {
          member = this.member(service, key);
          methods.set(key, member);
        }
        return member;
      },
    });
    this.outside.set(service, proxy);
    this.inside.set(proxy, service);
    return proxy;
  }

  private member(service: Service, key: string): unknown {
    if (key in service.properties) return this.out(service.properties[key]);
    const method = (Object.getPrototypeOf(service) as Record<string, unknown>)[key];
    if (key === 'toString') return () => service.service;
    if (typeof method !== 'function') throw this.error(new NotEmulated(`${service.service}.${key}`));
    const name = `${service.service}.${key}`;
    return (...args: unknown[]) => {
      try {
        const taken = args.map((arg) => this.in(arg));
        return this.out(this.execution.call(name, taken, () => method.apply(service, taken)));
      } catch (error) {
        throw this.error(error);
      }
    };
  }

  private enumValue(value: EnumValue): object {
    const known = this.outside.get(value);
    if (known) return known;
    const made = this.realm.object();
    const add = (key: string, result: unknown): void => {
      Object.defineProperty(made, key, { value: () => result, enumerable: false });
    };
    add('toString', value.name);
    add('name', value.name);
    add('ordinal', value.position);
    add('toJSON', value.name);
    this.outside.set(value, made);
    this.inside.set(made, value);
    return made;
  }
}
