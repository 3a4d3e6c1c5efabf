import type { BoardCard } from '../../../src/server/contract.ts';
import { Select } from '../../components/Select.tsx';
import { say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';
import { type Filter, type Filtered, filtered, NONE, valuesOf } from './filter.ts';

const labels = { owner: boardWords.person, product: boardWords.product, client: boardWords.client };

/** What the board shows: only fields in which cards differ can be chosen by. */
export function Filters({
  cards,
  filter,
  choose,
}: {
  cards: readonly BoardCard[];
  filter: Filter;
  choose: (filter: Filter) => void;
}) {
  return (
    <div class="board-filters">
      {filtered.map((field) => {
        const values = valuesOf(cards, field);
        return values.length < 2 ? null : (
          <Select
            key={field}
            label={say(labels[field])}
            value={filter[field]}
            options={optionsOf(values, field)}
            onValue={(value) => choose({ ...filter, [field]: value })}
          />
        );
      })}
    </div>
  );
}

function optionsOf(values: readonly string[], field: Filtered) {
  return [
    { value: '', label: say(field === 'owner' ? boardWords.everybody : boardWords.all) },
    ...values.map((value) =>
      value === ''
        ? { value: NONE, label: say(field === 'owner' ? boardWords.nobody : boardWords.none) }
        : { value, label: value },
    ),
  ];
}
