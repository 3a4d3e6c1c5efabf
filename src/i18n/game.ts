import type { Player, Score } from '../domain/game/game.ts';
import type { Progress } from '../domain/game/progress.ts';
import type { Measure } from '../domain/kpi/measure.ts';
import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import { formatCount, formatList, formatNumber, formatShare, quote } from './format.ts';
import type { Language, Text } from './text.ts';
import { frenchSpaces } from './typography.ts';

/** Words of the game, in cells. */

export const teamWord: Text = { fr: 'Équipe', en: 'Team' };

/** No rules are frozen: the game was off when the sprint started. */
export const noGame: Text = {
  fr: 'Pas de jeu pour ce sprint\u00a0: il commence avec le prochain, si «\u202fJouer\u202f» dit Oui dans les réglages.',
  en: 'No game for this sprint: it begins with the next one, where “Play” says Yes in the settings.',
};

export function badgesOf({ isMostImproved, kept, helped }: Player, language: Language): string {
  const fr = language === 'fr';
  return [
    ...(kept > 0 ? [fr ? `Promesse tenue (${kept} sur ${kept})` : `Promise kept (${kept} of ${kept})`] : []),
    ...(isMostImproved ? [fr ? 'Meilleure progression' : 'Most improved'] : []),
    ...(helped > 0 ? [fr ? `Coup de main (${helped})` : `Helping hand (${helped})`] : []),
  ].join(', ');
}

/** Of a person, above their own mean; of the team, the way to the sprint goal. */
export function progressWords(progress: Progress | null, language: Language): string {
  if (!progress) return '';
  const by = `+${formatNumber(progress.by, language, 1)}`;
  return language === 'fr'
    ? `${by} sur sa moyenne (${progress.sprints} sprints)`
    : `${by} on their mean (${progress.sprints} sprints)`;
}

export function wayWords(way: number, language: Language): string {
  const share = formatShare(way, language, 0);
  return language === 'fr' ? frenchSpaces(`But du sprint : ${share}`) : `Sprint goal: ${share}`;
}

/** What was voided and why, what waits for its win, and of the team what came in without counting. */
export function remarkOf(
  score: Score & { readonly uncounted?: number },
  kpiWord: (kpi: MeasureName) => string,
  language: Language,
): string {
  const fr = language === 'fr';
  const { voided, pending, uncounted = 0 } = score;
  const told = [
    ...voided.map(({ rules, facts, guard }) => {
      const names = formatList(
        rules.map(({ fact }) => quote(fact, language)),
        language,
      );
      const [before, during] = [guard.before, guard.during].map((one) => measured(guard.kpi, one, language));
      const of = guard.isTeams ? (fr ? ' (équipe)' : ' (team)') : '';
      return fr
        ? `${names} : points annulés (${formatCount(facts, language, 'fait', 'faits')}), ${kpiWord(guard.kpi)} ${during}, avant${of} ${before}`
        : `${names}: points void (${formatCount(facts, language, 'fact', 'facts')}), ${kpiWord(guard.kpi)} ${during}, before${of} ${before}`;
    }),
    ...(pending > 0
      ? [
          fr
            ? `${formatCount(pending, language, 'lead', 'leads')} en attente d’être ${pending < 2 ? 'gagné' : 'gagnés'}`
            : `${formatCount(pending, language, 'lead', 'leads')} waiting to be won`,
        ]
      : []),
    ...(uncounted > 0
      ? [
          fr
            ? `${formatCount(uncounted, language, 'élément ajouté', 'éléments ajoutés')} en cours de sprint, non ${uncounted < 2 ? 'compté' : 'comptés'}`
            : `${formatCount(uncounted, language, 'item', 'items')} added during the sprint, not counted`,
        ]
      : []),
  ].join(fr ? ' ; ' : '; ');
  return fr ? frenchSpaces(told) : told;
}

/** A counter-metric with its n: a rate as how many of how many. */
function measured(kpi: MeasureName, { value, n }: Measure, language: Language): string {
  const of = language === 'fr' ? ' sur ' : ' of ';
  const known = value ?? 0;
  return natures[kpi][0] === 'rate'
    ? `${formatShare(known, language)} (${formatNumber(Math.round(known * n), language)}${of}${formatNumber(n, language)})`
    : `${formatNumber(known, language, 1)} (n = ${formatNumber(n, language)})`;
}

/** What places mean. */
export const placesWords: Text = {
  fr: 'Places\u00a0: «\u202f1–3\u202f» quand les intervalles à 95\u202f% se recouvrent\u202f; personne n’y est devant.',
  en: 'Places: “1–3” where the 95% intervals overlap; nobody is ahead there.',
};

/** A rule that earns nothing because it cannot be read. */
export function ruleUnread(fact: string, language: Language): string {
  return language === 'fr'
    ? frenchSpaces(
        `Règle non lue : ${quote(fact, 'fr')}. Il y faut la colonne Statut ou Étape, ce qu’elle devient (pas « Perdu »), des points au-dessus de 0, et comme garde-fou rien, ou un KPI qui a un intervalle sur les affaires gagnées ou perdues : gain, CSAT, NPS, cycle, réponse, valeur moyenne ou médiane.`,
      )
    : `Rule not read: ${quote(fact, 'en')}. It takes the column Status or Stage, what it becomes (not “Lost”), points above 0, and as a counter-metric nothing, or a KPI that has an interval over deals won or lost: win rate, CSAT, NPS, cycle, response, mean or median deal size.`;
}
