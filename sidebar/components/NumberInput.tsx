import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { language, say } from '../language.ts';
import { type Entry, type NumberKind, readNumber, writeNumber } from '../numbers.ts';
import { commonWords } from '../words/common.ts';
import { Field } from './Field.tsx';

type Props = {
  readonly label: string;
  readonly kind?: NumberKind;
  readonly value: Entry;
  /** Gets null for an empty field, NaN for a text that is no number or lies outside the bounds. */
  readonly onValue: (value: Entry) => void;
  readonly min?: number;
  readonly max?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

/** A number typed in the user's notation. What is typed stays as it is until the field is left. */
export function NumberInput({
  label,
  kind = 'count',
  value,
  onValue,
  min,
  max,
  hint,
  error,
  required,
}: Props) {
  const [text, setText] = useState(() => writeNumber(value, kind, language));
  const [left, setLeft] = useState(false);
  const given = useRef(value);
  useLayoutEffect(() => {
    // A value that did not come from this field (another KPI was chosen) replaces what was typed. Seen at once: after a
    // paint, the value of a key that was typed before would take the place of the next one.
    if (Object.is(given.current, value)) return;
    given.current = value;
    setText(writeNumber(value, kind, language));
  }, [value, kind]);

  const typed = readNumber(text, kind, language);
  const wrong = wrongness(typed, kind, min, max);
  const tell = (raw: string) => {
    const entry = readNumber(raw, kind, language);
    const next = wrongness(entry, kind, min, max) ? Number.NaN : entry;
    given.current = next;
    setText(raw);
    onValue(next);
  };
  const leave = () => {
    setLeft(true);
    if (!wrong) setText(writeNumber(typed, kind, language));
  };
  return (
    <Field label={label} hint={hint} error={(left && wrong) || error} required={required}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          onInput={(event) => tell(event.currentTarget.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}

/** What is wrong with an entry, in words; empty where nothing is. */
function wrongness(entry: Entry, kind: NumberKind, min: number | undefined, max: number | undefined): string {
  if (entry === null) return '';
  if (Number.isNaN(entry)) return say(kind === 'rate' ? commonWords.notARate : commonWords.notANumber);
  if ((min === undefined || entry >= min) && (max === undefined || entry <= max)) return '';
  const print = (bound: number | undefined) =>
    bound === undefined ? '' : writeNumber(bound, kind, language);
  return say(commonWords.outOfBounds(print(min), print(max)));
}
