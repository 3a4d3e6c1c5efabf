import type { MeetingCheck, MeetingState } from '../../../src/server/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../language.ts';
import { meetingWords as words } from '../../words/meeting.ts';

/** How many missing things of a kind are listed; all are counted. */
const LISTED = 8;

/** What should be ready, each with what is missing and where. */
export function Readiness({
  state,
  show,
}: {
  state: MeetingState;
  show: (tab: string, cell: string) => void;
}) {
  const { goal, checks } = state;
  const isReady = checks.every(({ gaps }) => gaps.length === 0);
  const estimates = checks.find(({ about }) => about === 'estimates');
  const hoursKnown = checks.some(({ about, found }) => about === 'capacity' && found !== '');
  return (
    <>
      {goal === null ? <Notice kind="info">{say(words.compose)}</Notice> : null}
      {isReady ? <Notice kind="success">{say(words.allReady)}</Notice> : null}
      {checks.map((check) => (
        <Check key={check.about} check={check} runs={goal !== null} show={show} />
      ))}
      {goal === null && estimates && estimates.of > 0 ? (
        <p class="muted">{say(words.topItems(estimates.of, hoursKnown))}</p>
      ) : null}
    </>
  );
}

function Check({
  check: { about, ready, of, found, gaps },
  runs,
  show,
}: {
  check: MeetingCheck;
  runs: boolean;
  show: (tab: string, cell: string) => void;
}) {
  const isReady = gaps.length === 0;
  const isToSet = about === 'goal' && !runs;
  const detail = about === 'capacity' ? (found === '' ? '' : say(words.netHours(Number(found)))) : found;
  return (
    <section class="readiness">
      <h2>
        <span class={isReady ? 'mark right' : 'mark lacking'} aria-hidden="true">
          {isReady ? '✔' : '✖'}
        </span>
        {say(isToSet ? words.goalBefore : words.checks[about])}
        <span class="unseen">{` (${say(isReady ? words.ready : words.notReady)})`}</span>{' '}
        <span class="muted">{of > 0 ? say(words.counted[about](ready, of, runs)) : ''}</span>
      </h2>
      {isToSet && isReady ? <p class="muted">{say(words.goalToSet)}</p> : null}
      {detail ? <p class="muted">{detail}</p> : null}
      {isReady ? null : (
        <ul class="sentences">
          {gaps.slice(0, LISTED).map((gap) => (
            <li key={`${gap.what} ${gap.tab} ${gap.cell} ${gap.of}`}>
              {gap.cell ? (
                <>
                  <button type="button" class="link" onClick={() => show(gap.tab, gap.cell)}>
                    {`${gap.tab}, ${gap.cell}`}
                  </button>
                  {say(words.after)}
                </>
              ) : null}
              {say(words.gaps[gap.what](gap))}
            </li>
          ))}
          {gaps.length > LISTED ? <li class="muted">{say(words.more(gaps.length - LISTED))}</li> : null}
        </ul>
      )}
    </section>
  );
}
