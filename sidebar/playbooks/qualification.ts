import { addDays, type Day } from '../../src/domain/day.ts';
import { companies } from '../../src/domain/demo/words.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { PlaybookCell } from '../../src/server/contract.ts';
import { type CasePage, formula } from './case-page.ts';
import { daysBetween, exactly, mondayOf } from './demo-data.ts';
import type { Pack } from './pack.ts';

const EACH = 40;
const QUALIFIED = [6, 9, 12] as const;
const ROWS = QUALIFIED.length * EACH;

/** Leads of LinkedIn, of which too few were worth a call: a definition of a qualified lead, and two sprints with it. */
export const qualification: Pack = {
  key: 'qualification',
  title: { fr: 'Qualification', en: 'Qualification' },
  what: {
    fr: 'Des leads LinkedIn nombreux, trop peu qualifiés : une définition écrite (profil, besoin, budget), et un but de 15 % à 30 % en deux sprints.',
    en: 'Many leads from LinkedIn, too few of them qualified: a written definition (profile, need, budget), and a goal from 15% to 30% in two sprints.',
  },
  goal: {
    fr: 'Augmenter le taux de qualification des leads LinkedIn de 15 % à 30 % en quatre semaines',
    en: 'Raise the qualification rate of LinkedIn leads from 15% to 30% in four weeks',
  },
  kpi: {
    fr: 'KPI : taux de qualification = leads qualifiés ÷ leads créés. Qualifié : profil, besoin et budget confirmés, les trois. La définition ne change pas pendant le sprint.',
    en: 'KPI: qualification rate = qualified leads ÷ leads created. Qualified: profile, need and budget confirmed, all three. The definition does not change during the sprint.',
  },
  items: [
    {
      title: {
        fr: 'Écrire la définition du lead qualifié (profil, besoin, budget)',
        en: 'Write the definition of a qualified lead (profile, need, budget)',
      },
      type: 'qualification',
      moscow: 'must',
      effort: 2,
    },
    {
      title: {
        fr: 'Ajouter trois questions au premier message LinkedIn',
        en: 'Add three questions to the first LinkedIn message',
      },
      type: 'prospecting',
      moscow: 'must',
      effort: 3,
    },
    {
      title: {
        fr: 'Resserrer le ciblage de la campagne au profil visé',
        en: 'Narrow the campaign to the profile aimed at',
      },
      type: 'content',
      moscow: 'must',
      effort: 4,
    },
    {
      title: { fr: 'Demander le budget dès le premier appel', en: 'Ask for the budget in the first call' },
      type: 'qualification',
      moscow: 'should',
      effort: 4,
    },
    {
      title: {
        fr: 'Relire ensemble dix leads jugés qualifiés',
        en: 'Review ten leads judged qualified, together',
      },
      type: 'training',
      moscow: 'should',
      effort: 3,
    },
    {
      title: {
        fr: 'Dire à la publicité quels leads ont été refusés, et pourquoi',
        en: 'Tell advertising which leads were refused, and why',
      },
      type: 'admin',
      moscow: 'could',
      effort: 2,
    },
  ],
  demoRows: ROWS,
  replay,
};

