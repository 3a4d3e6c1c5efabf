import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Importing a file, and exporting. */

export const uploadMissing = sentence<[]>([], {
  fr: () =>
    'Une partie du fichier envoyé n’est plus là : Google ne la garde qu’un moment. Rien n’a été écrit. Choisissez le fichier à nouveau.',
  en: () =>
    'A part of the file that was sent is no longer there: Google keeps it for a short while only. Nothing was written. Choose the file again.',
});

export const importUpdates = sentence<
  [added: number, changed: number, unchanged: number, gone: number, marked: boolean]
>([4, 3, 120, 2, true], {
  fr: (added, changed, unchanged, gone, marked) =>
    `${formatCount(added, 'fr', 'ligne ajoutée', 'lignes ajoutées')}, ${formatCount(changed, 'fr', 'modifiée', 'modifiées')}, ${formatCount(unchanged, 'fr', 'inchangée', 'inchangées')}${gone > 0 ? `, ${formatCount(gone, 'fr', 'absente', 'absentes')} de la source : ${gone < 2 ? 'gardée' : 'gardées'}${marked ? `, ${gone < 2 ? 'marquée' : 'marquées'} « Absent »` : ''}` : ''}.`,
  en: (added, changed, unchanged, gone, marked) =>
    `${formatCount(added, 'en', 'row', 'rows')} added, ${changed} changed, ${unchanged} unchanged${gone > 0 ? `, ${gone} gone at the source: kept${marked ? ', marked “Gone”' : ''}` : ''}.`,
});

export const sprintKeeps = sentence<[items: number]>([2], {
  fr: (items) =>
    `${formatCount(items, 'fr', 'élément du sprint en cours garde son statut', 'éléments du sprint en cours gardent leur statut')} : l’onglet Sprint a le dernier mot.`,
  en: (items) =>
    `${formatCount(items, 'en', 'item of the running sprint keeps its status', 'items of the running sprint keep their status')}: the Sprint tab has the say.`,
});

export const imported = sentence<[tab: string, added: number, changed: number]>(['Backlog', 412, 0], {
  fr: (tab, added, changed) =>
    `${quote(tab, 'fr')} est à jour : ${formatCount(added, 'fr', 'ligne ajoutée', 'lignes ajoutées')}, ${formatCount(changed, 'fr', 'modifiée', 'modifiées')}.`,
  en: (tab, added, changed) =>
    `${quote(tab, 'en')} is up to date: ${formatCount(added, 'en', 'row', 'rows')} added, ${changed} changed.`,
});

export const nothingToExport = sentence<[tab: string]>(['Backlog'], {
  fr: (tab) => `Il n’y a rien à exporter : ${quote(tab, 'fr')} manque ou ne contient aucune ligne.`,
  en: (tab) => `There is nothing to export: ${quote(tab, 'en')} is missing or holds no row.`,
});
