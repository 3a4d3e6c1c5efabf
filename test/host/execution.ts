import { refusal } from './authorization.ts';
import { type Faults, Killed } from './faults.ts';
import { ServiceError } from './service.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export type ExecutionRecord = {
  readonly name: string;
  readonly authMode: AuthMode;
  readonly user: string;
  readonly calls: number;
  readonly byName: Readonly<Record<string, number>>;
  /** The names in order. */
  readonly trace: readonly string[];
  readonly error?: string;
};

/** What an execution needs from its surroundings. */
export type Surroundings = {
  /** The manifest's scopes; null where they are detected by Google. */
  scopes: readonly string[] | null;
  faults: Faults;
  now: () => number;
  /** Lets time pass without waiting. */
  pass: (milliseconds: number) => void;
  /** The longest run in milliseconds. */
  limit: number;
};

/** One run of a function: the only door through which a script reaches a service. */
export class Execution {
  readonly name: string;
  readonly authMode: AuthMode;
  readonly user: string;
  calls = 0;
  readonly byName: Record<string, number> = {};
  readonly trace: string[] = [];
  error: string | undefined;
  /** Set once the execution is over for good: every later call throws it. */
  dead: Error | null = null;
  /** Results of calls that were made in an earlier run of the same execution: given again without effect. */
  recorded: { result?: unknown; error?: Error }[] | null = null;
  /** What the clock and the dice gave in that earlier run, in order. */
  private readonly readings: number[] = [];
  private reading = 0;
  /** Called before each live call; may throw to suspend the execution. */
  beforeLiveCall: ((k: number, name: string) => void) | null = null;
  private readonly around: Surroundings;
  private readonly started: number;

  constructor(name: string, authMode: AuthMode, user: string, around: Surroundings) {
    this.name = name;
    this.authMode = authMode;
    this.user = user;
    this.around = around;
    this.started = around.now();
  }

  /** Makes one service call: counts it, checks authorization, injects the faults that are asked for. */
  call<T>(name: string, args: readonly unknown[], work: () => T): T {
    if (this.dead) throw this.dead;
    const k = ++this.calls;
    this.byName[name] = (this.byName[name] ?? 0) + 1;
    this.trace.push(name);
    if (this.recorded && k <= this.recorded.length) {
      const before = this.recorded[k - 1];
      if (before?.error) throw before.error;
      return before?.result as T;
    }
    this.beforeLiveCall?.(k, name);
    const { faults } = this.around;
    faults.onCall?.(k, name);
    if (faults.delay) this.around.pass(faults.delay);
    if (faults.killBefore === k) this.die(`killed before call ${k}, ${name}`);
    if (this.around.now() - this.started > this.around.limit) this.die('Exceeded maximum execution time');
    try {
      if (faults.failBefore?.call === k) throw new ServiceError(faults.failBefore.text);
      const refused = refusal(name, args, this.authMode, this.around.scopes);
      if (refused) throw new ServiceError(refused);
      const result = work();
      if (faults.killAfter === k) this.die(`killed after call ${k}, ${name}`);
      if (faults.failAfterEffect?.call === k) throw new ServiceError(faults.failAfterEffect.text);
      this.recorded?.push({ result });
      return result;
    } catch (error) {
      if (!this.dead) this.recorded?.push({ error: error as Error });
      throw error;
    }
  }

  /** The clock; a run that is made again reads what it read before. */
  readClock(): number {
    return this.replayed(() => this.around.now());
  }

  readRandom(fresh: () => number): number {
    return this.replayed(fresh);
  }

  private replayed(read: () => number): number {
    if (!this.recorded) return read();
    const known = this.readings[this.reading];
    const value = known ?? read();
    if (known === undefined) this.readings.push(value);
    this.reading++;
    return value;
  }

  /** Makes ready to run again from the start, giving the recorded results again. */
  rewind(): void {
    this.calls = 0;
    this.reading = 0;
    this.dead = null;
    this.trace.length = 0;
    for (const name of Object.keys(this.byName)) delete this.byName[name];
  }

  /** Ends the execution: nothing that it calls from now on has an effect. */
  die(reason: string | Error): never {
    this.dead = typeof reason === 'string' ? new Killed(reason) : reason;
    throw this.dead;
  }

  record(): ExecutionRecord {
    const { name, authMode, user, calls, byName, trace, error } = this;
    return { name, authMode, user, calls, byName, trace, ...(error === undefined ? {} : { error }) };
  }
}
