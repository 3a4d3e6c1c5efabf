import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { Spinner } from './Spinner.tsx';

export function Loading({ text = say(commonWords.loading) }: { text?: string }) {
  return (
    <p class="loading" role="status">
      <Spinner />
      {text}
    </p>
  );
}
