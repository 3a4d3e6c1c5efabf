import type { ComponentChildren } from 'preact';
import { Sentences } from './Sentences.tsx';
import { View } from './View.tsx';

/** After a write: what was done, what to know, where to go. */
export function Done({
  name,
  title,
  sentence,
  notes,
  buttons,
}: {
  name: string;
  title: string;
  sentence: string;
  notes: readonly string[];
  buttons: ComponentChildren;
}) {
  return (
    <View name={`${name}/done`} title={title} notice={{ kind: 'success', text: sentence }} buttons={buttons}>
      {notes.length > 0 ? <Sentences sentences={notes} /> : null}
    </View>
  );
}
