import { addDays, type Day } from '../../src/domain/day.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { Text } from '../../src/i18n/text.ts';
import type { PlaybookCell } from '../../src/server/contract.ts';
import { type CasePage, formula } from './case-page.ts';
import { daysBetween, mondayOf, shuffled } from './demo-data.ts';
import type { Pack } from './pack.ts';

/** Buyers of a period, and how many of them buy again in the next. */
const BUYERS = 40;
const KEPT = [16, 22] as const;
const CLIENTS = BUYERS + (BUYERS - KEPT[0]) + (BUYERS - KEPT[1]);
/** Those of the last period who order twice. */
const TWICE = 10;
const ROWS = 3 * BUYERS + TWICE;
/** Two sprints of two weeks. */
const SPAN = 28;

const segments = {
  loyal: { fr: 'Fidèle', en: 'Loyal' },
  fresh: { fr: 'Nouveau', en: 'New' },
  winBack: { fr: 'À réveiller', en: 'Win back' },
  lost: { fr: 'Perdu de vue', en: 'Lost sight of' },
} satisfies Record<string, Text>;

/** A shop whose clients buy once: retention, basket, and segments by recency, frequency and amount. */
export const retention: Pack = {
  key: 'retention',
  title: { fr: 'Fidélisation', en: 'Retention' },
  what: {
    fr: 'Une boutique en ligne dont les clients n’achètent qu’une fois : taux de fidélisation, panier moyen et médian, segments RFM (récence, fréquence, montant).',
    en: 'An online shop whose clients buy once: retention rate, mean and median basket, RFM segments (recency, frequency, amount).',
  },
  goal: {
    fr: 'Augmenter le taux de fidélisation de 40 % à 55 % en quatre semaines',
    en: 'Raise the retention rate from 40% to 55% in four weeks',
  },
  kpi: {
    fr: 'KPI : taux de fidélisation = clients de la période d’avant qui rachètent dans celle-ci ÷ clients de la période d’avant.',
    en: 'KPI: retention rate = clients of the period before who buy again in this one ÷ clients of the period before.',
  },
  items: [
    {
      title: {
        fr: 'Écrire aux clients à réveiller, un message par achat passé',
        en: 'Write to clients to win back, a message for each past purchase',
      },
      type: 'followUp',
      moscow: 'must',
      effort: 6,
    },
    {
      title: {
        fr: 'Tenir la liste RFM à jour une fois par semaine',
        en: 'Keep the RFM list up to date once a week',
      },
      type: 'admin',
      moscow: 'must',
      effort: 2,
    },
    {
      title: {
        fr: 'Recommander deux produits après chaque commande',
        en: 'Recommend two products after each order',
      },
      type: 'content',
      moscow: 'should',
      effort: 5,
    },
    {
      title: { fr: 'Appeler les dix clients les plus fidèles', en: 'Call the ten most loyal clients' },
      type: 'followUp',
      moscow: 'should',
      effort: 4,
    },
    {
      title: {
        fr: 'Demander une note après la livraison',
        en: 'Ask for a rating after delivery',
      },
      type: 'content',
      moscow: 'could',
      effort: 3,
    },
  ],
  demoRows: ROWS,
  replay,
};

