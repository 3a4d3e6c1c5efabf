import { type Problem, UserError } from '../domain/errors.ts';
import { fieldSets } from './fields/index.ts';
import { formatDay, formatList, quote } from './format.ts';
import type { Language, Text } from './text.ts';

/** How many column names and choices a sentence lists: it is shown in a cell's tooltip. */
const LISTED = 15;
/** The longest piece of a cell that a sentence repeats. */
const SHOWN = 60;

const kinds: Readonly<Record<Extract<Problem, { code: 'argumentType' }>['expected'], Text>> = {
  number: { fr: 'un nombre', en: 'a number' },
  text: { fr: 'un texte', en: 'a text' },
  range: { fr: 'une plage de cellules', en: 'a range of cells' },
  day: { fr: 'une date', en: 'a date' },
  dayOrLength: {
    fr: 'une date ou une durée (2 semaines)',
    en: 'a date or a length (2 weeks)',
  },
  column: { fr: 'une seule colonne', en: 'a single column' },
};

/** What an argument may hold, where its type alone does not say it. */
const expectations: Readonly<Record<'holidays', Text>> = {
  holidays: {
    fr: 'Il faut des dates, sans leur titre, ou "FR" ou "Alsace-Moselle".',
    en: 'It takes dates, without their title, or "FR" or "Alsace-Moselle".',
  },
};

/** What is wrong, where, what was expected, what was found; one sentence for each code, in each language. */
const sentences: { readonly [C in Problem['code']]: (problem: Extract<Problem, { code: C }>) => Text } = {
  columnMissing: ({ fields, read, tab, of }) => {
    const named = (l: Language) =>
      formatList(
        fields.map((key) => quote(fieldName(of, key, l), l)),
        l,
      );
    const columns = read.length > LISTED ? [...read.slice(0, LISTED), '…'] : read;
    const list = columns.map((name) => short(name)).join(', ');
    const several = fields.length > 1;
    return {
      fr: `${several ? 'colonnes' : 'colonne'} ${named('fr')} ${several ? 'absentes' : 'absente'}${tab ? ` de ${tab}` : ''}. ${list ? `Colonnes lues\u00a0: ${list}` : 'Aucun en-tête lu'}.`,
      en: `${several ? 'columns' : 'column'} ${named('en')} missing${tab ? ` from ${tab}` : ''}. ${list ? `Columns read: ${list}` : 'No header read'}.`,
    };
  },
  argumentMissing: ({ argument }) => ({
    fr: `il manque l’argument ${quote(argument, 'fr')}.`,
    en: `the argument ${quote(argument, 'en')} is missing.`,
  }),
  argumentType: ({ argument, expected, found }) => ({
    fr: `l’argument ${quote(argument, 'fr')} doit être ${kinds[expected].fr}, pas ${quote(short(found), 'fr')}.`,
    en: `the argument ${quote(argument, 'en')} must be ${kinds[expected].en}, not ${quote(short(found), 'en')}.`,
  }),
  argumentBounds: ({ argument, bound, found }) => ({
    fr: `l’argument ${quote(argument, 'fr')} doit être ${bound}\u202f; lu\u00a0: ${short(found)}.`,
    en: `the argument ${quote(argument, 'en')} must be ${bound}; found: ${short(found)}.`,
  }),
  argumentChoice: ({ argument, choices, found }) => ({
    fr: `l’argument ${quote(argument, 'fr')} ne peut pas être ${quote(short(found), 'fr')}. Choix possibles\u00a0: ${choices.slice(0, LISTED).join(', ')}.`,
    en: `the argument ${quote(argument, 'en')} cannot be ${quote(short(found), 'en')}. Choices: ${choices.slice(0, LISTED).join(', ')}.`,
  }),
  argumentEffect: ({ argument, rate, target, found }) => ({
    fr: `l’argument ${quote(argument, 'fr')} (${found}) mène de ${rate} à ${target}\u00a0: il faut un autre taux, de 0 à 100\u202f%. Un effet relatif s’écrit 12\u202f%, des points 12.`,
    en: `the argument ${quote(argument, 'en')} (${found}) leads from ${rate} to ${target}: it takes another rate, of 0 to 100%. A relative effect is written 12%, points 12.`,
  }),
  argumentsTooMany: ({ most, given }) => ({
    fr: `${given} arguments donnés, ${most} au plus.`,
    en: `${given} arguments given, ${most} at most.`,
  }),
  argumentUnread: ({ argument, found, expected }) => ({
    fr: `l’argument ${quote(argument, 'fr')} contient ${quote(short(found), 'fr')}, qui ne se lit pas.${expected ? ` ${expectations[expected].fr}` : ''}`,
    en: `the argument ${quote(argument, 'en')} holds ${quote(short(found), 'en')}, which cannot be read.${expected ? ` ${expectations[expected].en}` : ''}`,
  }),
  dayAmbiguous: ({ argument, found }) => ({
    fr: `la date ${quote(short(found), 'fr')} de l’argument ${quote(argument, 'fr')} peut se lire de deux façons. Écrivez-la 2026-03-31, ou dans une cellule au format date.`,
    en: `the date ${quote(short(found), 'en')} of the argument ${quote(argument, 'en')} can be read in two ways. Write it as 2026-03-31, or in a cell formatted as a date.`,
  }),
  periodReversed: ({ start, end }) => ({
    fr: `le début (${formatDay(start, 'fr')}) vient après la fin (${formatDay(end, 'fr')}).`,
    en: `the start (${formatDay(start, 'en')}) is after the end (${formatDay(end, 'en')}).`,
  }),
  shapesDiffer: ({ argument, other }) => ({
    fr: `les plages ${quote(argument, 'fr')} et ${quote(other, 'fr')} n’ont pas la même taille.`,
    en: `the ranges ${quote(argument, 'en')} and ${quote(other, 'en')} differ in size.`,
  }),
  emptyTable: ({ tab }) => ({
    fr: `${tab ? `${quote(tab, 'fr')} est vide` : 'la plage est vide'}\u00a0: il faut une ligne d’en-têtes, puis une ligne par élément.`,
    en: `${tab ? `${quote(tab, 'en')} is empty` : 'the range is empty'}: it takes a row of headers, then one row per item.`,
  }),
};

/** The sentence of a problem, without the function's name. */
export function problemSentence(problem: Problem, language: Language): string {
  // The table above gives each code the function that takes its problem.
  const sentence = sentences[problem.code] as (problem: Problem) => Text;
  return sentence(problem)[language];
}

/**
 * What a person reads of an error: our sentence where the sheet can be put right, else that the fault is ours, with
 * the error's own text.
 *
 * @param functionName the custom function that was called, to begin the sentence with
 */
export function explain(error: unknown, language: Language, functionName?: string): string {
  const told =
    error instanceof UserError ? problemSentence(error.problem, language) : unexpected(error)[language];
  if (functionName) return language === 'fr' ? `${functionName}\u00a0: ${told}` : `${functionName}: ${told}`;
  return told.charAt(0).toUpperCase() + told.slice(1);
}

function unexpected(error: unknown): Text {
  const said = short(error instanceof Error ? error.message : String(error));
  return {
    fr: `une erreur imprévue de Sales Sprint (${said}). Rien n’a été perdu\u202f; merci de nous la signaler.`,
    en: `an unexpected error of Sales Sprint (${said}). Nothing was lost; please report it to us.`,
  };
}

/** The header of a field as the reader knows it; a name that a person typed as it is. */
export function fieldName(set: string | undefined, key: string, language: Language): string {
  return (set === undefined ? undefined : fieldSets[set]?.[key]?.header[language]) ?? short(key);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
