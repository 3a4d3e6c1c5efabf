import { addDays, type Day } from '../../src/domain/day.ts';
import { companies, people } from '../../src/domain/demo/words.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { PlaybookCell } from '../../src/server/contract.ts';
import { type CasePage, formula } from './case-page.ts';
import { daysBetween, exactly, mondayOf } from './demo-data.ts';
import type { Pack } from './pack.ts';

const EACH = 60;
const WON = [12, 18] as const;
const ROWS = 2 * EACH;

/** Any team's first sprint: the win rate of two periods, and a mean that one deal moves. */
export const generic: Pack = {
  key: 'generic',
  title: { fr: 'Premier sprint', en: 'First sprint' },
  what: {
    fr: 'Pour toute équipe qui commence : un but sur le taux de gain, six tâches de vente, et ce que 60 affaires par période permettent de dire.',
    en: 'For any team that begins: a goal on the win rate, six sales tasks, and what 60 deals a period allow to say.',
  },
  goal: {
    fr: 'Augmenter le taux de gain de 20 % à 30 % en deux semaines',
    en: 'Raise the win rate from 20% to 30% in two weeks',
  },
  kpi: {
    fr: 'KPI : taux de gain = gagnés ÷ (gagnés + perdus), par date de clôture. Les affaires ouvertes ne comptent pas encore.',
    en: 'KPI: win rate = won ÷ (won + lost), by closing date. Open deals do not count yet.',
  },
  items: [
    {
      title: {
        fr: 'Relancer les devis sans réponse depuis 7 jours',
        en: 'Follow up quotes without an answer for 7 days',
      },
      type: 'followUp',
      moscow: 'must',
      effort: 4,
    },
    {
      title: {
        fr: 'Noter la raison de chaque affaire perdue',
        en: 'Write down why each lost deal was lost',
      },
      type: 'admin',
      moscow: 'must',
      effort: 2,
    },
    {
      title: {
        fr: 'Préparer trois réponses aux objections de prix',
        en: 'Prepare three answers to price objections',
      },
      type: 'negotiation',
      moscow: 'should',
      effort: 3,
    },
    {
      title: {
        fr: 'Appeler le décideur avant d’envoyer le devis',
        en: 'Call the decision maker before the quote is sent',
      },
      type: 'qualification',
      moscow: 'should',
      effort: 5,
    },
    {
      title: {
        fr: 'Répéter la démonstration à deux, une heure chacun',
        en: 'Rehearse the demo in pairs, an hour each',
      },
      type: 'training',
      moscow: 'could',
      effort: 4,
    },
    {
      title: { fr: 'Prospecter une liste de 20 contacts', en: 'Prospect a list of 20 contacts' },
      type: 'prospecting',
      moscow: 'could',
      effort: 4,
    },
  ],
  demoRows: ROWS,
  replay,
};