function replay(page: CasePage, today: Day): void {
  const monday = mondayOf(today);
  const periods = [
    { from: addDays(monday, -2 * SPAN), to: addDays(monday, -SPAN - 1) },
    { from: addDays(monday, -SPAN), to: addDays(monday, -1) },
  ];
  const names = [
    { fr: 'Avant', en: 'Before' },
    { fr: 'Sprints 1 et 2', en: 'Sprints 1 and 2' },
  ];
  const orders = page.range('A', 'D', ROWS);
  const detail = page.say({ fr: '"détail"', en: '"detail"' });
  const median = page.say({ fr: '"médiane"', en: '"median"' });
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
  const [before = '', after = ''] = page.rates(
    [
      { fr: 'Fidèles', en: 'Kept' },
      { fr: 'Clients d’avant (n)', en: 'Clients before (n)' },
    ],
    names.map((label, i) => ({
      label,
      successes: `INDEX(SPRINT_RETENTION(${orders};${within(i)};${detail});2;2)`,
      trials: `INDEX(SPRINT_RETENTION(${orders};${within(i)};${detail});2;3)`,
      rate: `SPRINT_RETENTION(${orders};${within(i)})`,
    })),
  );
  page.gap();
  page.verdict(
    { fr: 'Les clients reviennent-ils vraiment plus ?', en: 'Do clients really come back more?' },
    before,
    after,
    {
      fr: '16 clients sur 40, puis 22 sur 40 : 15 points de plus, et l’intervalle contient encore zéro.',
      en: '16 clients of 40, then 22 of 40: 15 points more, and the interval still holds zero.',
    },
  );
  page.fact(
    {
      fr: 'Clients nécessaires de chaque côté pour voir 40 % → 55 %, quatre fois sur cinq',
      en: 'Clients needed on either side to see 40% → 55%, four times in five',
    },
    formula('SPRINT_SAMPLE(40%;15;"points")'),
  );
  page.gap();
  page.header([
    { fr: 'Panier', en: 'Basket' },
    { fr: 'Moyen', en: 'Mean' },
    { fr: 'Médian', en: 'Median' },
    { fr: 'Commandes (n)', en: 'Orders (n)' },
  ]);
  const days = page.column('C', ROWS);
  names.forEach((label, i) => {
    const row = at + i;
    page.line(
      [
        label,
        formula(`SPRINT_BASKET(${orders};${within(i)})`),
        formula(`SPRINT_BASKET(${orders};${within(i)};${median})`),
        formula(`COUNTIFS(${days};">="&$B$${row};${days};"<="&$C$${row})`),
      ],
      [null, 'money', 'money'],
    );
  });
  page.text({
    fr: 'Le panier moyen bondit à cause d’une seule commande d’entreprise ; le panier médian dit ce qu’achète un client ordinaire.',
    en: 'The mean basket leaps because of a single business order; the median basket tells what an ordinary client buys.',
  });
  page.gap();
  const threshold = segmentTable(page, at + 1);
  page.gap();
  page.heading({ fr: 'Ce qu’ils ne prouvent pas', en: 'What they do not prove' });
  page.text({
    fr: 'Un segment décrit, il n’explique pas : les clients fidèles reviendraient peut-être sans message. Gardez-en au hasard un sur cinq sans rien envoyer, et comparez.',
    en: 'A segment describes, it does not explain: loyal clients might come back without a message. Leave one in five of them without any, at random, and compare.',
  });
  page.text({
    fr: 'Quatre semaines disent peu de la fidélité : gardez le même but pendant six mois, et lisez-le par période d’achat.',
    en: 'Four weeks say little of loyalty: keep the same goal for six months, and read it by period of purchase.',
  });
  const rows = orderRows(periods, monday);
  const clients = shuffledClients();
  page.data(
    [
      { fr: 'Commande', en: 'Order' },
      { fr: 'Client', en: 'Client' },
      { fr: 'Acheté le', en: 'Bought on' },
      { fr: 'Montant', en: 'Amount' },
      { fr: '', en: '' },
      { fr: 'Client suivi', en: 'Client followed' },
      { fr: 'Dernier achat', en: 'Last purchase' },
      { fr: 'Commandes', en: 'Orders' },
      { fr: 'Total', en: 'Total' },
      { fr: 'Segment RFM', en: 'RFM segment' },
    ],
    rows.map((row, i) => [...row, null, ...rfmOf(page, clients[i], page.dataRow + 1 + i, at + 1, threshold)]),
    [null, null, 'day', 'money', null, null, 'day', null, 'money', null],
  );
}

