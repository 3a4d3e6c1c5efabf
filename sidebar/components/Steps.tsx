import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { Icon } from './Icon.tsx';

/** Where one stands in a sequence. `at` counts from 0. */
export function Steps({ labels, at }: { labels: readonly string[]; at: number }) {
  return (
    <ol class="steps" aria-label={say(commonWords.stepOf(at + 1, labels.length))}>
      {labels.map((label, index) => (
        <li
          key={label}
          class={index === at ? 'step now' : index < at ? 'step past' : 'step'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span class="step-number" aria-hidden="true">
            {index < at ? <Icon name="check" /> : index + 1}
          </span>
          {label}
          {index < at ? <span class="unseen">{` (${say(commonWords.stepDone)})`}</span> : null}
        </li>
      ))}
    </ol>
  );
}
