import { addDays, type Day } from '../../src/domain/day.ts';
import { people } from '../../src/domain/demo/words.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { PlaybookCell } from '../../src/server/contract.ts';
import { type CasePage, formula } from './case-page.ts';
import { daysBetween, exactly, mondayOf, shuffled } from './demo-data.ts';
import type { Pack } from './pack.ts';

const EACH = 80;
const ROWS = 2 * EACH;
/** Calls that were signed, and calls that were still going on after the second minute. */
const SIGNED = { A: 12, B: 20 } as const;
const STAYED = { A: 50, B: 64 } as const;
const scripts = ['A', 'B'] as const;
const MINUTES = [1, 2, 3, 4, 5, 6] as const;

/** Insurance by telephone: where calls break off, and two scripts side by side. */
export const script: Pack = {
  key: 'script',
  title: { fr: 'Script d’appel', en: 'Call script' },
  what: {
    fr: 'Des assurances vendues au téléphone : la minute où l’on décroche, deux scripts A et B en alternance, et le taux de signature de chacun.',
    en: 'Insurance sold by telephone: the minute at which people drop off, two scripts A and B in turn, and the closing rate of each.',
  },
  goal: {
    fr: 'Augmenter le taux de closing des appels de 15 % à 25 % en deux semaines',
    en: 'Raise the closing rate of calls from 15% to 25% in two weeks',
  },
  kpi: {
    fr: 'KPI : taux de signature = appels signés ÷ appels terminés, par script. Contre-mesure : les résiliations sous 14 jours.',
    en: 'KPI: closing rate = calls signed ÷ calls ended, by script. Counter-metric: cancellations within 14 days.',
  },
  items: [
    {
      title: {
        fr: 'Noter la minute de décrochage de chaque appel',
        en: 'Write down the minute at which each call breaks off',
      },
      type: 'admin',
      moscow: 'must',
      effort: 2,
    },
    {
      title: {
        fr: 'Écrire le script B : le besoin avant le prix',
        en: 'Write script B: the need before the price',
      },
      type: 'content',
      moscow: 'must',
      effort: 4,
    },
    {
      title: {
        fr: 'Alterner A et B à chaque appel, pour tous',
        en: 'Take A and B in turn at each call, everyone',
      },
      type: 'prospecting',
      moscow: 'must',
      effort: 12,
    },
    {
      title: { fr: 'Réécouter dix appels interrompus', en: 'Listen again to ten calls that broke off' },
      type: 'training',
      moscow: 'should',
      effort: 4,
    },
    {
      title: {
        fr: 'Rappeler les prospects partis avant le prix',
        en: 'Call back those who left before the price',
      },
      type: 'followUp',
      moscow: 'could',
      effort: 6,
    },
  ],
  demoRows: ROWS,
  replay,
};