/** @returns the cell of the amount from which a silent client is worth a message */
function segmentTable(page: CasePage, period: number): string {
  const threshold = `$B$${page.next}`;
  page.fact(
    {
      fr: 'Segments RFM. À réveiller : sans achat dans la période, et au moins ce total',
      en: 'RFM segments. Win back: no purchase in the period, and at least this total',
    },
    80,
    'money',
  );
  page.header([
    { fr: 'Segment', en: 'Segment' },
    { fr: 'Clients (n)', en: 'Clients (n)' },
    { fr: 'Total acheté', en: 'Total bought' },
    { fr: 'Récence, fréquence, montant', en: 'Recency, frequency, amount' },
  ]);
  const meanings: Readonly<Record<keyof typeof segments, Text>> = {
    loyal: {
      fr: 'acheté dans la période, deux commandes ou plus',
      en: 'bought in the period, two orders or more',
    },
    fresh: { fr: 'acheté dans la période, une commande', en: 'bought in the period, one order' },
    winBack: {
      fr: 'rien dans la période, total au-dessus du seuil',
      en: 'nothing in the period, total above the threshold',
    },
    lost: { fr: 'rien dans la période, total en dessous', en: 'nothing in the period, total below' },
  };
  for (const key of Object.keys(segments) as (keyof typeof segments)[]) {
    const word = page.say(segments[key]);
    const own = `${page.column('J', CLIENTS)};"${word}"`;
    page.line(
      [
        segments[key],
        formula(`COUNTIFS(${own})`),
        formula(`SUMIFS(${page.column('I', CLIENTS)};${own})`),
        meanings[key],
      ],
      [null, null, 'money'],
    );
  }
  page.text({
    fr: `La période est la dernière (ligne ${period}).`,
    en: `The period is the last one (row ${period}).`,
  });
  return threshold;
}

/** The line of a client beside the orders: last purchase, orders, total, segment; nothing where there is no client left. */
function rfmOf(
  page: CasePage,
  client: string | undefined,
  row: number,
  period: number,
  threshold: string,
): PlaybookCell[] {
  if (client === undefined) return [];
  const [names, days, amounts] = [page.column('B', ROWS), page.column('C', ROWS), page.column('D', ROWS)];
  const word = (key: keyof typeof segments) => `"${page.say(segments[key])}"`;
  return [
    client,
    formula(`MAXIFS(${days};${names};F${row})`),
    formula(`COUNTIFS(${names};F${row})`),
    formula(`SUMIFS(${amounts};${names};F${row})`),
    formula(
      `IF(G${row}>=$B$${period};IF(H${row}>1;${word('loyal')};${word('fresh')});IF(I${row}>=${threshold};${word('winBack')};${word('lost')}))`,
    ),
  ];
}

const clientAt = (at: number) => `C-${String(at + 1).padStart(3, '0')}`;

function shuffledClients(): string[] {
  return shuffled(
    randomFrom(7),
    Array.from({ length: CLIENTS }, (_, at) => clientAt(at)),
  );
}

function orderRows(periods: readonly { from: Day; to: Day }[], monday: Day): PlaybookCell[][] {
  const random = randomFrom(60);
  const first = { from: addDays(monday, -3 * SPAN), to: addDays(monday, -2 * SPAN - 8) };
  let buyers = Array.from({ length: BUYERS }, (_, at) => at);
  let known = BUYERS;
  const rows: PlaybookCell[][] = [];
  [first, ...periods].forEach(({ from, to }, i) => {
    if (i > 0) {
      const kept = shuffled(random, buyers).slice(0, KEPT[i - 1]);
      const fresh = Array.from({ length: BUYERS - kept.length }, (_, at) => known + at);
      known += fresh.length;
      buyers = [...kept, ...fresh];
    }
    const again = i === 2 ? buyers.slice(0, TWICE) : [];
    const days = daysBetween(random, buyers.length + again.length, from, to);
    shuffled(random, [...buyers, ...again]).forEach((client, at) => {
      const isLarge = i === 2 && at === 0;
      const amount = isLarge ? 3900 : 25 + 5 * random.whole(0, 18);
      rows.push([`O-${rows.length + 1}`, clientAt(client), days[at] ?? from, amount]);
    });
  });
  return rows;
}
