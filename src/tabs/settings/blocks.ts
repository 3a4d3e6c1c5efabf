import { alerts } from './alerts.ts';
import { calendar } from './calendar.ts';
import type { Block } from './define.ts';
import { game } from './game.ts';
import { grooming } from './grooming.ts';
import { leads } from './leads.ts';
import { mappings } from './mappings.ts';
import { objective } from './objective.ts';
import { planning } from './planning.ts';
import { points } from './points.ts';
import { priority } from './priority.ts';
import { stages, states } from './states.ts';
import { templates } from './templates.ts';

/** Every block of the Settings tab, in its order: the registry. A new one needs a file and a line here. */
export const settingBlocks = {
  priority,
  planning,
  calendar,
  objective,
  alerts,
  grooming,
  leads,
  stages,
  states,
  templates,
  game,
  points,
  mappings,
} as const satisfies Readonly<Record<string, Block>>;

export type BlockKey = keyof typeof settingBlocks;
export const blockKeys = Object.keys(settingBlocks) as readonly BlockKey[];
