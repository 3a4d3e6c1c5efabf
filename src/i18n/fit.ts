import type { Plan, PlanTier } from '../domain/planning/model.ts';
import { choiceWord } from './choices/define.ts';
import { moscow } from './choices/moscow.ts';
import { formatList, formatNumber, formatShare } from './format.ts';
import type { Language } from './text.ts';

/** How many of the Musts that are out the last line names: each item's own line says why it is out. */
const NAMED = 5;

/** The last line of a fit: value taken, how good that is, what is lacking. `unread`: cells that could not be read. */
export function sayPlan(plan: Plan, unread: number, language: Language): string {
  const fr = language === 'fr';
  const number = (value: number) => formatNumber(value, language, 0);
  const { taken, possible } = plan.worth;
  const parts = [
    possible === 0
      ? fr
        ? 'aucun élément n’a de valeur attendue'
        : 'no item has an expected value'
      : `${fr ? 'valeur attendue prise\u00a0:' : 'expected value taken:'} ${number(taken)}${
          taken < possible ? `${fr ? ' sur ' : ' of '}${number(possible)}` : ''
        }`,
    ...sayQuality(plan, language),
  ];
  if (plan.unmet.length > 0) {
    const named = plan.unmet
      .slice(0, NAMED)
      .map(({ id, name, lacking }) =>
        lacking > 0
          ? `${id} (${fr ? 'il manque' : 'short of'} ${formatNumber(lacking, language)}\u00a0h ${fr ? 'chez' : 'at'} ${name})`
          : id,
      );
    const others = plan.unmet.length - named.length;
    if (others > 0)
      named.push(fr ? `${number(others)} autre${others > 1 ? 's' : ''}` : `${number(others)} more`);
    parts.push(`${fr ? 'Must non pris\u00a0:' : 'Musts left out:'} ${formatList(named, language)}`);
  }
  for (const { skill, worth, items } of plan.missingSkills)
    parts.push(
      fr
        ? `compétence manquante\u00a0: ${skill}, qui bloque ${number(worth)} (${items} élément${items > 1 ? 's' : ''})`
        : `missing skill: ${skill}, which blocks ${number(worth)} (${items} item${items > 1 ? 's' : ''})`,
    );
  if (unread > 0) parts.push(fr ? `cellules non lues\u00a0: ${unread}` : `cells not read: ${unread}`);
  return parts.join(fr ? '\u202f; ' : '; ');
}

function sayQuality({ quality }: Plan, language: Language): string[] {
  const fr = language === 'fr';
  if (quality.kind === 'complete') return [];
  const tier = tierWord(quality.tier, language);
  const said =
    quality.kind === 'best'
      ? fr
        ? `${tier}\u00a0: optimum prouvé`
        : `${tier}: proven best`
      : fr
        ? `${tier}\u00a0: à ${formatUp(quality.share, language)} au plus du meilleur possible`
        : `${tier}: within ${formatUp(quality.share, language)} of the best possible`;
  if (!quality.filled) return [said];
  return [said, fr ? 'en dessous, rempli avec ce qui restait' : 'below it, filled with what was left'];
}

/** A limit is rounded up to a tenth of a per cent: what is said must still hold. */
function formatUp(share: number, language: Language): string {
  return formatShare(Math.ceil(share * 1000 - 1e-9) / 1000, language);
}

function tierWord(tier: PlanTier, language: Language): string {
  if (tier !== 'pinned') return choiceWord(moscow, tier, language);
  return language === 'fr' ? 'imposés' : 'pinned';
}