function replay(page: CasePage, today: Day): void {
  const monday = mondayOf(today);
  const periods = [
    { from: addDays(monday, -56), to: addDays(monday, -31) },
    { from: addDays(monday, -28), to: addDays(monday, -17) },
    { from: addDays(monday, -14), to: addDays(monday, -3) },
  ];
  const names = [
    { fr: 'Avant', en: 'Before' },
    { fr: 'Sprint 1', en: 'Sprint 1' },
    { fr: 'Sprint 2', en: 'Sprint 2' },
  ];
  const leads = page.range('A', 'H', ROWS);
  page.heading({ fr: 'Ce que disent les chiffres', en: 'What the numbers say' });
  page.header([
    { fr: 'Période', en: 'Period' },
    { fr: 'Du', en: 'From' },
    { fr: 'Au', en: 'To' },
  ]);
  const at = page.next;
  periods.forEach(({ from, to }, i) => {
    page.line([names[i] ?? '', from, to], [null, 'day', 'day']);
  });
  const within = (i: number) => `$B$${at + i};$C$${at + i}`;
  const counted = names.map((label, i) => {
    const table = `SPRINT_QUALIF(${leads};${within(i)};"Source")`;
    return {
      label,
      successes: `INDEX(${table};2;3)`,
      trials: `INDEX(${table};2;4)`,
      rate: `SPRINT_QUALIF(${leads};${within(i)})`,
    };
  });
  const [before = '', , second = ''] = page.rates(
    [
      { fr: 'Qualifiés', en: 'Qualified' },
      { fr: 'Leads (n)', en: 'Leads (n)' },
    ],
    counted,
  );
  page.gap();
  page.verdict(
    {
      fr: 'De 15 % à 30 % : le taux de qualification a-t-il vraiment doublé ?',
      en: 'From 15% to 30%: has the qualification rate really doubled?',
    },
    before,
    second,
    {
      fr: '6 sur 40, puis 12 sur 40 : le taux double et rien n’est prouvé. L’écart réel peut être nul, l’intervalle contient zéro.',
      en: '6 of 40, then 12 of 40: the rate doubles and nothing is proven. The real difference may be none, the interval holds zero.',
    },
  );
  page.fact(
    {
      fr: 'Leads nécessaires de chaque côté pour voir 15 % → 30 %, quatre fois sur cinq',
      en: 'Leads needed on either side to see 15% → 30%, four times in five',
    },
    formula('SPRINT_SAMPLE(15%;15;"points")'),
  );
  page.verdict(
    {
      fr: 'Et avec les mêmes taux sur 100 leads de chaque côté (15, puis 30) ?',
      en: 'And with the same rates over 100 leads on either side (15, then 30)?',
    },
    '15;100',
    '30;100',
    {
      fr: 'Le même doublement est alors établi. Ce n’est pas l’écart qui manquait, ce sont les leads.',
      en: 'Then the same doubling is established. It was not the difference that was missing, but the leads.',
    },
  );
  page.gap();
  page.heading({ fr: 'Ce qu’ils ne prouvent pas', en: 'What they do not prove' });
  page.text({
    fr: 'Un lead qualifié n’est pas une vente : suivez aussi le taux de gain des leads qualifiés, sinon la définition se relâche et le taux monte tout seul.',
    en: 'A qualified lead is no sale: follow the win rate of qualified leads, too, or the definition loosens and the rate rises by itself.',
  });
  page.text({
    fr: 'Avant et après, sans groupe témoin : une campagne resserrée apporte aussi moins de leads. Comparez leur nombre.',
    en: 'Before and after, without a control group: a narrower campaign brings fewer leads, too. Compare their number.',
  });
  const yes = page.say({ fr: 'oui', en: 'yes' });
  const no = page.say({ fr: 'non', en: 'no' });
  page.data(
    [
      { fr: 'ID', en: 'ID' },
      { fr: 'Client', en: 'Client' },
      { fr: 'Source', en: 'Source' },
      { fr: 'Créé le', en: 'Created on' },
      { fr: 'Profil', en: 'Profile' },
      { fr: 'Besoin', en: 'Need' },
      { fr: 'Budget', en: 'Budget' },
      { fr: 'Qualifié', en: 'Qualified' },
    ],
    leadRows(page, periods, yes, no),
    [null, null, null, 'day', null, null, null, null],
  );
}

/** Those that are not qualified lack one or two of the three criteria. */
function leadRows(
  page: CasePage,
  periods: readonly { from: Day; to: Day }[],
  yes: string,
  no: string,
): PlaybookCell[][] {
  const random = randomFrom(15);
  return periods.flatMap(({ from, to }, i) => {
    const qualified = exactly(random, QUALIFIED[i] ?? 0, EACH);
    return daysBetween(random, EACH, from, to).map((day, at): PlaybookCell[] => {
      const number = i * EACH + at + 1;
      const row = page.dataRow + number;
      const missing = qualified[at] ? 3 : random.whole(0, 2);
      const met = [0, 1, 2].map((one) =>
        one !== missing && (qualified[at] || random.chance(0.6)) ? yes : no,
      );
      return [
        `L-${number}`,
        random.pick(companies),
        'LinkedIn',
        day,
        ...met,
        formula(`IF(AND(E${row}="${yes}";F${row}="${yes}";G${row}="${yes}");"${yes}";"${no}")`),
      ];
    });
  });
}
