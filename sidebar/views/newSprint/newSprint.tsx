import { useEffect, useState } from 'preact/hooks';
import { dayFromIso } from '../../../src/domain/day.ts';
import type { Proposal, SprintDraft, SprintRequest } from '../../../src/server/contract.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button, Row } from '../../components/Button.tsx';
import { focusFirstWrong } from '../../components/Field.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { Steps } from '../../components/Steps.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { takeWishedGoal } from '../../wished-goal.ts';
import { commonWords } from '../../words/common.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { toHome, toUndo } from '../links.ts';
import { type Choices, choicesOf, loadsOf, workOf } from '../planning/board.ts';
import type { Go } from '../sidebar-view.ts';
import { aimNow, type Figured } from './aim.ts';
import { type Entered, enteredFrom, goalProblems, requestOf, teamIsRight } from './draft.ts';
import { GoalStep } from './GoalStep.tsx';
import { ItemsStep } from './ItemsStep.tsx';
import { TeamStep } from './TeamStep.tsx';

/** Reads what a sprint starts from; the form follows. */
export function NewSprintView({ go }: { go: Go }) {
  const [draft, setDraft] = useState<SprintDraft | null>(null);
  const reading = useTask();
  const read = () => reading.run(server.sprintDraft, setDraft);
  useEffect(read, []);
  if (draft && draft.refused === null) return <NewSprintForm draft={draft} go={go} />;

  const frame = {
    name: 'newSprint/0',
    title: say(newSprintWords.title),
    back: toHome(go),
  };
  if (draft === null) {
    return (
      <View
        {...frame}
        busy={reading.busy}
        notice={reading.error ? { kind: 'error', text: reading.error } : undefined}
      >
        <Awaited busy={reading.busy} again={read} />
      </View>
    );
  }
  return (
    <View
      {...frame}
      notice={{ kind: 'warning', text: draft.refused ?? '' }}
      buttons={
        <Button primary onPress={() => go('closeSprint')}>
          {say(newSprintWords.closeRunning)}
        </Button>
      }
    >
      {null}
    </View>
  );
}

type Step = 0 | 1 | 2;
type Proposed = { readonly for: SprintRequest; readonly proposal: Proposal };

/** Milliseconds without a key before the base is worked out anew. */
const PAUSE = 500;

/** Goal, team, items: each step is checked as it is left. */
function NewSprintForm({ draft, go }: { draft: SprintDraft; go: Go }) {
  const [step, setStep] = useState<Step>(0);
  const [entered, setEntered] = useState(() => enteredFrom(draft, takeWishedGoal()));
  const [checked, setChecked] = useState(false);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const proposing = useTask();
  const opening = useTask();
  const plan = usePlan(server.previewStart, server.applyStart);

  const [figured, setFigured] = useState<Figured>(null);
  const figuring = useTask();
  const work = step === 2 && proposed ? workOf(loadsOf(proposed.proposal, choices)) : null;
  const aim = aimNow(draft, entered, figured, work);
  const wanted = JSON.stringify(aim.request);
  // Asked when typing pauses: each answer is a call.
  useEffect(() => {
    if (figured?.of === wanted || dayFromIso(entered.start) === null) return;
    const later = setTimeout(
      () =>
        figuring.run(
          () => server.goalFigures(aim.request),
          (figures) => setFigured({ of: wanted, figures }),
        ),
      PAUSE,
    );
    return () => clearTimeout(later);
  }, [wanted]);

  const change = (changed: Partial<Entered>) => setEntered((now) => ({ ...now, ...changed }));
  const enter = (next: Step) => {
    setChecked(false);
    setStep(next);
  };
  const leaveGoal = () => {
    setChecked(true);
    if (Object.keys(goalProblems(entered, aim)).length === 0) enter(1);
    else focusFirstWrong();
  };
  const leaveTeam = () => {
    setChecked(true);
    if (!teamIsRight(entered.team)) return focusFirstWrong();
    const request = requestOf(draft, entered, aim);
    // Choices are kept as long as what they were proposed for stands.
    if (proposed && JSON.stringify(proposed.for) === JSON.stringify(request)) return enter(2);
    proposing.run(
      () => server.propose(request),
      (proposal) => {
        setProposed({ for: request, proposal });
        setChoices(choicesOf(proposal));
        enter(2);
      },
    );
  };
  const preview = () => {
    setChecked(true);
    if (!proposed) return;
    const items = proposed.proposal.items.flatMap(({ id }) =>
      choices[id]?.in ? [{ id, owner: choices[id].owner }] : [],
    );
    if (items.length > 0) plan.ask({ ...proposed.for, items });
  };

  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="newSprint"
        title={say(newSprintWords.previewTitle)}
        plan={plan}
        write={say(newSprintWords.write)}
        writing={say(newSprintWords.writing)}
        doneTitle={say(newSprintWords.doneTitle)}
        next={[toHome(go), toUndo(go)]}
        narrow
      />
    );
  }

  const nothingTaken = step === 2 && checked && !Object.values(choices).some((choice) => choice.in);
  const error =
    plan.task.error || proposing.error || opening.error || (nothingTaken ? say(newSprintWords.takeSome) : '');
  const busy = plan.task.busy || proposing.busy;
  const forward = [leaveGoal, leaveTeam, preview][step] as () => void;
  const forwardLabel = proposing.busy
    ? newSprintWords.proposing
    : plan.task.busy
      ? newSprintWords.previewing
      : step === 2
        ? commonWords.preview
        : commonWords.next;
  return (
    <View
      name={`newSprint/${step}`}
      title={say(newSprintWords.title)}
      back={toHome(go)}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={busy}
      buttons={
        <>
          {step === 2 && proposed?.proposal.items.length === 0 ? null : (
            <Button primary busy={busy} onPress={forward}>
              {say(forwardLabel)}
            </Button>
          )}
          {step > 0 ? (
            <Button busy={busy} onPress={() => enter((step - 1) as Step)}>
              {say(commonWords.back)}
            </Button>
          ) : null}
        </>
      }
    >
      <Steps labels={newSprintWords.steps.map(say)} at={step} />
      {step === 0 ? (
        <Row
          icon="person"
          busy={opening.busy}
          onPress={() =>
            opening.run(
              () => server.open({ dialog: 'meeting' }),
              () => undefined,
            )
          }
        >
          {say(newSprintWords.meeting)}
        </Row>
      ) : null}
      {step === 0 ? (
        <GoalStep draft={draft} entered={entered} aim={aim} change={change} checked={checked} />
      ) : null}
      {step === 1 ? (
        <TeamStep
          team={entered.team}
          delivered={draft.delivered}
          worked={draft.worked}
          change={(team) => change({ team })}
          checked={checked}
        />
      ) : null}
      {step === 2 && proposed ? (
        <ItemsStep proposal={proposed.proposal} choices={choices} setChoices={setChoices} aim={aim} />
      ) : null}
    </View>
  );
}
