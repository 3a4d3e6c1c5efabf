import type { Language } from '../../i18n/text.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { isHalfMade, makeLog } from '../../sheets/log.ts';
import { openWorkbook } from '../../sheets/workbook.ts';
import { type Recovered, recover } from './carry-out.ts';
import { recoveredSentences } from './told.ts';
import { unfinishedEntry } from './unfinished.ts';

/**
 * Puts right what was cut half-way, where anything was, and says what. Nothing while another user holds the lock: what
 * looks cut may be what they are writing at this moment.
 */
export function recoverNow(language: Language): string[] {
  const workbook = openWorkbook();
  if (!unfinishedEntry(workbook) && !isHalfMade(workbook)) return [];
  try {
    return withDocumentLock(() => recoveredSentences(recoverAll(), language), 0)?.value ?? [];
  } catch (error) {
    // Who may only view the file reads on; the next one who may write puts it right.
    console.error(error);
    return [];
  }
}

function recoverAll(): Recovered[] {
  const workbook = openWorkbook();
  if (isHalfMade(workbook)) makeLog(workbook);
  return recover(workbook);
}
