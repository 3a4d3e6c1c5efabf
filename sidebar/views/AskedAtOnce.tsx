import { useEffect } from 'preact/hooks';
import type { Text } from '../../src/i18n/text.ts';
import type { Outcome, SidebarView, WritePreview } from '../../src/server/contract.ts';
import { Awaited } from '../components/Awaited.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { View } from '../components/View.tsx';
import { say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

type Props = {
  readonly go: Go;
  readonly name: SidebarView;
  readonly words: Readonly<Record<'title' | 'previewing' | 'write' | 'writing' | 'doneTitle', Text>>;
  readonly preview: (request: object) => Promise<WritePreview>;
  readonly apply: (request: { readonly token: string }) => Promise<Outcome>;
};

/** An act that has nothing to ask: its preview comes first. */
export function AskedAtOnce({ go, name, words, preview, apply }: Props) {
  const plan = usePlan<object>(preview, apply);
  const ask = () => plan.ask({});
  useEffect(ask, []);
  const home = toHome(go);
  const title = say(words.title);
  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name={name}
        title={title}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[home, toUndo(go)]}
        leave={home.go}
        narrow
      />
    );
  }
  const { busy, error } = plan.task;
  return (
    <View
      name={name}
      title={title}
      back={home}
      notice={error ? { kind: 'warning', text: error } : undefined}
      busy={busy}
    >
      <Awaited busy={busy} text={say(words.previewing)} again={ask} />
    </View>
  );
}
