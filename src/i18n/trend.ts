import type { ChangedPart } from '../domain/kpi/definition.ts';
import type { Nature } from '../domain/kpi/measures.ts';
import type { Trend, TrendLine } from '../domain/kpi/trend.ts';
import { formatCount, formatShare, quote } from './format.ts';
import type { Language, Text } from './text.ts';
import { verdictBasis, verdictWords } from './verdict.ts';

/** The parts of a KPI's definition, as people name them. */
const parts: Readonly<Record<string, Text>> = {
  kpi: { fr: 'KPI', en: 'KPI' },
  filter: { fr: 'segment', en: 'segment' },
  columns: { fr: 'colonnes', en: 'columns' },
};

/** `segment : « Source=LinkedIn » → « »`, of each part that has changed. */
function changesInWords(changed: readonly ChangedPart[], language: Language): string {
  return changed
    .map(({ part, before, after }) => {
      const name = parts[part]?.[language] ?? part;
      return `${name}${language === 'fr' ? '\u00a0' : ''}: ${quote(before, language)} → ${quote(after, language)}`;
    })
    .join(', ');
}

/** What is to be said of a KPI whose definition has changed: since the sprint started, or since a past one. */
export function notComparable(
  changed: readonly ChangedPart[],
  when: 'during' | 'since',
  language: Language,
): string {
  const words = changesInWords(changed, language);
  if (language === 'fr')
    return when === 'during'
      ? `définition changée pendant le sprint (${words})\u00a0: non comparable`
      : `autre définition (${words})\u00a0: non comparable`;
  return when === 'during'
    ? `definition changed during the sprint (${words}): not comparable`
    : `another definition (${words}): not comparable`;
}

export function baseLabel(sprints: number, language: Language): string {
  return `Base (${formatCount(sprints, language, 'sprint', 'sprints')})`;
}

/** What stands beside the base: how it is made of past sprints. */
export function baseRemark(sprints: number, nature: Nature, language: Language): string {
  const fr = language === 'fr';
  if (sprints === 0) return fr ? 'aucun sprint clos pour l’instant' : 'no sprint has been closed yet';
  if (nature === 'sum')
    return fr ? 'moyenne d’un sprint\u202f; n compte les sprints' : 'mean of a sprint; n counts sprints';
  return fr ? 'les sprints passés réunis' : 'past sprints together';
}

/** What stands beside a past sprint. */
export function pastRemark(line: TrendLine, language: Language): string {
  const fr = language === 'fr';
  return [
    ...(line.changed.length > 0 ? [notComparable(line.changed, 'since', language)] : []),
    ...breachWords(line, language),
    ...(line.isKept ? [] : [fr ? 'calculé sur les lignes d’aujourd’hui' : 'computed of today’s rows']),
  ].join('\u202f; ');
}

/** What stands beside the current sprint: whether it can be compared, with what, and what comes of it. */
export function currentRemark(trend: Trend, line: TrendLine, language: Language): string {
  const fr = language === 'fr';
  const share = (part: number) => formatShare(part, language, 0);
  const { verdict, large, looks, sprints, stillOpen } = trend;
  return [
    ...(line.changed.length > 0 ? [notComparable(line.changed, 'during', language)] : []),
    ...(large === null
      ? []
      : [
          fr
            ? `une seule affaire fait ${share(large)} de la somme`
            : `a single deal makes ${share(large)} of the sum`,
        ]),
    ...(stillOpen === 0
      ? []
      : [
          fr
            ? `${formatCount(stillOpen, language, 'lead encore ouvert', 'leads encore ouverts')}, le taux peut monter`
            : `${formatCount(stillOpen, language, 'lead still open', 'leads still open')}, the rate may rise`,
        ]),
    ...breachWords(line, language),
    ...(verdict
      ? [
          `${verdictWords[verdict.kind][language]} (${fr ? 'P(mieux)' : 'P(better)'} ${share(verdict.better)})`,
          verdictBasis(sprints, looks, language),
        ]
      : line.changed.length === 0 && sprints === 0
        ? [fr ? 'aucun sprint passé à comparer' : 'no past sprint to compare with']
        : []),
  ].join(fr ? '\u202f; ' : '; ');
}

function breachWords({ breach, limits }: TrendLine, language: Language): string[] {
  if (!breach || !limits) return [];
  const alarms = formatShare(limits.falseAlarms, language, 0);
  if (language === 'fr')
    return [
      `${breach === 'high' ? 'au-dessus' : 'au-dessous'} de ses limites (${alarms} de fausses alertes)`,
    ];
  return [`${breach === 'high' ? 'above' : 'below'} its limits (${alarms} of false alarms)`];
}
