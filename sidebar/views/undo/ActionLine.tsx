import type { LoggedAction } from '../../../src/server/contract.ts';
import { say } from '../../language.ts';
import { undoWords } from '../../words/undo.ts';

/** One action of the log: what, how it stands, when and who, and what it wrote. */
export function ActionLine({ action }: { action: LoggedAction }) {
  return (
    <>
      <div class="log-line">
        <span class="item-title">{action.action}</span>
        <span class="log-state">{action.state}</span>
      </div>
      <div class="muted">{say(undoWords.by(action.when, action.who))}</div>
      {action.summary ? <div class="log-summary">{action.summary}</div> : null}
    </>
  );
}
