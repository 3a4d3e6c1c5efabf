import { randomFrom } from '../../../src/domain/statistics/random.ts';
import { dateIn, type Range } from './cells.ts';
import { company } from './words.ts';

/** Lines of orders: two a basket, ten thousand clients, amounts to the cent, one in fifty blank. */
export function purchasesRange(count: number): Range {
  const random = randomFrom(9);
  return [
    ['Commande', 'Client', 'Date d’achat', 'Montant'],
    ...Array.from({ length: count }, (_, at) => [
      `C${at >> 1}`,
      company(random.whole(0, 9_999)),
      dateIn(random, false),
      random.chance(0.02) ? '' : random.whole(100, 200_000) / 100,
    ]),
  ];
}

/** Leads with the moments of their creation and of the first contact, a tenth of them without. */
export function answersRange(count: number): Range {
  const random = randomFrom(10);
  return [
    ['ID', 'Créé le', 'Premier contact le'],
    ...Array.from({ length: count }, (_, at) => {
      const created = dateIn(random, true);
      const contact = new Date(created.getTime() + random.whole(60, 200_000) * 1000);
      return [`L${at}`, created, random.chance(0.1) ? '' : contact];
    }),
  ];
}

/** Trials, half of them paid within a month. */
export function trialsRange(count: number): Range {
  const random = randomFrom(11);
  return [
    ['Client', 'Début d’essai', 'Payé le'],
    ...Array.from({ length: count }, () => {
      const started = dateIn(random, false);
      const paid = new Date(started.getTime() + random.whole(1, 30) * 86_400_000);
      return [company(random.whole(0, 9_999)), started, random.chance(0.5) ? paid : ''];
    }),
  ];
}
