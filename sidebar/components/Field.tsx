import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';

/** What a control takes from its Field so that label, hint and error are tied to it. */
export type Tied = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
};

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Empty or absent where all is well. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly children: (tied: Tied) => ComponentChildren;
};

/** A label above its control, with a hint or what is wrong below. */
export function Field({ label, hint, error, required, children }: Props) {
  const id = useId();
  const below = error || hint;
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error ? 'true' : undefined,
        'aria-required': required ? 'true' : undefined,
      })}
      {below ? (
        <div id={`${id}-below`} class={error ? 'below wrong' : 'below'}>
          {below}
        </div>
      ) : null}
    </div>
  );
}

export function RequiredMark() {
  return (
    <span class="required">
      <span aria-hidden="true"> *</span>
      <span class="unseen">{` (${say(commonWords.required)})`}</span>
    </span>
  );
}

/** Moves the focus to the first control that is marked wrong, once the marks are drawn. */
export function focusFirstWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
