import type { ComponentChildren } from 'preact';
import { CopyText } from './CopyText.tsx';
import { Sentences } from './Sentences.tsx';
import { View } from './View.tsx';

/** After a write: what was done, what to know, where to go. */
export function Done({
  name,
  title,
  sentence,
  notes,
  copy,
  buttons,
}: {
  name: string;
  title: string;
  sentence: string;
  notes: readonly string[];
  /** A text for others, with a button that copies it. */
  copy?: string | undefined;
  buttons: ComponentChildren;
}) {
  return (
    <View name={`${name}/done`} title={title} notice={{ kind: 'success', text: sentence }} buttons={buttons}>
      {notes.length > 0 ? <Sentences sentences={notes} /> : null}
      {copy ? <CopyText text={copy} /> : null}
    </View>
  );
}
