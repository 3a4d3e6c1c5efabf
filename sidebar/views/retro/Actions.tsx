import type { RetroState } from '../../../src/server/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { say } from '../../language.ts';
import { retroWords as words } from '../../words/retro.ts';

/** The actions that are still to be done, each a click from the backlog, and what the last close said of others. */
export function Actions({
  state: { open, judged },
  busy,
  plan,
}: {
  state: RetroState;
  busy: boolean;
  plan: (key: string) => void;
}) {
  return (
    <>
      {open.length > 0 ? (
        <section>
          <h2>{say(words.open)}</h2>
          {open.map(({ key, line, isPlanned }) => (
            <section key={key} class="card">
              <p>{line}</p>
              {isPlanned ? (
                <p class="muted">{say(words.planned)}</p>
              ) : (
                <Button wide icon="add" busy={busy} onPress={() => plan(key)}>
                  {say(words.toBacklog)}
                </Button>
              )}
            </section>
          ))}
        </section>
      ) : null}
      {judged.length > 0 ? (
        <section>
          <h2>{say(words.judged)}</h2>
          <Sentences sentences={judged} />
          <p class="muted">{say(words.noControl)}</p>
        </section>
      ) : null}
    </>
  );
}
