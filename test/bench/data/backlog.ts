import { randomFrom } from '../../../src/domain/statistics/random.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { scoredItemFields } from '../../../src/i18n/fields/scoring.ts';
import { backlog } from '../../../src/tabs/backlog.ts';
import { dateIn, moneyText, type Range, rangeOf } from './cells.ts';
import { company, people, products, sectors, skills } from './words.ts';

const types = ['Relance', 'Démo', 'Rédaction', 'Prospection'] as const;
const tiers = ['Must', 'Should', 'Should', 'Could', 'Could', 'Won’t', ''] as const;
const statuses = ['À faire', 'À faire', 'À faire', 'En cours', 'Bloqué', 'Terminé', 'Abandonné'] as const;
const urgencies: readonly [Cell, ...Cell[]] = [1, 2, 3, 4, 5, 'Haute', 'Moyenne', ''];
const efforts: readonly [Cell, ...Cell[]] = [1, 2, 3, 4, 6, 8, 12, '3 h', '1,5', ''];

/** Items with some words and numbers typed as text; one in six waits for another that stands just above it. */
export function backlogRange(count: number): Range {
  return rangeOf(backlog.columns, count, 2, (random, at) => {
    const value = random.whole(2, 120) * 100;
    const product = random.pick(products);
    return {
      id: `T-${at + 1}`,
      title: `Relancer ${company(random.whole(0, 9_999))} pour ${product}`,
      type: random.pick(types),
      client: company(random.whole(0, 9_999)),
      product,
      segment: random.pick(sectors),
      value: random.chance(0.05) ? '' : random.chance(0.1) ? moneyText(value) : value,
      probability: random.chance(0.2) ? '' : random.whole(1, 10) / 10,
      urgency: random.pick(urgencies),
      importance: random.whole(1, 5),
      moscow: random.pick(tiers),
      effort: random.pick(efforts),
      skill: random.chance(0.3) ? '' : random.pick(skills),
      dependsOn: at > 10 && random.chance(1 / 6) ? `T-${at + 1 - random.whole(1, 10)}` : '',
      owner: random.chance(0.8) ? '' : random.pick(people),
      due: random.chance(0.5) ? '' : dateIn(random, false),
      status: random.pick(statuses),
      sprint: '',
      reviewed: '',
    };
  });
}

/** The same with the columns that some scoring methods read beside a backlog's own. */
export function scoredBacklogRange(count: number): Range {
  const random = randomFrom(6);
  const [headers = [], ...rows] = backlogRange(count);
  const { reach, confidence, impact, ease, risk } = scoredItemFields;
  return [
    [...headers, ...[reach, confidence, impact, ease, risk].map(({ header }) => header.fr)],
    ...rows.map((row) => [
      ...row,
      random.chance(0.1) ? '' : random.whole(1, 500),
      random.pick<Cell>([0.5, 0.8, 1, '80 %', '']),
      random.whole(1, 5),
      random.pick<Cell>([1, 2, 3, 4, 5, 'Haute', '']),
      random.whole(1, 5),
    ]),
  ];
}