function replay(page: CasePage, today: Day): void {
  const monday = mondayOf(today);
  const periods = [
    { from: addDays(monday, -28), to: addDays(monday, -17) },
    { from: addDays(monday, -14), to: addDays(monday, -3) },
  ] as const;
  const deals = page.range('A', 'G', ROWS);
  const period = { fr: 'Période', en: 'Period' };
  page.heading({ fr: 'Ce que disent les chiffres', en: 'What the numbers say' });
  page.header([period, { fr: 'Du', en: 'From' }, { fr: 'Au', en: 'To' }]);
  const names = [
    { fr: 'Avant le sprint', en: 'Before the sprint' },
    { fr: 'Sprint', en: 'Sprint' },
  ];
  const of = [
    { fr: 'Avant', en: 'Before' },
    { fr: 'Sprint', en: 'Sprint' },
  ];
  const at = page.next;
  periods.forEach(({ from, to }, i) => {
    page.line([names[i] ?? period, from, to], [null, 'day', 'day']);
  });
  const within = (i: number) => `$B$${at + i};$C$${at + i}`;
  const counted = names.map((label, i) => {
    // A table by the period's column has one line here, which tells the counts.
    const by = page.say(period);
    const table = `SPRINT_WINRATE(${deals};${within(i)};"${by}";"${by}=${page.say(of[i] ?? period)}")`;
    return {
      label,
      successes: `INDEX(${table};2;3)`,
      trials: `INDEX(${table};2;4)`,
      rate: `SPRINT_WINRATE(${deals};${within(i)})`,
    };
  });
  const [before = '', sprint = ''] = page.rates(
    [
      { fr: 'Gagnés', en: 'Won' },
      { fr: 'Clos (n)', en: 'Closed (n)' },
    ],
    counted,
  );
  page.gap();
  page.verdict(
    { fr: 'Le taux de gain a-t-il vraiment changé ?', en: 'Has the win rate really changed?' },
    before,
    sprint,
    {
      fr: '60 affaires de chaque côté ne suffisent pas : l’intervalle de l’écart contient zéro. Le but n’est ni atteint ni manqué, il n’est pas encore décidable.',
      en: '60 deals on either side are not enough: the interval of the difference holds zero. The goal is neither met nor missed, it cannot be decided yet.',
    },
  );
  page.fact(
    {
      fr: 'Affaires à clore de chaque côté pour voir 20 % → 30 %, quatre fois sur cinq',
      en: 'Deals to close on either side to see 20% → 30%, four times in five',
    },
    formula('SPRINT_SAMPLE(20%;10;"points")'),
  );
  page.verdict(
    {
      fr: 'Et si les mêmes taux tenaient sur quatre sprints (48 sur 240, puis 72 sur 240) ?',
      en: 'And if the same rates held over four sprints (48 of 240, then 72 of 240)?',
    },
    '48;240',
    '72;240',
    {
      fr: 'Le même écart, avec quatre fois plus d’affaires, est établi : gardez le but sur plusieurs sprints plutôt que d’en changer.',
      en: 'The same difference, with four times as many deals, is established: keep a goal over several sprints rather than change it.',
    },
  );
  page.gap();
  page.heading({ fr: 'Ce qu’ils ne prouvent pas', en: 'What they do not prove' });
  page.header([
    { fr: 'Montant gagné', en: 'Amount won' },
    { fr: 'Moyenne', en: 'Mean' },
    { fr: 'Médiane', en: 'Median' },
    { fr: 'n', en: 'n' },
  ]);
  names.forEach((label, i) => {
    page.line(
      [
        label,
        formula(`SPRINT_DEALSIZE(${deals};${within(i)})`),
        formula(`SPRINT_DEALSIZE(${deals};${within(i)};${page.say({ fr: '"médiane"', en: '"median"' })})`),
        formula(counted[i]?.successes ?? ''),
      ],
      [null, 'money', 'money'],
    );
  });
  page.text({
    fr: 'La moyenne triple à cause d’une seule affaire. La médiane bouge bien moins, et sur 12 puis 18 affaires elle ne dit rien des prix.',
    en: 'The mean triples because of a single deal. The median moves far less, and over 12, then 18 deals it says nothing of prices.',
  });
  page.text({
    fr: 'Avant et après, sans groupe témoin : la saison, l’offre ou l’équipe ont pu changer en même temps que le sprint.',
    en: 'Before and after, without a control group: season, offer or team may have changed along with the sprint.',
  });
  page.data(
    [
      { fr: 'ID', en: 'ID' },
      { fr: 'Client', en: 'Client' },
      { fr: 'Responsable', en: 'Owner' },
      { fr: 'Étape', en: 'Stage' },
      { fr: 'Clos le', en: 'Closed on' },
      { fr: 'Montant', en: 'Amount' },
      period,
    ],
    dealRows(page, periods),
    [null, null, null, null, 'day', 'money', null],
  );
}

function dealRows(page: CasePage, periods: readonly { from: Day; to: Day }[]): PlaybookCell[][] {
  const random = randomFrom(58);
  const won = page.say({ fr: 'Gagné', en: 'Won' });
  const lost = page.say({ fr: 'Perdu', en: 'Lost' });
  return periods.flatMap(({ from, to }, i) => {
    const wins = exactly(random, WON[i] ?? 0, EACH);
    const large = wins.indexOf(true);
    return daysBetween(random, EACH, from, to).map((day, at): PlaybookCell[] => [
      `D-${i * EACH + at + 1}`,
      random.pick(companies),
      people[random.whole(0, people.length - 1)] ?? people[0],
      wins[at] ? won : lost,
      day,
      i === 1 && at === large ? 48_000 : 900 + 50 * random.whole(0, 24),
      page.say(i === 0 ? { fr: 'Avant', en: 'Before' } : { fr: 'Sprint', en: 'Sprint' }),
    ]);
  });
}
