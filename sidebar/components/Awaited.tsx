import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { Button } from './Button.tsx';
import { Loading } from './Loading.tsx';

/** In the place of what was asked for and is not there: that it comes, or the button that asks again. */
export function Awaited({ busy, text, again }: { busy: boolean; text?: string; again: () => void }) {
  if (busy) return text === undefined ? <Loading /> : <Loading text={text} />;
  return <Button onPress={again}>{say(commonWords.retry)}</Button>;
}
