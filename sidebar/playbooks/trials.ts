import { addDays, type Day } from '../../src/domain/day.ts';
import { companies } from '../../src/domain/demo/words.ts';
import { type Random, randomFrom } from '../../src/domain/statistics/random.ts';
import type { Text } from '../../src/i18n/text.ts';
import type { PlaybookCell } from '../../src/server/contract.ts';
import { type CasePage, formula } from './case-page.ts';
import { daysBetween, exactly, mondayOf } from './demo-data.ts';
import type { Pack } from './pack.ts';

/** How long a trial has, in days. */
const DAYS = 14;
const EACH = 90;
const YOUNG = 30;
const PAID = { before: 11, sprint: 20, young: 2 } as const;
const ROWS = 2 * EACH + YOUNG;

const before: Text = { fr: 'Avant', en: 'Before' };
const sprint: Text = { fr: 'Sprint', en: 'Sprint' };

/** Free trials that should become paid: those that are too young yet have no part in the rate. */
export const trials: Pack = {
  key: 'trials',
  title: { fr: 'Essais gratuits', en: 'Free trials' },
  what: {
    fr: 'Un logiciel en ligne dont les essais ne deviennent pas payants : un appel d’accueil au deuxième jour, et un taux qui ne compte que les essais assez vieux.',
    en: 'An online software whose trials do not become paid: a welcome call on the second day, and a rate that counts only trials that are old enough.',
  },
  goal: {
    fr: 'Augmenter le taux de conversion des essais en payants de 12 % à 22 % en quatre semaines',
    en: 'Raise the trial-to-paid conversion rate from 12% to 22% in four weeks',
  },
  kpi: {
    fr: 'KPI : essai → payant = payés en 14 jours ÷ essais commencés depuis 14 jours au moins.',
    en: 'KPI: trial to paid = paid within 14 days ÷ trials begun 14 days ago or more.',
  },
  items: [
    {
      title: { fr: 'Appeler chaque essai au deuxième jour', en: 'Call each trial on its second day' },
      type: 'followUp',
      moscow: 'must',
      effort: 8,
    },
    {
      title: {
        fr: 'Noter à quelle étape les essais s’arrêtent',
        en: 'Write down at which step trials stop',
      },
      type: 'admin',
      moscow: 'must',
      effort: 3,
    },
    {
      title: {
        fr: 'Écrire l’e-mail du dixième jour, avec l’usage du client',
        en: 'Write the e-mail of the tenth day, with the client’s own use',
      },
      type: 'content',
      moscow: 'should',
      effort: 3,
    },
    {
      title: {
        fr: 'Proposer une démonstration aux essais sans activité',
        en: 'Offer a demo to trials without activity',
      },
      type: 'presentation',
      moscow: 'should',
      effort: 5,
    },
    {
      title: {
        fr: 'Demander la raison à dix essais non payés',
        en: 'Ask ten trials that did not pay for the reason',
      },
      type: 'qualification',
      moscow: 'could',
      effort: 4,
    },
  ],
  demoRows: ROWS,
  replay,
};

