import { useState } from 'preact/hooks';
import { copyText } from '../copy.ts';
import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { Button } from './Button.tsx';
import { TextInput } from './TextInput.tsx';

/** A text for a mail or a chat: it can be touched up, then copied. */
export function CopyText({ text }: { text: string }) {
  const [shown, setShown] = useState(text);
  const [told, setTold] = useState('');
  const copy = async () => {
    const isCopied = await copyText(shown);
    setTold(say(isCopied ? commonWords.copied : commonWords.notCopied));
  };
  return (
    <section>
      <TextInput label={say(commonWords.toShare)} value={shown} onValue={setShown} lines={10} />
      <Button icon="copy" onPress={copy}>
        {say(commonWords.copyText)}
      </Button>
      <p class="muted" aria-live="polite">
        {told}
      </p>
    </section>
  );
}
