import { formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** History keeps closed sprints as they were: what is no longer so. */

/** How many cells are named one by one. */
const NAMED = 6;

function listed(cells: readonly string[], more: (left: number) => string): string {
  const named = cells.slice(0, NAMED).join(', ');
  return cells.length > NAMED ? `${named} ${more(cells.length - NAMED)}` : named;
}

export const historyChanged = sentence<[tab: string, sprint: number, cells: readonly string[]]>(
  ['Historique', 3, ['H4 (Résultat)', 'K4 (Capacité (h))']],
  {
    fr: (tab, sprint, cells) =>
      `Onglet ${quote(tab, 'fr')}, sprint ${sprint} : modifié depuis la clôture, en ${listed(cells, (left) => `et ${formatNumber(left, 'fr')} de plus`)}. L’historique des versions du fichier dit par qui et donne la valeur d’avant.`,
    en: (tab, sprint, cells) =>
      `Tab ${quote(tab, 'en')}, sprint ${sprint}: changed since it was closed, in ${listed(cells, (left) => `and ${formatNumber(left, 'en')} more`)}. The file’s version history says by whom and gives the value before.`,
  },
);

export const historyRowGone = sentence<[tab: string, sprint: number]>(['Historique', 3], {
  fr: (tab, sprint) =>
    `Onglet ${quote(tab, 'fr')} : avant le sprint ${sprint}, une ligne manque, est en double, ou son sceau a été modifié. L’historique des versions du fichier permet de la retrouver.`,
  en: (tab, sprint) =>
    `Tab ${quote(tab, 'en')}: before sprint ${sprint}, a row is missing or doubled, or its seal was changed. The file’s version history has it.`,
});

export const historyMissing = sentence<[sprint: number]>([3], {
  fr: (sprint) =>
    `L’historique n’a plus la ligne du sprint ${sprint}, qui est clos. L’historique des versions du fichier permet de la retrouver.`,
  en: (sprint) =>
    `History no longer has the row of sprint ${sprint}, which is closed. The file’s version history has it.`,
});
