import { UserError } from '../domain/errors.ts';
import { type Pareto, pareto, stability } from '../domain/kpi/pareto.ts';
import { isDate, isError } from '../domain/table/blank.ts';
import type { Cell, Result, Rows } from '../domain/table/cell.ts';
import { formatShare } from '../i18n/format.ts';
import type { Language } from '../i18n/text.ts';
import { type Context, defineFunction } from './define.ts';
import { sales } from './kpi-samples.ts';
import { type Lines, numbers, readLines } from './pairs.ts';
import { withUnread } from './show.ts';

const labels = {
  items: { fr: 'libellés', en: 'labels' },
  values: { fr: 'valeurs', en: 'values' },
  itemsBefore: { fr: 'libellésAvant', en: 'labelsBefore' },
  valuesBefore: { fr: 'valeursAvant', en: 'valuesBefore' },
};

export default defineFunction({
  name: 'SPRINT_PARETO',
  summary: {
    fr: 'Pareto : ce qui fait l’essentiel d’une somme, et le vrai partage (« 62/20 », pas « 80/20 »).',
    en: 'Pareto: what makes most of a sum, and the true split (“62/20”, not “80/20”).',
  },
  args: {
    items: {
      type: 'range',
      label: labels.items,
      help: {
        fr: 'La colonne des libellés (produits, clients) ; un libellé répété est sommé.',
        en: 'The column of labels (products, clients); a label that comes again is summed.',
      },
    },
    values: {
      type: 'range',
      label: labels.values,
      help: {
        fr: 'La colonne des valeurs ; les retours se déduisent, mais aucune somme ne peut être négative.',
        en: 'The column of values; returns are taken off, but no sum may be negative.',
      },
    },
    threshold: {
      type: 'number',
      optional: true,
      default: 0.8,
      above: 0,
      below: 1,
      label: { fr: 'seuil', en: 'threshold' },
      help: { fr: '80 % si vide.', en: '80% where blank.' },
    },
    itemsBefore: {
      type: 'range',
      optional: true,
      label: labels.itemsBefore,
      help: {
        fr: 'Les libellés du sprint d’avant, pour dire si la classe A a changé.',
        en: 'The labels of the sprint before, to tell whether class A has changed.',
      },
    },
    valuesBefore: {
      type: 'range',
      optional: true,
      label: labels.valuesBefore,
      help: { fr: 'Leurs valeurs.', en: 'Their values.' },
    },
  },
  returns: {
    fr: 'Libellé, valeur, part, cumul, classe (A jusqu’au seuil, B jusqu’à 95 %, C), et la classe d’avant si elle est donnée. La dernière ligne dit le vrai partage.',
    en: 'Label, value, share, cumulated share, class (A up to the threshold, B up to 95 %, C), and the class before where given. The last row tells the true split.',
  },
  source: 'J. M. Juran’s ABC sort by cumulated share',
  examples: [
    {
      formula: {
        fr: '=SPRINT_PARETO(Ventes!A:A; Ventes!B:B)',
        en: '=SPRINT_PARETO(Sales!A:A; Sales!B:B)',
      },
      tables: { Ventes: sales, Sales: sales },
      result: [
        ['Libellé', 'Valeur', 'Part', 'Cumul', 'Classe'],
        ['Pro', 6200, 0.62, 0.62, 'A'],
        ['Basic', 1800, 0.18, 0.8, 'A'],
        ['Plus', 1200, 0.12, 0.92, 'B'],
        ['Kit', 500, 0.05, 0.97, 'B'],
        ['Guide', 300, 0.03, 1, 'C'],
        [
          '62/20\u202f: 1 sur 5 fait 62\u202f%\u202f; il en faut 2 (40\u202f%) pour 80\u202f%',
          '',
          '',
          '',
          '',
        ],
      ],
    },
  ],
  run: ({ items, values, threshold, itemsBefore, valuesBefore }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const read = linesOf(items, values, labels.items, labels.values, context);
    const now = paretoOf(read, threshold, labels.values[language]);
    const earlier =
      itemsBefore && valuesBefore
        ? linesOf(itemsBefore, valuesBefore, labels.itemsBefore, labels.valuesBefore, context)
        : null;
    const before =
      earlier && earlier.lines.length > 0
        ? paretoOf(earlier, threshold, labels.valuesBefore[language])
        : null;
    const compared = before ? stability(now, before) : null;
    const headers = fr
      ? ['Libellé', 'Valeur', 'Part', 'Cumul', 'Classe']
      : ['Label', 'Value', 'Share', 'Cumulated', 'Class'];
    const lines = now.items.map(({ label, value, share, cumulated, group }): Result[] => [
      label,
      value,
      share,
      cumulated,
      group,
      ...(compared ? [compared.was(label) ?? (fr ? 'nouveau' : 'new')] : []),
    ]);
    const rows: Result[][] = [
      [...headers, ...(compared ? [fr ? 'Avant' : 'Before'] : [])],
      ...lines,
      ...(now.items.length > 0 ? [[splitSentence(now, threshold, language)]] : []),
      ...(compared && now.items.length > 0
        ? [
            [
              fr
                ? `Stabilité\u202f: ${compared.kept} des ${now.needed} en classe A y étaient déjà`
                : `Stability: ${compared.kept} of the ${now.needed} in class A were there before`,
            ],
          ]
        : []),
    ];
    return withUnread(rows, read.unreadLines, read, language);
  },
});

/** `62/20: 1 of 5 makes 62%; it takes 2 (40%) for 80%`. */
function splitSentence({ items, fifth, needed }: Pareto, threshold: number, language: Language): string {
  const share = (part: number) => formatShare(part, language, 0);
  const n = items.length;
  const split = `${Math.round(fifth.share * 100)}/${Math.round((100 * fifth.count) / n)}`;
  return language === 'fr'
    ? `${split}\u202f: ${fifth.count} sur ${n} ${fifth.count > 1 ? 'font' : 'fait'} ${share(fifth.share)}\u202f; il en faut ${needed} (${share(needed / n)}) pour ${share(threshold)}`
    : `${split}: ${fifth.count} of ${n} ${fifth.count > 1 ? 'make' : 'makes'} ${share(fifth.share)}; it takes ${needed} (${share(needed / n)}) for ${share(threshold)}`;
}

/** @throws UserError argumentBounds where a label's sum is negative: more came back than was sold */
function paretoOf({ lines }: Lines<[string, number]>, threshold: number, argument: string): Pareto {
  const found = pareto(
    lines.map(([label, value]) => ({ label, value })),
    threshold,
  );
  const last = found.items[found.items.length - 1];
  if (last && last.value < 0)
    throw new UserError({
      code: 'argumentBounds',
      argument,
      bound: '≥\u00a00',
      found: `${last.value} (${last.label})`,
    });
  return found;
}

function linesOf(
  items: Rows,
  values: Rows,
  itemsLabel: (typeof labels)['items'],
  valuesLabel: (typeof labels)['items'],
  context: Context,
): Lines<[string, number]> {
  const { language } = context;
  const number = numbers(context);
  const found = readLines<[string, number]>([
    { label: itemsLabel[language], range: items, read: labelOf },
    { label: valuesLabel[language], range: values, read: number },
  ]);
  return found;
}

function labelOf(cell: Cell): string | undefined {
  return isError(cell) ? undefined : isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
