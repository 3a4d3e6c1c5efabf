import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../src/i18n/format.ts';
import type { CloseDraft, Move } from '../../src/server/contract.ts';
import { type RetroFormat, retroFormats } from '../../src/tabs/retro-formats.ts';
import { Awaited } from '../components/Awaited.tsx';
import { Bar } from '../components/Bar.tsx';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { BareSelect, Select } from '../components/Select.tsx';
import { View } from '../components/View.tsx';
import { language, say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { server } from '../server.ts';
import { useTask } from '../task.ts';
import { closeSprintWords } from '../words/closeSprint.ts';
import { commonWords } from '../words/common.ts';
import { retroWords } from '../words/retro.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

type Moves = Readonly<Record<string, Move>>;
const moveOptions = (['next', 'backlog', 'drop'] as const).map((value) => ({
  value,
  label: say(closeSprintWords[value]),
}));

const formats = (Object.keys(retroFormats) as RetroFormat[]).map((value) => ({
  value,
  label: say(retroFormats[value].label),
}));

/** The sprint's result, and where each unfinished item goes. */
export function CloseSprintView({ go }: { go: Go }) {
  const [draft, setDraft] = useState<CloseDraft | null>(null);
  const [moves, setMoves] = useState<Moves>({});
  const [retro, setRetro] = useState<RetroFormat>('columns');
  const reading = useTask();
  const plan = usePlan(server.previewClose, server.applyClose);
  const read = () => reading.run(server.closeDraft, setDraft);
  useEffect(read, []);

  const moveOf = (id: string): Move => moves[id] ?? 'next';
  const back = toHome(go);
  const title = say(
    draft && draft.refused === null ? closeSprintWords.title(draft.number) : closeSprintWords.untitled,
  );

  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="closeSprint"
        title={say(closeSprintWords.previewTitle)}
        plan={plan}
        write={say(closeSprintWords.write)}
        writing={say(closeSprintWords.writing)}
        doneTitle={say(closeSprintWords.doneTitle)}
        next={[{ label: say(closeSprintWords.start), go: () => go('newSprint') }, toUndo(go), back]}
        narrow
      />
    );
  }
  if (draft === null) {
    return (
      <View
        name="closeSprint"
        title={title}
        back={back}
        notice={reading.error ? { kind: 'error', text: reading.error } : undefined}
        busy={reading.busy}
      >
        <Awaited busy={reading.busy} again={read} />
      </View>
    );
  }
  if (draft.refused !== null) {
    return (
      <View
        name="closeSprint"
        title={title}
        back={back}
        notice={{ kind: 'info', text: draft.refused }}
        buttons={
          <Button primary onPress={back.go}>
            {back.label}
          </Button>
        }
      >
        {null}
      </View>
    );
  }
  const preview = () =>
    plan.ask({ moves: draft.unfinished.map(({ id }) => ({ id, to: moveOf(id) })), retro });
  const error = plan.task.error;
  return (
    <View
      name="closeSprint"
      title={title}
      back={back}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={plan.task.busy}
      buttons={
        <Button primary busy={plan.task.busy} onPress={preview}>
          {say(plan.task.busy ? closeSprintWords.previewing : commonWords.preview)}
        </Button>
      }
    >
      <Result draft={draft} />
      {draft.unfinished.length > 0 ? (
        <Unfinished
          draft={draft}
          moveOf={moveOf}
          setMoves={(changed) => setMoves({ ...moves, ...changed })}
        />
      ) : (
        <Notice kind="success">{say(closeSprintWords.allDone)}</Notice>
      )}
      <Select label={say(retroWords.format)} value={retro} options={formats} onValue={setRetro} />
    </View>
  );
}

function Result({ draft }: { draft: CloseDraft }) {
  const { done, committed } = draft;
  const hours = (value: number) => say(commonWords.hours(formatNumber(value, language)));
  return (
    <section class="card">
      <p class="goal">{draft.goal}</p>
      <p>
        {draft.progress}
        {draft.verdict ? <span class="verdict">{draft.verdict}</span> : null}
      </p>
      <Bar
        label={say(closeSprintWords.doneItems)}
        share={shareOf(done.items, committed.items)}
        text={say(
          closeSprintWords.of(formatNumber(done.items, language), formatNumber(committed.items, language)),
        )}
      />
      <Bar
        label={say(closeSprintWords.doneEffort)}
        share={shareOf(done.effort, committed.effort)}
        text={say(closeSprintWords.of(hours(done.effort), hours(committed.effort)))}
      />
    </section>
  );
}

/** More done than committed (items came in on the way) is no warning. */
function shareOf(done: number, committed: number): number {
  return committed > 0 ? Math.min(1, done / committed) : 0;
}

function Unfinished({
  draft,
  moveOf,
  setMoves,
}: {
  draft: CloseDraft;
  moveOf: (id: string) => Move;
  setMoves: (changed: Moves) => void;
}) {
  const { unfinished } = draft;
  const kinds = new Set(unfinished.map(({ id }) => moveOf(id)));
  const [only] = kinds;
  return (
    <section>
      <h2>{say(closeSprintWords.unfinished(unfinished.length))}</h2>
      {unfinished.length > 1 ? (
        <Select
          label={say(closeSprintWords.all)}
          value={kinds.size === 1 && only ? only : 'mixed'}
          options={[
            ...(kinds.size === 1
              ? []
              : [{ value: 'mixed' as const, label: say(closeSprintWords.mixed), disabled: true }]),
            ...moveOptions,
          ]}
          onValue={(move) => {
            if (move !== 'mixed') setMoves(Object.fromEntries(unfinished.map(({ id }) => [id, move])));
          }}
        />
      ) : null}
      <ul class="items">
        {unfinished.map(({ id, title, owner, status, effort }) => (
          <li key={id} class="item">
            <div class="item-title">{title}</div>
            <div class="muted">{[owner, status, effortInWords(effort)].filter(Boolean).join(' · ')}</div>
            <BareSelect
              aria-label={say(closeSprintWords.moveOf(title))}
              value={moveOf(id)}
              options={moveOptions}
              onValue={(move) => setMoves({ [id]: move })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function effortInWords(effort: number | null): string {
  return effort === null ? '' : say(commonWords.hours(formatNumber(effort, language)));
}
