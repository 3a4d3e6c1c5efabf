import { Field } from './Field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** More than one line. */
  readonly lines?: number;
  readonly type?: 'text' | 'search' | 'date';
};

export function TextInput({ label, value, onValue, hint, error, required, lines, type = 'text' }: Props) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(tied) => {
        const shared = { ...tied, value };
        const tell = (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value);
        if (lines) return <textarea {...shared} rows={lines} onInput={tell} />;
        // One tag for each type: Preact's types do not take a union of them.
        if (type === 'date') return <input {...shared} type="date" onInput={tell} />;
        if (type === 'search') return <input {...shared} type="search" onInput={tell} />;
        return <input {...shared} type="text" onInput={tell} />;
      }}
    </Field>
  );
}
