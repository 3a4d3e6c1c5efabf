import { useId } from 'preact/hooks';
import type { Source, SourceColumn } from '../../../src/server/contract.ts';
import { RequiredMark } from '../../components/Field.tsx';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { BareSelect } from '../../components/Select.tsx';
import { say } from '../../language.ts';
import { turnWords } from '../../words/turn.ts';
import type { Line, Origin } from './mapping.ts';

const icons: Record<Origin, IconName> = {
  sure: 'check',
  likely: 'likely',
  ask: 'ask',
  none: 'none',
  chosen: 'chosen',
};

const NOT_ANSWERED = '?';
const LEFT_EMPTY = '';

/** One line per field of ours: which column it is read from, and how sure that is. */
export function Columns({
  source,
  lines,
  checked,
  answer,
}: {
  source: Source;
  lines: readonly Line[];
  /** The user asked to go on: what is lacking is now marked as wrong. */
  checked: boolean;
  answer: (key: string, column: number | null) => void;
}) {
  return (
    <table class="columns">
      <thead>
        <tr>
          <th scope="col">{say(turnWords.field)}</th>
          <th scope="col">{say(turnWords.column)}</th>
          <th scope="col">{say(turnWords.match)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ColumnLine
            key={line.field.key}
            columns={source.columns}
            line={line}
            checked={checked}
            answer={(column) => answer(line.field.key, column)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ColumnLine({
  columns,
  line,
  checked,
  answer,
}: {
  columns: readonly SourceColumn[];
  line: Line;
  checked: boolean;
  answer: (column: number | null) => void;
}) {
  const id = useId();
  const { field, origin, column, lacks } = line;
  const lack = lacks ? say(lacks === 'answer' ? turnWords.unanswered : turnWords.missing) : '';
  const unanswered = column === undefined;
  const options = [
    ...(unanswered ? [{ value: NOT_ANSWERED, label: say(turnWords.choose), disabled: true }] : []),
    { value: LEFT_EMPTY, label: say(turnWords.leaveEmpty) },
    ...columns.map((each) => ({ value: String(each.index), label: optionLabel(each) })),
  ];
  return (
    <tr>
      <th scope="row">
        {field.label}
        {field.required ? <RequiredMark /> : null}
      </th>
      <td>
        <BareSelect
          aria-label={say(turnWords.columnFor(field.label))}
          aria-describedby={`${id}-below`}
          aria-invalid={checked && lack ? 'true' : undefined}
          aria-required={field.required ? 'true' : undefined}
          value={unanswered ? NOT_ANSWERED : column === null ? LEFT_EMPTY : String(column.index)}
          options={options}
          onValue={(value) => answer(value === LEFT_EMPTY ? null : Number(value))}
        />
        <div id={`${id}-below`} class={checked && lack ? 'below wrong' : 'below'}>
          {lack || below(line)}
        </div>
      </td>
      <td>
        <span class={`origin ${origin}`}>
          <Icon name={icons[origin]} />
          {say(turnWords[origin])}
        </span>
      </td>
    </tr>
  );
}

function optionLabel({ letter, header }: SourceColumn): string {
  return say(turnWords.option(letter, header || say(turnWords.untitled)));
}

/** A sample of the column's values, and a word where another field reads it too. */
function below({ column, shares }: Line): string {
  if (!column) return '';
  const sample =
    column.sample.length > 0
      ? say(turnWords.sample(column.sample.map(short).join(' · ')))
      : say(turnWords.emptyColumn);
  return shares ? `${sample} — ${say(turnWords.usedTwice(shares.label))}` : sample;
}

const SAMPLE_LENGTH = 24;

/** A cell can hold 50,000 characters. */
function short(value: string): string {
  return value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH - 1)}…` : value;
}
