import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** What a playbook fills, and what it leaves as it is. */

export const caseKept = sentence<[tab: string]>(['Cas – Qualification'], {
  fr: (tab) => `L’onglet ${quote(tab, 'fr')} est déjà là : il reste tel quel.`,
  en: (tab) => `The tab ${quote(tab, 'en')} is already there: it stays as it is.`,
});

export const itemsKept = sentence<[tab: string, items: number]>(['Backlog', 6], {
  fr: (tab, n) =>
    `${formatCount(n, 'fr', 'élément est déjà', 'éléments sont déjà')} dans l’onglet ${quote(tab, 'fr')} : rien n’y est changé.`,
  en: (tab, n) =>
    `${formatCount(n, 'en', 'item is', 'items are')} already in the tab ${quote(tab, 'en')}: nothing of them is changed.`,
});

export const playbookDone = sentence<[tab: string, items: number]>(['Cas – Qualification', 6], {
  fr: (tab, n) =>
    `L’onglet ${quote(tab, 'fr')} est prêt${n > 0 ? ` ; ${formatCount(n, 'fr', 'élément ajouté', 'éléments ajoutés')} au backlog` : ''}.`,
  en: (tab, n) =>
    `The tab ${quote(tab, 'en')} is ready${n > 0 ? `; ${formatCount(n, 'en', 'item', 'items')} added to the backlog` : ''}.`,
});

export const playbookUnread = sentence<[found: string]>(['=IMPORTXML("x")'], {
  fr: (found) =>
    `Ce playbook ne peut pas être écrit : ${quote(found, 'fr')} n’est pas un contenu prévu. Rouvrez le volet Playbooks et choisissez-le de nouveau.`,
  en: (found) =>
    `This playbook cannot be written: ${quote(found, 'en')} is not a content that is foreseen. Open the Playbooks view again and choose it anew.`,
});
