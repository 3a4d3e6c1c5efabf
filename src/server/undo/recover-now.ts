import type { Language } from '../../i18n/text.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { openWorkbook } from '../../sheets/workbook.ts';
import { recover, unfinishedEntry } from './carry-out.ts';
import { recoveredSentences } from './told.ts';

/**
 * Puts right what was cut half-way, where anything was, and says what. Nothing while another user holds the lock: what
 * looks cut may be what they are writing at this moment.
 */
export function recoverNow(language: Language): string[] {
  if (!unfinishedEntry(openWorkbook())) return [];
  return withDocumentLock(() => recoveredSentences(recover(openWorkbook()), language), 0)?.value ?? [];
}
