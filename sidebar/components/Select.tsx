import { Field } from './Field.tsx';

export type Option<K extends string> = {
  readonly value: K;
  readonly label: string;
  readonly disabled?: boolean;
};

type BareProps<K extends string> = {
  readonly value: K;
  readonly options: readonly Option<K>[];
  readonly onValue: (value: K) => void;
};

type Described = {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
  readonly 'aria-required'?: 'true' | undefined;
};

/** The control alone, for a place that has its own label. */
export function BareSelect<K extends string>({
  value,
  options,
  onValue,
  ...described
}: BareProps<K> & Described) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onValue(option.value);
  };
  return (
    <select {...described} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function Select<K extends string>({
  label,
  hint,
  invalid,
  ...rest
}: BareProps<K> & {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Whether it lacks an answer; the view says so. */
  readonly invalid?: boolean;
}) {
  return (
    <Field label={label} hint={hint}>
      {(tied) => <BareSelect {...rest} {...tied} {...(invalid ? { 'aria-invalid': 'true' } : {})} />}
    </Field>
  );
}
