import { useId } from 'preact/hooks';
import type { Option } from './Select.tsx';

/** A few choices side by side: radio buttons underneath, so the arrow keys move between them. */
export function Segmented<K extends string>({
  label,
  value,
  options,
  onValue,
  hint,
}: {
  label: string;
  value: K;
  options: readonly Option<K>[];
  onValue: (value: K) => void;
  hint?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset class="field" aria-describedby={hint ? `${name}-below` : undefined}>
      <legend>{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'segment chosen' : 'segment'}>
            <input
              type="radio"
              class="unseen"
              name={name}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint ? (
        <div id={`${name}-below`} class="below">
          {hint}
        </div>
      ) : null}
    </fieldset>
  );
}