function replay(page: CasePage, today: Day): void {
  const monday = mondayOf(today);
  const all = page.range('A', 'D', ROWS);
  const detail = page.say({ fr: '"détail"', en: '"detail"' });
  const batch = page.say({ fr: 'Lot', en: 'Batch' });
  page.heading({ fr: 'Ce que disent les chiffres', en: 'What the numbers say' });
  const at = page.next;
  page.fact({ fr: 'Compté le', en: 'Counted on' }, monday, 'day');
  const trial = (of: Text, mode: string) =>
    `SPRINT_TRIAL(${all};${DAYS};$B$${at};${mode};"${batch}=${page.say(of)}")`;
  const [first = '', second = ''] = page.rates(
    [
      { fr: 'Payés', en: 'Paid' },
      { fr: 'Essais (n)', en: 'Trials (n)' },
    ],
    [before, sprint].map((label) => ({
      label,
      successes: `INDEX(${trial(label, detail)};2;2)`,
      trials: `INDEX(${trial(label, detail)};2;3)`,
      rate: trial(label, ''),
    })),
  );
  page.fact(
    { fr: 'Essais du sprint trop jeunes pour compter', en: 'Trials of the sprint too young to count' },
    formula(`INDEX(${trial(sprint, detail)};2;6)`),
  );
  page.gap();
  page.verdict(
    {
      fr: 'L’appel du deuxième jour a-t-il fait payer davantage d’essais ?',
      en: 'Has the call of the second day made more trials pay?',
    },
    first,
    second,
    {
      fr: '11 sur 90, puis 20 sur 90 : encourageant, pas établi. L’intervalle de l’écart contient zéro.',
      en: '11 of 90, then 20 of 90: encouraging, not established. The interval of the difference holds zero.',
    },
  );
  page.fact(
    {
      fr: 'Essais nécessaires de chaque côté pour voir 12 % → 22 %, quatre fois sur cinq',
      en: 'Trials needed on either side to see 12% → 22%, four times in five',
    },
    formula('SPRINT_SAMPLE(12%;10;"points")'),
  );
  page.gap();
  page.heading({ fr: 'Ce qu’ils ne prouvent pas', en: 'What they do not prove' });
  const [batches, paid] = [page.column('D', ROWS), page.column('C', ROWS)];
  const own = `${batches};"${page.say(sprint)}"`;
  page.fact(
    {
      fr: 'Taux naïf du sprint : payés ÷ tous les essais, jeunes compris',
      en: 'Naive rate of the sprint: paid ÷ all trials, young ones included',
    },
    formula(`COUNTIFS(${own};${paid};">0")/COUNTIFS(${own})`),
    'rate',
  );
  page.fact(
    { fr: 'Sur combien d’essais (n)', en: 'Out of how many trials (n)' },
    formula(`COUNTIFS(${own})`),
  );
  page.text({
    fr: 'Les essais des deux dernières semaines n’ont pas encore pu payer : plus il en arrive, plus le taux naïf baisse, quoi que fasse l’équipe.',
    en: 'Trials of the last two weeks could not pay yet: the more of them come, the lower the naive rate, whatever the team does.',
  });
  page.text({
    fr: 'Payer n’est pas rester : regardez au troisième mois combien des nouveaux payants sont encore clients.',
    en: 'To pay is not to stay: look in the third month how many of the new payers are still clients.',
  });
  page.text({
    fr: 'Avant et après, sans groupe témoin : appeler un essai sur deux, tiré au sort, dirait ce que vaut l’appel.',
    en: 'Before and after, without a control group: calling one trial in two, drawn by lot, would tell what the call is worth.',
  });
  page.data(
    [
      { fr: 'Client', en: 'Client' },
      { fr: 'Début d’essai', en: 'Trial start' },
      { fr: 'Payé le', en: 'Paid on' },
      { fr: 'Lot', en: 'Batch' },
    ],
    trialRows(page, monday),
    [null, 'day', 'day', null],
  );
}

function trialRows(page: CasePage, monday: Day): PlaybookCell[][] {
  const random = randomFrom(22);
  return [
    ...batchRows(
      random,
      page.say(before),
      EACH,
      PAID.before,
      addDays(monday, -77),
      addDays(monday, -45),
      DAYS,
    ),
    ...batchRows(
      random,
      page.say(sprint),
      EACH,
      PAID.sprint,
      addDays(monday, -42),
      addDays(monday, -17),
      DAYS,
    ),
    ...batchRows(random, page.say(sprint), YOUNG, PAID.young, addDays(monday, -12), addDays(monday, -5), 4),
  ];
}

/** @param latest by how many days after its start a paid one paid */
function batchRows(
  random: Random,
  name: string,
  n: number,
  paid: number,
  from: Day,
  to: Day,
  latest: number,
): PlaybookCell[][] {
  const pays = exactly(random, paid, n);
  return daysBetween(random, n, from, to).map((day, at): PlaybookCell[] => [
    `${random.pick(companies)} ${random.whole(100, 999)}`,
    day,
    pays[at] ? addDays(day, random.whole(2, latest)) : null,
    name,
  ]);
}
