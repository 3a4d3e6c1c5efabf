/** A source of pseudo-random numbers that gives the same ones on every run (xorshift32, Marsaglia 2003). */
export class Random {
  private state: number;

  /** @param seed any whole number but 0 */
  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** 32 random bits, as a signed whole number. */
  bits(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return x;
  }

  /** A whole number from 0 to below `below`, which is at most 65,536: by the upper 16 bits, in whole numbers alone. */
  below(below: number): number {
    return ((this.bits() >>> 16) * below) >>> 16;
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /**
   * About −log₂ of a number between 0 and 1, by whole numbers alone: engines differ in the last digits of Math.log, and
   * a plan must not depend on the engine.
   */
  patience(): number {
    const x = this.bits() >>> 0;
    const zeros = Math.clz32(x);
    return zeros + 1 - ((x << (zeros + 1)) >>> 0) / 0x1_0000_0000;
  }
}
