import type { Displaced, Planned, Reason } from '../domain/planning/model.ts';
import { choiceWord } from './choices/define.ts';
import { moscow } from './choices/moscow.ts';
import { formatList, formatNumber } from './format.ts';
import type { Language, Text } from './text.ts';

const hours = (value: number, l: Language) => `${formatNumber(value, l)}\u00a0h`;
const names = (values: readonly string[], l: Language) => formatList(values, l);

/** Whether the numbers that are compared are named: a page shows other numbers of the same items beside them. */
type Naming = 'plain' | 'named';

/** `; remplacerait T7, 30 > 12`: what would have to leave, and why it stays. */
function displacing({ displaces }: { readonly displaces?: Displaced }, naming: Naming): Text {
  if (!displaces) return { fr: '', en: '' };
  const { id, gain, own, tier } = displaces;
  const measure = naming === 'named' ? { fr: 'priorité ', en: 'priority ' } : { fr: '', en: '' };
  const why = (l: Language) =>
    tier === null
      ? `${measure[l]}${formatNumber(gain, l)} > ${formatNumber(own, l)}`
      : tier === 'pinned'
        ? { fr: 'imposé', en: 'pinned' }[l]
        : choiceWord(moscow, tier, l);
  return {
    fr: `\u202f; remplacerait ${id}, ${why('fr')}`,
    en: `; would displace ${id}, ${why('en')}`,
  };
}

const sentences: {
  readonly [C in Reason['code']]: (reason: Extract<Reason, { code: C }>, naming: Naming) => Text;
} = {
  taken: () => ({ fr: 'pris', en: 'taken' }),
  takenFor: ({ id }) => ({
    fr: `pris d’abord\u00a0: ${id} en dépend`,
    en: `taken first: ${id} depends on it`,
  }),
  done: () => ({ fr: 'déjà terminé', en: 'already done' }),
  cancelled: () => ({ fr: 'abandonné', en: 'cancelled' }),
  wont: () => ({ fr: 'Won’t\u00a0: pas cette fois', en: 'Won’t: not this time' }),
  blocked: () => ({ fr: 'bloqué\u00a0: à débloquer d’abord', en: 'blocked: to be unblocked first' }),
  noId: () => ({ fr: 'sans ID', en: 'no ID' }),
  sameId: ({ times }) => ({ fr: `ID porté par ${times} éléments`, en: `ID used by ${times} items` }),
  noEffort: () => ({ fr: 'effort non estimé', en: 'effort not estimated' }),
  noPeople: () => ({ fr: 'personne dans l’équipe', en: 'nobody in the team' }),
  notInTeam: ({ owner }) => ({ fr: `${owner} n’est pas dans l’équipe`, en: `${owner} is not in the team` }),
  noSkill: ({ skills, owner, missing }) => {
    if (owner !== '')
      return {
        fr: `${owner} n’a pas ${skills.length > 1 ? 'les compétences' : 'la compétence'} ${names(skills, 'fr')}`,
        en: `${owner} does not have the ${skills.length > 1 ? 'skills' : 'skill'} ${names(skills, 'en')}`,
      };
    const lacking = missing.length > 0 ? missing : skills;
    const together = missing.length === 0 && skills.length > 1;
    return {
      fr: `personne n’a ${lacking.length > 1 ? 'les compétences' : 'la compétence'} ${names(lacking, 'fr')}${together ? ' à la fois' : ''}`,
      en: `no one with the ${lacking.length > 1 ? 'skills' : 'skill'} ${names(lacking, 'en')}${together ? ' together' : ''}`,
    };
  },
  tooLarge: ({ effort, most, name }) => ({
    fr: `trop grand pour chacun\u00a0: demande ${hours(effort, 'fr')}, au plus ${hours(most, 'fr')} chez ${name}`,
    en: `too large for anyone: needs ${hours(effort, 'en')}, at most ${hours(most, 'en')} with ${name}`,
  }),
  noCapacity: (reason, naming) => {
    const { effort, free, name } = reason;
    return {
      fr: `capacité insuffisante\u00a0: demande ${hours(effort, 'fr')}, au mieux ${hours(free, 'fr')} libres chez ${name}${displacing(reason, naming).fr}`,
      en: `no capacity: needs ${hours(effort, 'en')}, best free ${hours(free, 'en')} at ${name}${displacing(reason, naming).en}`,
    };
  },
  scattered: (reason, naming) => {
    const { effort, free, name, inAll } = reason;
    return {
      fr: `place dispersée\u00a0: demande ${hours(effort, 'fr')}, ${hours(inAll, 'fr')} libres en tout, au mieux ${hours(free, 'fr')} chez ${name}${displacing(reason, naming).fr}`,
      en: `room is scattered: needs ${hours(effort, 'en')}, ${hours(inAll, 'en')} free in all, best free ${hours(free, 'en')} at ${name}${displacing(reason, naming).en}`,
    };
  },
  noBudget: (reason, naming) => {
    const { cost, left } = reason;
    return {
      fr: `budget insuffisant\u00a0: coûte ${formatNumber(cost, 'fr')}\u00a0€, reste ${formatNumber(left, 'fr')}\u00a0€${displacing(reason, naming).fr}`,
      en: `no budget: costs ${formatNumber(cost, 'en')}\u00a0€, ${formatNumber(left, 'en')}\u00a0€ left${displacing(reason, naming).en}`,
    };
  },
  leftOut: () => ({ fr: 'écarté par vous', en: 'left out by you' }),
  pinned: () => ({ fr: 'imposé par vous', en: 'put in by you' }),
  noPlace: (reason, naming) => {
    const { name, maxItems } = reason;
    return {
      fr: `limite d’éléments atteinte\u00a0: ${formatNumber(maxItems, 'fr')} au plus pour ${name}${displacing(reason, naming).fr}`,
      en: `item limit reached: ${formatNumber(maxItems, 'en')} at most for ${name}${displacing(reason, naming).en}`,
    };
  },
  unknownDependency: ({ id }) => ({
    fr: `dépend de ${id}, qui n’est pas dans le backlog`,
    en: `depends on ${id}, which is not in the backlog`,
  }),
  cycle: ({ path }) => ({
    fr: `dans un cycle\u00a0: ${path.join(' → ')}`,
    en: `in a cycle: ${path.join(' → ')}`,
  }),
  waits: ({ id }) => ({ fr: `attend ${id}, qui n’est pas pris`, en: `waits for ${id}, which is out` }),
};

/** Why an item is in or out of a plan, in one short sentence without a stop. */
export function sayReason(
  { reason }: Pick<Planned, 'reason'>,
  language: Language,
  naming: Naming = 'plain',
): string {
  // The table gives each code the function that takes its reason.
  const sentence = sentences[reason.code] as (reason: Reason, naming: Naming) => Text;
  return sentence(reason, naming)[language];
}
