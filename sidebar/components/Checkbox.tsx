import type { ComponentChildren } from 'preact';

/** Something that is so or not. */
export function Checkbox({
  checked,
  onValue,
  children,
}: {
  checked: boolean;
  onValue: (checked: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onValue(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
