/** A forecast and what came of it. */
export type Forecast = { readonly probability: number; readonly happened: boolean };

/** Forecasts of one band of probabilities: from `from`, up to but not including the next band. */
export type Band = {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly happened: number;
  /** The mean of what was announced. */
  readonly announced: number;
};

export type Calibration = {
  readonly n: number;
  readonly happened: number;
  readonly announced: number;
  /** Mean of (p − outcome)²: 0 is perfect, 0.25 is what saying 50 % every time gives. */
  readonly brier: number;
  /** 1 − Brier ÷ (base rate × (1 − base rate)); null where every outcome is the same. */
  readonly skill: number | null;
  readonly bands: readonly Band[];
};

const BANDS = 5;

/** How well announced probabilities agree with outcomes (K22), in all and by band of 20 points; null without a forecast. */
export function calibration(forecasts: readonly Forecast[]): Calibration | null {
  const n = forecasts.length;
  if (n === 0) return null;
  const bands = Array.from({ length: BANDS }, () => ({ n: 0, happened: 0, sum: 0 }));
  let squares = 0;
  for (const { probability, happened } of forecasts) {
    // A grain, so that 0.6 which is 0.6 by a rounding less is in its band.
    const band = bands[Math.min(BANDS - 1, Math.floor(probability * BANDS + 1e-9))];
    squares += (probability - (happened ? 1 : 0)) ** 2;
    if (!band) continue;
    band.n++;
    band.sum += probability;
    if (happened) band.happened++;
  }
  const happened = bands.reduce((sum, band) => sum + band.happened, 0);
  const rate = happened / n;
  const brier = squares / n;
  return {
    n,
    happened,
    announced: bands.reduce((sum, band) => sum + band.sum, 0) / n,
    brier,
    skill: rate === 0 || rate === 1 ? null : 1 - brier / (rate * (1 - rate)),
    bands: bands.flatMap(({ n: count, happened: won, sum }, at) =>
      count === 0
        ? []
        : [{ from: at / BANDS, to: (at + 1) / BANDS, n: count, happened: won, announced: sum / count }],
    ),
  };
}
