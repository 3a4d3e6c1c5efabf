import { formatCount, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Items added to the backlog from task templates, and where their proposed effort comes from. */

export const effortLearned = sentence<[median: number, n: number, low: number, high: number]>([3, 14, 2, 5], {
  fr: (median, n, low, high) =>
    `${formatNumber(median, 'fr')} h (médiane de ${formatNumber(n, 'fr')} terminés ; la moitié entre ${formatNumber(low, 'fr')} et ${formatNumber(high, 'fr')} h)`,
  en: (median, n, low, high) =>
    `${formatNumber(median, 'en')} h (median of ${formatNumber(n, 'en')} done; half of them ${formatNumber(low, 'en')}–${formatNumber(high, 'en')} h)`,
});

export const effortOfTemplate = sentence<[effort: number | null, done: number]>([3, 2], {
  fr: (effort, n) =>
    effort === null
      ? 'Le modèle ne donne pas d’effort.'
      : `${formatNumber(effort, 'fr')} h, selon le modèle (${n === 0 ? 'aucun terminé' : `${formatCount(n, 'fr', 'terminé', 'terminés')}, trop peu pour une médiane`})`,
  en: (effort, n) =>
    effort === null
      ? 'The template gives no effort.'
      : `${formatNumber(effort, 'en')} h, as the template says (${n === 0 ? 'none done yet' : `${formatNumber(n, 'en')} done, too few for a median`})`,
});

export const addedFromTemplates = sentence<[tab: string, items: number]>(['Backlog', 2], {
  fr: (tab, n) =>
    `${formatCount(n, 'fr', 'élément ajouté', 'éléments ajoutés')} à l’onglet ${quote(tab, 'fr')}.`,
  en: (tab, n) => `${formatCount(n, 'en', 'item', 'items')} added to the tab ${quote(tab, 'en')}.`,
});

export const noTemplateChosen = sentence<[]>([], {
  fr: () => 'Cochez au moins un modèle.',
  en: () => 'Tick at least one template.',
});

export const templateGone = sentence<[title: string]>(['Qualifier les nouveaux leads'], {
  fr: (title) =>
    `Le modèle de ${quote(title, 'fr')} n’est plus dans les réglages : rouvrez la liste des modèles.`,
  en: (title) =>
    `The template of ${quote(title, 'en')} is no longer in the settings: open the list of templates again.`,
});

export const titleNeeded = sentence<[template: string]>(['Qualifier les nouveaux leads'], {
  fr: (template) => `Donnez un titre à l’élément du modèle ${quote(template, 'fr')}.`,
  en: (template) => `Give the item of the template ${quote(template, 'en')} a title.`,
});

export const effortUnread = sentence<[title: string, found: string]>(['Qualifier les nouveaux leads', '-3'], {
  fr: (title, found) =>
    `L’effort de ${quote(title, 'fr')} doit être un nombre d’heures de 0 à 10 000 ; lu : ${quote(found, 'fr')}.`,
  en: (title, found) =>
    `The effort of ${quote(title, 'en')} must be a number of hours from 0 to 10,000; found: ${quote(found, 'en')}.`,
});
