import { pipeline } from '../../../src/tabs/pipeline.ts';
import { dateIn, dayText, moneyText, type Range, rangeOf } from './cells.ts';
import { company, people, products, sectors, sources } from './words.ts';

const open = ['Nouveau', 'Contacté', 'Qualifié', 'Proposition', 'À recontacter'] as const;
const closed = ['Gagné', 'Perdu', 'Closed Won', '4 - Gagné', 'Perdue'] as const;

/** Leads with dates as cells, a tenth of the amounts and a twentieth of the dates typed as text, a few blanks. */
export function pipelineRange(count: number): Range {
  return rangeOf(pipeline.columns, count, 1, (random, at) => {
    const isClosed = random.chance(0.6);
    const created = dateIn(random, true);
    const closedOn = dateIn(random, false);
    const amount = random.whole(10_000, 2_000_000) / 100;
    return {
      id: `D-${at + 1}`,
      name: `Affaire ${at + 1} – ${random.pick(products)}`,
      client: company(random.whole(0, 9_999)),
      stage: isClosed ? random.pick(closed) : random.chance(0.02) ? '' : random.pick(open),
      source: random.pick(sources),
      owner: random.pick(people),
      product: random.pick(products),
      segment: random.pick(sectors),
      amount: random.chance(0.02) ? '' : random.chance(0.1) ? moneyText(amount) : amount,
      probability: random.chance(0.3)
        ? ''
        : random.chance(0.1)
          ? `${random.whole(1, 99)} %`
          : random.whole(1, 99) / 100,
      created: random.chance(0.05) ? dayText(created) : created,
      closed: isClosed ? (random.chance(0.05) ? dayText(closedOn) : closedOn) : '',
      nextStep: isClosed ? '' : 'Relancer par téléphone',
    };
  });
}
