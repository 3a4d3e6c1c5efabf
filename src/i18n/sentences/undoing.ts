import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';
import type { Language } from '../text.ts';

/** Undo, recovery, and who did what. */

const LISTED = 6;
const listed = (cells: readonly string[]) =>
  cells.length > LISTED ? `${cells.slice(0, LISTED).join(', ')}…` : cells.join(', ');

/** How the log names someone who gave no name; see `unnamedUser`. */
const unnamed = /^(?:utilisateur|user) ([0-9A-Z]+)$/;

/** A person of the log inside a sentence: `fait par l’utilisateur AF3C`. */
const personOf = (who: string, language: Language) =>
  who.replace(unnamed, (_, key: string) => (language === 'fr' ? `l’utilisateur ${key}` : `user ${key}`));

/** Somebody else at the beginning of a sentence: `Un collègue (AF3C) vient de faire…`. */
const colleague = (who: string, language: Language) =>
  who.replace(unnamed, (_, key: string) =>
    language === 'fr' ? `Un collègue (${key})` : `A colleague (${key})`,
  );

export const undoes = sentence<[action: string, who: string]>(['Nouveau sprint', 'Ana'], {
  fr: (action, who) => `Annule ${quote(action, 'fr')}, fait par ${personOf(who, 'fr')}.`,
  en: (action, who) => `Undoes ${quote(action, 'en')}, done by ${personOf(who, 'en')}.`,
});

export const restoresCells = sentence<[tab: string, cells: number]>(['Backlog', 6], {
  fr: (tab, cells) =>
    `Remet ${formatCount(cells, 'fr', 'cellule', 'cellules')} de ${quote(tab, 'fr')} comme avant.`,
  en: (tab, cells) =>
    `Puts ${formatCount(cells, 'en', 'cell', 'cells')} of ${quote(tab, 'en')} back as before.`,
});

export const removesTab = sentence<[tab: string]>(['Sprint'], {
  fr: (tab) => `Supprime l’onglet ${quote(tab, 'fr')} que l’action avait créé.`,
  en: (tab) => `Removes the tab ${quote(tab, 'en')} that the action had made.`,
});

export const leavesAlone = sentence<[cells: readonly string[]]>([['Backlog!Q5', 'Sprint!G20']], {
  fr: (cells) => `Laisse intactes, parce que quelqu’un les a modifiées depuis : ${listed(cells)}.`,
  en: (cells) => `Leaves alone, because somebody changed them since: ${listed(cells)}.`,
});

export const undone = sentence<[action: string]>(['Nouveau sprint'], {
  fr: (action) => `${quote(action, 'fr')} est annulé.`,
  en: (action) => `${quote(action, 'en')} is undone.`,
});

export const nothingToUndo = sentence<[]>([], {
  fr: () => 'Rien à annuler : le journal des actions ne garde aucune action qui ne soit déjà annulée.',
  en: () => 'Nothing to undo: the action log holds no action that is not undone already.',
});

export const notUndone = sentence<[]>([], {
  fr: () => 'Rien n’a été annulé : voici ce qui le serait maintenant.',
  en: () => 'Nothing was undone: here is what would be now.',
});

export const undoChanged = sentence<[]>([], {
  fr: () => 'Le classeur a changé depuis l’aperçu.',
  en: () => 'The spreadsheet has changed since the preview.',
});

export const wasCut = sentence<[action: string, who: string]>(['Clore le sprint', 'Ana'], {
  fr: (action, who) =>
    `${quote(action, 'fr')} (${personOf(who, 'fr')}) a été interrompu avant la fin. Tout est remis comme avant ; vous pouvez recommencer.`,
  en: (action, who) =>
    `${quote(action, 'en')} (${personOf(who, 'en')}) was cut before it ended. Everything is back as before; you can do it again.`,
});

export const undoWasCut = sentence<[action: string]>(['Clore le sprint'], {
  fr: (action) =>
    `L’annulation de ${quote(action, 'fr')} avait été interrompue : elle est maintenant terminée.`,
  en: (action) => `The undo of ${quote(action, 'en')} had been cut: it is carried through now.`,
});

export const someoneDid = sentence<[who: string, action: string]>(['Ana', 'Nouveau sprint'], {
  fr: (who, action) => `${colleague(who, 'fr')} vient de faire : ${quote(action, 'fr')}.`,
  en: (who, action) => `${colleague(who, 'en')} has just done: ${quote(action, 'en')}.`,
});

export const someoneUndid = sentence<[who: string, action: string]>(['Ana', 'Nouveau sprint'], {
  fr: (who, action) => `${colleague(who, 'fr')} vient d’annuler : ${quote(action, 'fr')}.`,
  en: (who, action) => `${colleague(who, 'en')} has just undone: ${quote(action, 'en')}.`,
});

