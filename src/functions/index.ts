import capacity from './capacity.ts';
import conversion from './conversion.ts';
import type { AnyFunction } from './define.ts';
import fit from './fit.ts';
import priority from './priority.ts';
import rateCi from './rate-ci.ts';
import retro from './retro.ts';
import winRate from './win-rate.ts';

/** Every custom function, in the order that help and documents show them. */
export const functions: readonly AnyFunction[] = [
  conversion,
  winRate,
  rateCi,
  priority,
  capacity,
  fit,
  retro,
];
