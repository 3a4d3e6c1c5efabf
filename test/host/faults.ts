/** Faults to inject into the next executions; calls are numbered from 1 within one execution. */
export type Faults = {
  /** The execution dies before its call k takes effect, or after it did: no later call has any effect. */
  killBefore?: number;
  killAfter?: number;
  /** The call throws this text to the script, without or after its effect. */
  failBefore?: { call: number; text: string };
  failAfterEffect?: { call: number; text: string };
  /** Milliseconds that the clock advances at each service call. */
  delay?: number;
  /** Called before each call: a person's edit in between, for instance. */
  onCall?: (k: number, name: string) => void;
};

/** The execution was ended from outside; the script's own catch and finally may run, their service calls do nothing. */
export class Killed extends Error {
  override name = 'Killed';
}