function replay(page: CasePage, today: Day): void {
  const calls = page.range('A', 'F', ROWS);
  const [used, minutes] = [page.column('D', ROWS), page.column('E', ROWS)];
  page.heading({ fr: 'Ce que disent les chiffres', en: 'What the numbers say' });
  const [a = '', b = ''] = page.rates(
    [
      { fr: 'Signés', en: 'Signed' },
      { fr: 'Appels (n)', en: 'Calls (n)' },
    ],
    scripts.map((name) => {
      const table = `SPRINT_WINRATE(${calls};;;"Script";"Script=${name}")`;
      return {
        label: { fr: `Script ${name}`, en: `Script ${name}` },
        successes: `INDEX(${table};2;3)`,
        trials: `INDEX(${table};2;4)`,
        rate: `INDEX(${table};2;2)`,
      };
    }),
  );
  page.gap();
  page.verdict(
    {
      fr: 'Le script B signe-t-il davantage (avant : A, après : B) ?',
      en: 'Does script B sign more (before: A, after: B)?',
    },
    a,
    b,
    {
      fr: '12 sur 80 avec A, 20 sur 80 avec B : pas encore établi. Continuez l’alternance avant de choisir.',
      en: '12 of 80 with A, 20 of 80 with B: not established yet. Go on taking them in turn before you choose.',
    },
  );
  page.fact(
    {
      fr: 'Appels nécessaires par script pour voir 15 % → 25 %, quatre fois sur cinq',
      en: 'Calls needed a script to see 15% → 25%, four times in five',
    },
    formula('SPRINT_SAMPLE(15%;10;"points")'),
  );
  page.gap();
  page.header([
    { fr: 'Décrochages par minute', en: 'Drop-offs by minute' },
    { fr: 'Script A', en: 'Script A' },
    { fr: 'Script B', en: 'Script B' },
  ]);
  for (const minute of MINUTES) {
    page.line([
      { fr: `Minute ${minute}`, en: `Minute ${minute}` },
      ...scripts.map((name) => formula(`COUNTIFS(${used};"${name}";${minutes};${minute})`)),
    ]);
  }
  page.gap();
  const ended = (name: string) => `COUNTIFS(${used};"${name}")-COUNTIFS(${used};"${name}";${minutes};"<=2")`;
  const at = page.next;
  const [stayedA = '', stayedB = ''] = page.rates(
    [
      { fr: 'Encore en ligne après 2 min', en: 'Still on line after 2 min' },
      { fr: 'Appels (n)', en: 'Calls (n)' },
    ],
    scripts.map((name, i) => ({
      label: { fr: `Script ${name}`, en: `Script ${name}` },
      successes: ended(name),
      trials: `COUNTIFS(${used};"${name}")`,
      rate: `B${at + 1 + i}/C${at + 1 + i}`,
    })),
  );
  page.verdict(
    {
      fr: 'Le script B retient-il mieux au début (avant : A, après : B) ?',
      en: 'Does script B hold people better at the start (before: A, after: B)?',
    },
    stayedA,
    stayedB,
    {
      fr: '50 sur 80, puis 64 sur 80 : établi. B retient mieux au début ; que cela fasse signer davantage reste à montrer.',
      en: '50 of 80, then 64 of 80: established. B holds better at the start; that it makes more people sign is still to be shown.',
    },
  );
  page.gap();
  page.heading({ fr: 'Ce qu’ils ne prouvent pas', en: 'What they do not prove' });
  page.text({
    fr: 'L’alternance à chaque appel est ce qui rend A et B comparables. Un script par vendeur comparerait les vendeurs.',
    en: 'Taking turns at each call is what makes A and B comparable. A script for each rep would compare the reps.',
  });
  page.text({
    fr: 'Regarder chaque jour et s’arrêter au premier « progrès établi » trompe : donnez le jour et le nombre de jours à SPRINT_VERDICT.',
    en: 'Looking every day and stopping at the first “progress established” misleads: give SPRINT_VERDICT the day and the number of days.',
  });
  page.data(
    [
      { fr: 'ID', en: 'ID' },
      { fr: 'Créé le', en: 'Created on' },
      { fr: 'Responsable', en: 'Owner' },
      { fr: 'Script', en: 'Script' },
      { fr: 'Minute de décrochage', en: 'Minute of drop-off' },
      { fr: 'Étape', en: 'Stage' },
    ],
    callRows(page, mondayOf(today)),
    [null, 'day', null, null, null, null],
  );
}

/** Calls in the order of their days, A and B in turn. A call that is signed did not break off. */
function callRows(page: CasePage, monday: Day): PlaybookCell[][] {
  const random = randomFrom(80);
  const won = page.say({ fr: 'Gagné', en: 'Won' });
  const lost = page.say({ fr: 'Perdu', en: 'Lost' });
  const outcomes = Object.fromEntries(
    scripts.map((name) => {
      const stayed = exactly(random, SIGNED[name], STAYED[name]).map(
        (isSigned): [minute: number | null, stage: string] =>
          isSigned ? [null, won] : [random.chance(0.5) ? random.whole(3, 6) : null, lost],
      );
      const left = Array.from({ length: EACH - STAYED[name] }, (): [number | null, string] => [
        random.whole(1, 2),
        lost,
      ]);
      return [name, shuffled(random, [...stayed, ...left])] as const;
    }),
  );
  return daysBetween(random, ROWS, addDays(monday, -14), addDays(monday, -3)).map((day, at) => {
    const name = scripts[at % 2] ?? 'A';
    const [minute, stage] = outcomes[name]?.[Math.floor(at / 2)] ?? [null, lost];
    return [`A-${at + 1}`, day, people[random.whole(0, people.length - 1)] ?? people[0], name, minute, stage];
  });
}