export const someoneIsWriting = sentence<[who: string, action: string]>(['Ana', 'Nouveau sprint'], {
  fr: (who, action) =>
    `${colleague(who, 'fr')} est en train de faire : ${quote(action, 'fr')}. Réessayez dans quelques secondes.`,
  en: (who, action) =>
    `${colleague(who, 'en')} is doing this right now: ${quote(action, 'en')}. Try again in a few seconds.`,
});

export const someoneIsUndoing = sentence<[who: string, action: string]>(['Ana', 'Nouveau sprint'], {
  fr: (who, action) =>
    `${colleague(who, 'fr')} est en train d’annuler : ${quote(action, 'fr')}. Réessayez dans quelques secondes.`,
  en: (who, action) =>
    `${colleague(who, 'en')} is undoing this right now: ${quote(action, 'en')}. Try again in a few seconds.`,
});

export const unnamedUser = sentence<[key: string]>(['AF3C'], {
  fr: (key) => `utilisateur ${key}`,
  en: (key) => `user ${key}`,
});

export const tooLargeToUndo = sentence<[]>([], {
  fr: () =>
    'Cette action change trop de cellules à la fois pour pouvoir être annulée sans risque. Rien n’a été écrit : faites-la en plusieurs fois.',
  en: () =>
    'This action changes too many cells at once to be undone safely. Nothing was written: do it in several parts.',
});

export const tooManyCells = sentence<[cells: number]>([10_400_000], {
  fr: (cells) =>
    `Le classeur dépasserait 10 millions de cellules (${formatCount(cells, 'fr', 'cellule', 'cellules')}), la limite de Google Sheets. Rien n’a été écrit : supprimez des lignes ou des colonnes vides, puis recommencez.`,
  en: (cells) =>
    `The spreadsheet would exceed 10 million cells (${formatCount(cells, 'en', 'cell', 'cells')}), the limit of Google Sheets. Nothing was written: delete blank rows or columns, then try again.`,
});

export const cellTooLong = sentence<[tab: string, where: string, length: number]>(['Backlog', 'B8', 61000], {
  fr: (tab, where, length) =>
    `${quote(tab, 'fr')}, ${where} : ${formatCount(length, 'fr', 'caractère', 'caractères')}, une cellule en tient 50 000 au plus. Rien n’a été écrit : raccourcissez le texte, puis recommencez.`,
  en: (tab, where, length) =>
    `${quote(tab, 'en')}, ${where}: ${formatCount(length, 'en', 'character', 'characters')}, a cell holds 50,000 at most. Nothing was written: shorten the text, then try again.`,
});

export const writeRefused = sentence<[message: string]>(['You do not have permission'], {
  fr: (message) =>
    `Google Sheets refuse d’écrire dans ce classeur (${quote(message, 'fr')}). Rien n’a changé. Si vous ne pouvez que le lire, demandez l’accès en modification à son propriétaire.`,
  en: (message) =>
    `Google Sheets refuses to write to this spreadsheet (${quote(message, 'en')}). Nothing has changed. If you can only view it, ask its owner for edit access.`,
});

export const putBack = sentence<[message: string]>(['Service Spreadsheets timed out'], {
  fr: (message) =>
    `Google Sheets a interrompu l’écriture (${quote(message, 'fr')}). Tout est remis comme avant : réessayez.`,
  en: (message) =>
    `Google Sheets cut the write short (${quote(message, 'en')}). Everything is back as before: try again.`,
});

export const willBePutBack = sentence<[message: string]>(['Service Spreadsheets timed out'], {
  fr: (message) =>
    `Google Sheets a interrompu l’écriture (${quote(message, 'fr')}) et n’a pas encore permis de tout remettre comme avant. Rouvrez Sales Sprint dans quelques minutes : il le fera en premier.`,
  en: (message) =>
    `Google Sheets cut the write short (${quote(message, 'en')}) and did not yet allow everything to be put back as before. Open Sales Sprint again in a few minutes: it will do so first.`,
});

export const undoWillEnd = sentence<[message: string]>(['Service Spreadsheets timed out'], {
  fr: (message) =>
    `Google Sheets a interrompu l’annulation (${quote(message, 'fr')}). Rouvrez Sales Sprint dans quelques minutes : il la terminera en premier.`,
  en: (message) =>
    `Google Sheets cut the undo short (${quote(message, 'en')}). Open Sales Sprint again in a few minutes: it will end it first.`,
});

export const nameNotKept = sentence<[message: string]>(['You have exceeded the property storage quota'], {
  fr: (message) =>
    `Google n’a pas enregistré votre nom (${quote(message, 'fr')}). Rien d’autre n’a changé : le journal continue à vous désigner comme avant.`,
  en: (message) =>
    `Google did not keep your name (${quote(message, 'en')}). Nothing else has changed: the log goes on naming you as before.`,
});
