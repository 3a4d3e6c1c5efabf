import { useId } from 'preact/hooks';
import type { Option } from './Select.tsx';

/** A question whose answers are sentences: radio buttons one below the other. */
export function Choice<K extends string>({
  label,
  value,
  options,
  onValue,
  error,
}: {
  label: string;
  /** Null while nothing is chosen. */
  value: K | null;
  options: readonly Option<K>[];
  onValue: (value: K) => void;
  error?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset class="field question" aria-describedby={error ? `${name}-below` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="tick">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            aria-invalid={error ? 'true' : undefined}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error ? (
        <div id={`${name}-below`} class="below wrong">
          {error}
        </div>
      ) : null}
    </fieldset>
  );
}
