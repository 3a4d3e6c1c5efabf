import { UserError } from '../domain/errors.ts';
import { explain } from '../i18n/problems.ts';
import { unexpected } from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { Refusal } from './refusal.ts';

/** What to tell the user of a failure: our own sentence, or what Sheets said, as a quotation. */
export function explainFailure(error: unknown, language: Language): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof UserError) return explain(error, language);
  console.error(error);
  return unexpected(language, error instanceof Error ? error.message : String(error));
}
