import type { Plan, Planned, PlanTier } from '../domain/planning/model.ts';
import { choiceWord } from './choices/define.ts';
import { moscow } from './choices/moscow.ts';
import { formatList, formatNumber, formatShare } from './format.ts';
import { sayReason } from './reasons.ts';
import type { Language } from './text.ts';

/** How many of the Musts that are out the last line names: each item's own line says why it is out. */
const NAMED = 8;

/** The last line of a fit: value taken, how good that is, what is lacking. `unread`: what could not be read, or ''. */
export function sayPlan(plan: Plan, unread: string, language: Language): string {
  const fr = language === 'fr';
  const number = (value: number) => formatNumber(value, language, 0);
  const parts = [sayWorth(plan, language), ...sayQuality(plan, language)];
  if (plan.unmet.length > 0) {
    const named = plan.unmet
      .slice(0, NAMED)
      .map((one) => `${one.task.id || one.task.title} (${sayLack(one, language)})`);
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
  if (unread !== '') parts.push(unread);
  return parts.join(fr ? '\u202f; ' : '; ');
}

function sayWorth({ worth: { taken, possible, kept }, counts }: Plan, language: Language): string {
  const fr = language === 'fr';
  const number = (value: number) => formatNumber(value, language, 0);
  if (counts.possible === 0 && counts.kept === 0) return fr ? 'aucun élément à prendre' : 'no item to take';
  if (counts.possible === 0)
    return fr
      ? 'aucun élément ne peut être pris\u00a0: voir les raisons'
      : 'no item can be taken: see the reasons';
  if (possible === 0 && kept > 0)
    return fr
      ? 'aucun élément qui peut être pris n’a de valeur attendue'
      : 'no item that can be taken has an expected value';
  if (possible === 0) return fr ? 'aucun élément n’a de valeur attendue' : 'no item has an expected value';
  const all = taken < possible ? `${fr ? ' sur ' : ' of '}${number(possible)}` : '';
  return `${fr ? 'valeur attendue prise\u00a0:' : 'expected value taken:'} ${number(taken)}${all}`;
}

/** What an item that is out lacks, or what there is to do for it, in a few words. */
function sayLack(one: Planned, language: Language): string {
  const { reason } = one;
  const fr = language === 'fr';
  const number = (value: number) => formatNumber(value, language);
  switch (reason.code) {
    case 'noCapacity':
    case 'scattered': {
      const lacking = number(reason.effort - reason.free);
      return fr
        ? `il manque ${lacking}\u00a0h chez ${reason.name}`
        : `short of ${lacking}\u00a0h at ${reason.name}`;
    }
    case 'noBudget': {
      const lacking = number(reason.cost - reason.left);
      return fr ? `il manque ${lacking}\u00a0€` : `short of ${lacking}\u00a0€`;
    }
    case 'noPlace': {
      const most = number(reason.maxItems);
      return fr
        ? `limite d’éléments\u00a0: ${most} pour ${reason.name}`
        : `item limit: ${most} for ${reason.name}`;
    }
    case 'tooLarge': {
      if (reason.most === 0) return sayReason(one, language);
      const [effort, most] = [number(reason.effort), number(reason.most)];
      return fr
        ? `à découper\u00a0: ${effort}\u00a0h, au plus ${most}\u00a0h chez ${reason.name}`
        : `to be split: ${effort}\u00a0h, at most ${most}\u00a0h with ${reason.name}`;
    }
    case 'noEffort':
      return fr ? 'à estimer' : 'to be estimated';
    case 'blocked':
      return fr ? 'à débloquer' : 'to be unblocked';
    case 'cycle':
      return fr ? 'dans un cycle' : 'in a cycle';
    default:
      return sayReason(one, language);
  }
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
