/**
 * The 0/1 knapsack by dynamic programming over room (Bellman 1957), made to be called many thousand times: it keeps its
 * memory between calls.
 */
export class Knapsack {
  /** The steps of the last call's innermost loops. */
  operations = 0;
  private readonly cells: number;
  private readonly best: Float64Array;
  private readonly taken: Uint8Array;
  private readonly reach: Int32Array;
  private readonly small: Int32Array;

  /**
   * @param items the most that one call gives
   * @param cells rooms above this many units are looked at through a coarser grid
   */
  constructor(items: number, cells: number) {
    this.cells = cells;
    this.best = new Float64Array(cells + 1);
    this.taken = new Uint8Array((items + 1) * (cells + 1));
    this.reach = new Int32Array(items + 1);
    this.small = new Int32Array(items + 1);
  }

  /**
   * Which of the first `count` to take so that the sum of weights is the greatest within the room. Exact up to `cells`
   * units of room; above, efforts are rounded to the grid, and what is chosen still fits by its true efforts.
   *
   * @param chosen receives the places of those taken
   * @returns how many were taken
   */
  choose(
    efforts: Int32Array,
    weights: Float64Array,
    count: number,
    room: number,
    chosen: Int32Array,
  ): number {
    const { best, taken, reach, small } = this;
    let total = 0;
    for (let k = 0; k < count; k++) total += efforts[k] as number;
    this.operations = count;
    if (total <= room) {
      for (let k = 0; k < count; k++) chosen[k] = k;
      return count;
    }
    const grid = Math.max(1, Math.ceil(room / this.cells));
    const width = Math.round(room / grid);
    // On the exact grid: a load that all that is still to come cannot raise to the room is not looked at.
    let needed = grid === 1 ? width - total : 0;
    let filled = 0;
    let steps = 0;
    best[0] = 0;
    for (let k = 0; k < count; k++) {
      const exact = efforts[k] as number;
      const effort = grid === 1 || exact === 0 ? exact : Math.max(1, Math.round(exact / grid));
      const weight = weights[k] as number;
      const row = k * (width + 1);
      const top = filled + effort < width ? filled + effort : width;
      needed += exact;
      const least = needed > effort ? needed : effort;
      const last = best[filled] as number;
      for (let c = filled + 1; c <= top; c++) best[c] = last;
      for (let c = top; c >= least; c--) {
        const withIt = (best[c - effort] as number) + weight;
        if (withIt > (best[c] as number)) {
          best[c] = withIt;
          taken[row + c] = 1;
        } else taken[row + c] = 0;
      }
      steps += top > least ? top - least : 0;
      filled = top;
      reach[k] = top;
      small[k] = effort;
    }
    this.operations += steps;
    for (let most = filled; most >= 0; most--) {
      let c = most;
      let number = 0;
      let load = 0;
      for (let k = count - 1; k >= 0; k--) {
        if (c > (reach[k] as number)) c = reach[k] as number;
        const effort = small[k] as number;
        if (c < effort || taken[k * (width + 1) + c] !== 1) continue;
        chosen[number++] = k;
        c -= effort;
        load += efforts[k] as number;
      }
      if (load <= room) return number;
    }
    return 0;
  }
}
