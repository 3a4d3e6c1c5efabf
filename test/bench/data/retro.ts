import { retro } from '../../../src/tabs/retro.ts';
import { dateIn, type Range, rangeOf } from './cells.ts';
import { people, themes } from './words.ts';

const categories = ['Bien', 'Pas bien', 'À améliorer', 'Idée libre'] as const;

/** Notes of twelve sprints, one in eight with an action. */
export function retroRange(count: number): Range {
  return rangeOf(retro.columns, count, 4, (random, at) => {
    const hasAction = random.chance(1 / 8);
    return {
      sprint: random.chance(0.5) ? random.whole(1, 12) : `Sprint ${random.whole(1, 12)}`,
      category: random.pick(categories),
      note: `Remarque n° ${at + 1} sur les échanges`,
      votes: random.chance(0.2) ? '' : random.whole(0, 8),
      theme: random.pick(themes),
      action: hasAction ? `Essayer la piste ${at + 1}` : '',
      owner: hasAction ? random.pick(people) : '',
      due: hasAction ? dateIn(random, false) : '',
      status: hasAction ? random.pick(['À faire', 'Terminé', 'En cours']) : '',
      kpi: '',
      decidedOn: '',
      doneOn: '',
      verdict: '',
    };
  });
}
