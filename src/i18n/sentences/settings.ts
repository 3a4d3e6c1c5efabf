import type { FieldKind } from '../../domain/table/field.ts';
import { formatCount, formatList, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';
import type { Language, Text } from '../text.ts';

/** The Settings tab. */

type Problem = {
  readonly row: number;
  readonly label: string;
  readonly kind: FieldKind;
  readonly choices: readonly string[];
  readonly bounds: { readonly min?: number; readonly max?: number };
  readonly found: string;
};

const kinds: Readonly<Record<FieldKind, Text>> = {
  id: { fr: 'un identifiant', en: 'an id' },
  text: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  money: { fr: 'un montant', en: 'an amount' },
  share: { fr: 'une part de 0 à 100 %', en: 'a share of 0 to 100%' },
  day: { fr: 'une date', en: 'a date' },
  moment: { fr: 'une date et une heure', en: 'a date and time' },
  flag: { fr: 'oui ou non', en: 'yes or no' },
  choice: { fr: 'un mot de la liste', en: 'a word of the list' },
};

function expected({ kind, choices, bounds: { min, max } }: Problem, language: Language): string {
  if (choices.length > 0) return choices.join(', ');
  const words = kinds[kind][language];
  const fr = language === 'fr';
  const number = (value: number) => formatNumber(value, language);
  if (min !== undefined && max !== undefined)
    return fr
      ? `${words} de ${number(min)} à ${number(max)}`
      : `${words} from ${number(min)} to ${number(max)}`;
  if (min !== undefined)
    return fr ? `${words} d’au moins ${number(min)}` : `${words} of at least ${number(min)}`;
  return words;
}

export const settingUnread = sentence<[tab: string, problem: Problem]>(
  [
    'Réglages',
    {
      row: 12,
      label: 'Semaines d’un sprint',
      kind: 'number',
      choices: [],
      bounds: { min: 1, max: 4 },
      found: '6',
    },
  ],
  {
    fr: (tab, problem) =>
      `${quote(tab, 'fr')}, ligne ${problem.row}, ${quote(problem.label, 'fr')} : attendu ${expected(problem, 'fr')} ; lu ${quote(problem.found, 'fr')}. La valeur habituelle est prise ; corrigez la cellule.`,
    en: (tab, problem) =>
      `${quote(tab, 'en')}, row ${problem.row}, ${quote(problem.label, 'en')}: expected ${expected(problem, 'en')}; found ${quote(problem.found, 'en')}. The usual value is taken; put the cell right.`,
  },
);

export const settingsMade = sentence<[tab: string]>(['Réglages'], {
  fr: (tab) => `${quote(tab, 'fr')} est prêt : changez-y les valeurs, les formules suivent.`,
  en: (tab) => `${quote(tab, 'en')} is ready: change its values and the formulas follow.`,
});

export const settingsCompleted = sentence<[tab: string, blocks: readonly string[]]>(
  ['Réglages', ['Points', 'Modèles de tâches']],
  {
    fr: (tab, blocks) =>
      `Ajouté à ${quote(tab, 'fr')} : ${formatList(
        blocks.map((block) => quote(block, 'fr')),
        'fr',
      )}.`,
    en: (tab, blocks) =>
      `Added to ${quote(tab, 'en')}: ${formatList(
        blocks.map((block) => quote(block, 'en')),
        'en',
      )}.`,
  },
);

export const settingsComplete = sentence<[tab: string]>(['Réglages'], {
  fr: (tab) => `${quote(tab, 'fr')} a tous ses blocs : rien à ajouter.`,
  en: (tab) => `${quote(tab, 'en')} has all of its blocks: nothing to add.`,
});

export const remembers = sentence<[source: string]>(['Leads 2025'], {
  fr: (source) =>
    `Mémorise les colonnes choisies pour ${quote(source, 'fr')} : elles seront proposées la prochaine fois.`,
  en: (source) => `Remembers the columns chosen for ${quote(source, 'en')}: they are proposed next time.`,
});

export const recalled = sentence<[]>([], {
  fr: () => 'Une source aux mêmes en-têtes a déjà été lue : ses colonnes sont reprises. Vérifiez-les.',
  en: () => 'A source with the same headers was read before: its columns are taken again. Check them.',
});

/** @param of whose holidays, as the page names them: a country, a region and a year */
export const addsHolidays = sentence<[of: string, added: number, known: number]>(['Belgique, 2026', 8, 2], {
  fr: (of, added, known) =>
    `${of} : ${formatCount(added, 'fr', 'jour férié ajouté', 'jours fériés ajoutés')}${known > 0 ? `, ${formatCount(known, 'fr', 'y était', 'y étaient')} déjà` : ''}.`,
  en: (of, added, known) =>
    `${of}: ${formatCount(added, 'en', 'holiday', 'holidays')} added${known > 0 ? `, ${known} there already` : ''}.`,
});

export const noDaysChosen = sentence<[]>([], {
  fr: () => 'Cochez au moins un jour férié.',
  en: () => 'Tick at least one holiday.',
});

/** @param line the label of the setting, in the file's language */
export const noHolidaysLine = sentence<[tab: string, line: string]>(['Réglages', 'Pays ou dates'], {
  fr: (tab, line) =>
    `${quote(tab, 'fr')} n’a pas de ligne ${quote(line, 'fr')}. Écrivez-la dans la colonne A, ou ajoutez ce qui manque depuis Réglages.`,
  en: (tab, line) =>
    `${quote(tab, 'en')} has no line ${quote(line, 'en')}. Write it in column A, or add what is missing from Settings.`,
});

export const holidaysUnread = sentence<[cell: string, found: string]>(['Réglages, B24', 'Belgique'], {
  fr: (cell, found) =>
    `${cell} ne se lit pas : ${quote(found, 'fr')}. Attendu : FR, Alsace-Moselle ou des dates. Corrigez la cellule, puis recommencez.`,
  en: (cell, found) =>
    `${cell} cannot be read: ${quote(found, 'en')}. Expected: FR, Alsace-Moselle or dates. Put the cell right, then try again.`,
});
