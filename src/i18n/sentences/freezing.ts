import { quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Copies of our tabs without formulas. */

export const frozenName = sentence<[tab: string]>(['KPI'], {
  fr: (tab) => `${tab} (valeurs)`,
  en: (tab) => `${tab} (values)`,
});

export const freezes = sentence<[tab: string, copy: string]>(['KPI', 'KPI (valeurs)'], {
  fr: (tab, copy) =>
    `Copie ${quote(tab, 'fr')} dans ${quote(copy, 'fr')}, avec ses valeurs d’aujourd’hui à la place des formules.`,
  en: (tab, copy) =>
    `Copies ${quote(tab, 'en')} to ${quote(copy, 'en')}, with today’s values instead of formulas.`,
});

export const frozen = sentence<[copy: string]>(['KPI (valeurs)'], {
  fr: (copy) => `${quote(copy, 'fr')} est prêt : il se lit sans Sales Sprint.`,
  en: (copy) => `${quote(copy, 'en')} is ready: it can be read without Sales Sprint.`,
});

export const notOurs = sentence<[tab: string]>(['Feuille 1'], {
  fr: (tab) =>
    `${quote(tab, 'fr')} n’est pas un onglet de Sales Sprint. Ouvrez l’onglet à figer (KPI, Sprint, Backlog…), puis recommencez.`,
  en: (tab) =>
    `${quote(tab, 'en')} is not a Sales Sprint tab. Open the tab to freeze (KPI, Sprint, Backlog…), then try again.`,
});
