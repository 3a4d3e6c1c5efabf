import { useEffect, useState } from 'preact/hooks';
import type { AdaptDraft } from '../../../src/server/contract.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { View } from '../../components/View.tsx';
import { dayInWords } from '../../dates.ts';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { adaptWords as words } from '../../words/adaptSprint.ts';
import { commonWords } from '../../words/common.ts';
import { toHome, toUndo } from '../links.ts';
import { type Choices, type Consequence, choicesOf, loadsOf, replanned } from '../planning/board.ts';
import { Consequences } from '../planning/Consequences.tsx';
import { Lists } from '../planning/Lists.tsx';
import { LoadBars } from '../planning/LoadBars.tsx';
import type { Go } from '../sidebar-view.ts';
import { Absences } from './Absences.tsx';
import { AddItem } from './AddItem.tsx';
import { type Absent, boardNow, type NewItem, readAbsences, requestOf } from './adapting.ts';

/** Reads the running sprint; the form follows. */
export function AdaptSprintView({ go }: { go: Go }) {
  const [draft, setDraft] = useState<AdaptDraft | null>(null);
  const reading = useTask();
  const read = () => reading.run(server.adaptDraft, setDraft);
  useEffect(read, []);
  const frame = {
    name: 'adaptSprint',
    title: say(words.title),
    back: toHome(go),
  };
  if (draft === null)
    return (
      <View
        {...frame}
        notice={reading.error ? { kind: 'error', text: reading.error } : undefined}
        busy={reading.busy}
      >
        <Awaited busy={reading.busy} again={read} />
      </View>
    );
  if (draft.refused !== null)
    return (
      <View
        {...frame}
        notice={{ kind: 'info', text: draft.refused }}
        buttons={
          <Button primary onPress={() => go('newSprint')}>
            {say(words.start)}
          </Button>
        }
      >
        {null}
      </View>
    );
  return <AdaptForm draft={draft} go={go} />;
}

/** What has happened, what follows from it, and the two lists, to be changed by hand or planned again as a whole. */
function AdaptForm({ draft, go }: { draft: AdaptDraft; go: Go }) {
  const [absent, setAbsent] = useState<Absent>({});
  const [added, setAdded] = useState<readonly NewItem[]>([]);
  const [choices, setChoices] = useState<Choices>(() => choicesOf(draft));
  const [proposed, setProposed] = useState<Consequence | null>(null);
  const [told, setTold] = useState('');
  const plan = usePlan(server.previewAdapt, server.applyAdapt);
  const { absences, wrong } = readAbsences(absent, draft);
  const board = boardNow(draft, absences, added);
  const request = requestOf(draft, choices, absences, added);
  // Whose absence has to be put right, once something was asked that it would change.
  const [asked, setAsked] = useState(false);
  const [toCorrect] = asked ? Object.keys(wrong) : [];
  const home = toHome(go);

  if (plan.stage.at !== 'none')
    return (
      <PlanView
        name="adaptSprint"
        title={say(words.previewTitle)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[home, toUndo(go)]}
        narrow
      />
    );
  const isStarted = board.items.some(({ in: isIn, task }) => isIn && task.state === 'doing');
  const isChanged = [request.taken, request.left, request.added, request.absent].some(
    ({ length }) => length > 0,
  );
  const ask = () => {
    setAsked(true);
    if (Object.keys(wrong).length === 0) plan.ask(request);
  };
  const planAgain = () => {
    setAsked(true);
    if (Object.keys(wrong).length > 0) return;
    const change = replanned(board, choices);
    setTold('');
    if (change.isAlone) setTold(say(words.nothingBetter));
    else setProposed(change);
  };
  const error = plan.task.error || (toCorrect === undefined ? '' : say(words.toCorrect(toCorrect)));
  return (
    <View
      name="adaptSprint"
      title={say(words.title)}
      back={home}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={plan.task.busy}
      buttons={
        isChanged ? (
          <Button primary busy={plan.task.busy} onPress={ask}>
            {say(plan.task.busy ? words.previewing : commonWords.preview)}
          </Button>
        ) : undefined
      }
    >
      <p class="goal">{draft.goal}</p>
      <p class="muted">{say(words.left(dayInWords(draft.end), draft.days.length))}</p>
      <Absences draft={draft} people={board.people} absent={absent} setAbsent={setAbsent} />
      <AddItem
        add={(item) => {
          setAdded((now) => [...now, item]);
          setTold(say(words.isAdded(item.title)));
        }}
      />
      <LoadBars loads={loadsOf(board, choices)} />
      <section>
        <Button wide onPress={planAgain}>
          {say(words.planAgain)}
        </Button>
        <p class="below">{say(words.planAgainHint)}</p>
        {isStarted ? <p class="below">{say(words.wholeEffort)}</p> : null}
        <div aria-live="polite">{told ? <p>{told}</p> : null}</div>
        {proposed ? (
          <Consequences
            title={say(words.proposal)}
            why=""
            change={proposed}
            agree={say(words.agree)}
            agreed={() => {
              setChoices(proposed.choices);
              setProposed(null);
              setTold(say(words.agreed));
            }}
            leave={() => setProposed(null)}
          />
        ) : null}
      </section>
      <Lists board={board} choices={choices} setChoices={setChoices} />
    </View>
  );
}
