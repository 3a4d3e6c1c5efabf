import * as say from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { apply } from '../sheets/apply.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { protectedTabs } from '../sheets/protection.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import type { Outcome, WritePreview } from './contract.ts';
import type { Decision } from './decision.ts';
import { fingerprint } from './fingerprint.ts';
import { previewOf } from './preview.ts';
import { Refusal } from './refusal.ts';

type Decide = (workbook: Workbook) => Decision;

/** What a write would do now. Nothing is locked and nothing is written while the user thinks about it. */
export function preview(decide: Decide, language: Language): WritePreview {
  const workbook = openWorkbook();
  return previewOf(decide(workbook), workbook, language);
}

/**
 * Writes what was previewed. Under the lock the workbook is read and the plan made again: where it is not the one that
 * the user saw, nothing is written and the new one is shown.
 *
 * @param token the name of the previewed plan
 * @throws Refusal where another user is writing, or a tab is protected
 */
export function write(decide: Decide, token: string, language: Language): Outcome {
  const outcome = withDocumentLock((): Outcome => {
    const workbook = openWorkbook();
    const decision = decide(workbook);
    if (fingerprint(decision.plan) !== token) {
      return { done: false, sentence: say.planChanged(language), preview: previewOf(decision, workbook, language) };
    }
    const refused = protectedTabs(decision.plan);
    if (refused.length > 0) throw new Refusal(say.tabProtected(language, refused.join(', ')));
    apply(decision.plan);
    return { done: true, sentence: decision.done, notes: decision.problems };
  });
  if (!outcome) throw new Refusal(say.busy(language));
  return outcome.value;
}
