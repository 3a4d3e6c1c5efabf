import { choiceWord } from '../../i18n/choices/define.ts';
import { logActions } from '../../i18n/choices/log.ts';
import * as say from '../../i18n/sentences/undoing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Recovered } from './carry-out.ts';

/** What the user is told of actions that were found cut half-way. */
export function recoveredSentences(recovered: readonly Recovered[], language: Language): string[] {
  return recovered.flatMap(({ entry, kept }) => {
    const action = entry.action ? choiceWord(logActions, entry.action, language) : '?';
    const told =
      entry.state === 'undoing' ? say.undoWasCut(language, action) : say.wasCut(language, action, entry.who);
    return kept.length > 0 ? [told, say.leavesAlone(language, kept)] : [told];
  });
}
