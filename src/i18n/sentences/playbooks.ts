import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** What a playbook fills, and what it leaves as it is. */

export const caseKept = sentence<[tab: string]>(['Cas – Qualification'], {
  fr: (tab) => `L’onglet ${quote(tab, 'fr')} reste tel quel.`,
  en: (tab) => `The tab ${quote(tab, 'en')} stays as it is.`,
});

export const itemsKept = sentence<[tab: string, items: number]>(['Backlog', 6], {
  fr: (tab, n) =>
    `${formatCount(n, 'fr', 'élément est déjà', 'éléments sont déjà')} dans ${quote(tab, 'fr')}.`,
  en: (tab, n) => `${formatCount(n, 'en', 'item is', 'items are')} already in ${quote(tab, 'en')}.`,
});

export const playbookDone = sentence<[tab: string, items: number]>(['Cas – Qualification', 6], {
  fr: (tab, n) =>
    `L’onglet ${quote(tab, 'fr')} est prêt${n > 0 ? ` ; ${formatCount(n, 'fr', 'élément ajouté', 'éléments ajoutés')} au backlog` : ''}.`,
  en: (tab, n) =>
    `The tab ${quote(tab, 'en')} is ready${n > 0 ? `; ${formatCount(n, 'en', 'item', 'items')} added to the backlog` : ''}.`,
});

export const playbookUnread = sentence<[found: string]>(['=IMPORTXML("x")'], {
  fr: (found) => `Contenu imprévu : ${quote(found, 'fr')}. Rien n’est écrit ; rouvrez le volet.`,
  en: (found) => `Unforeseen content: ${quote(found, 'en')}. Nothing is written; open the sidebar again.`,
});
