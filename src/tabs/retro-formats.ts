import type { RetroCategory } from '../i18n/choices/retro-category.ts';
import type { Text } from '../i18n/text.ts';

/** The ways of a retrospective: its categories in order, and the one under which facts of what went wrong stand. */
export const retroFormats = {
  columns: {
    label: { fr: 'Bien / pas bien / à améliorer', en: 'Well / not well / to improve' },
    categories: ['good', 'bad', 'improve'],
    facts: 'bad',
  },
  startStop: {
    label: { fr: 'Commencer / arrêter / continuer', en: 'Start / stop / continue' },
    categories: ['start', 'stop', 'continue'],
    facts: 'stop',
  },
  fourLs: {
    label: { fr: 'Aimé / appris / manqué / espéré (4L)', en: 'Liked / learned / lacked / longed for (4L)' },
    categories: ['liked', 'learned', 'lacked', 'longedFor'],
    facts: 'lacked',
  },
} as const satisfies Record<
  string,
  { readonly label: Text; readonly categories: readonly RetroCategory[]; readonly facts: RetroCategory }
>;

export type RetroFormat = keyof typeof retroFormats;
