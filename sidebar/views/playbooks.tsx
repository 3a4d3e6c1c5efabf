import { useState } from 'preact/hooks';
import { type Day, dayFrom } from '../../src/domain/day.ts';
import type { PlaybookRequest } from '../../src/server/contract.ts';
import { Button } from '../components/Button.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { Sentences } from '../components/Sentences.tsx';
import { View } from '../components/View.tsx';
import { language, say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { packs } from '../playbooks/index.ts';
import { type Pack, requestOf, tabOf } from '../playbooks/pack.ts';
import { server } from '../server.ts';
import { wishGoal } from '../wished-goal.ts';
import { playbooksWords as words } from '../words/playbooks.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

/** The playbooks, a card each; one that is chosen is shown as a plan, then written. */
export function PlaybooksView({ go }: { go: Go }) {
  const [chosen, setChosen] = useState<Pack | null>(null);
  const plan = usePlan<PlaybookRequest>(server.previewPlaybook, server.applyPlaybook);
  if (plan.stage.at !== 'none' && chosen) {
    const start = () => {
      wishGoal(say(chosen.goal));
      go('newSprint');
    };
    return (
      <PlanView
        name="playbooks"
        title={say(chosen.title)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[{ label: say(words.newSprint), go: start }, toUndo(go), toHome(go)]}
        narrow
      />
    );
  }
  return (
    <View
      name="playbooks"
      title={say(words.title)}
      back={toHome(go)}
      notice={plan.task.error ? { kind: 'error', text: plan.task.error } : undefined}
      busy={plan.task.busy}
    >
      <p>{say(words.hint)}</p>
      {packs.map((pack) => (
        <Card
          key={pack.key}
          pack={pack}
          busy={plan.task.busy && chosen === pack}
          choose={() => {
            setChosen(pack);
            plan.ask(requestOf(pack, today()));
          }}
        />
      ))}
      <p class="muted">{say(words.kept)}</p>
    </View>
  );
}

function Card({ pack, busy, choose }: { pack: Pack; busy: boolean; choose: () => void }) {
  return (
    <section class="card">
      <h2>{say(pack.title)}</h2>
      <p>{say(pack.what)}</p>
      <h3 class="muted">{say(words.goal)}</h3>
      <p>{say(pack.goal)}</p>
      <h3 class="muted">{say(words.writes)}</h3>
      <Sentences
        sentences={[
          say(words.tab(tabOf(pack, language), pack.demoRows)),
          say(words.items(pack.items.length)),
        ]}
      />
      <Button wide busy={busy} onPress={choose}>
        {say(words.choose(pack.title))}
      </Button>
    </section>
  );
}

/** The day where the reader is: the demo data end with the week before. */
function today(): Day {
  const now = new Date();
  // A date of the clock is always a day.
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
