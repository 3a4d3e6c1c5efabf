import { fileProblemText, noteText, problemText } from '../../../sidebar/views/import/told.ts';
import type { Text } from '../../i18n/text.ts';
import type { FileProblem, Note, Problem } from '../../intake/source-table.ts';

type Coded = { readonly code: string };
type Examples<T extends Coded> = { readonly [C in T['code']]: Extract<T, { code: C }> };

/** One example of each thing that is told of a file, for the page of sentences: a new code does not compile without one. */
const notes: Examples<Note> = {
  headerBelowTop: { code: 'headerBelowTop', row: 4 },
  headerMissing: { code: 'headerMissing' },
  rowsLeftOut: { code: 'rowsLeftOut', why: 'total', rows: [12, 40] },
  dittosFilled: { code: 'dittosFilled', column: 1, cells: 12 },
  groupsFilled: { code: 'groupsFilled', column: 1, cells: 12 },
  marksJoined: { code: 'marksJoined', column: 1 },
  rangesSplit: { code: 'rangesSplit', column: 1, cells: 12 },
  encodingGuessed: { code: 'encodingGuessed', encoding: 'windows-1252' },
  mojibakeRepaired: { code: 'mojibakeRepaired', cells: 12 },
  mergedFilled: { code: 'mergedFilled', cells: 12 },
  pointsInTitles: { code: 'pointsInTitles', cells: 12 },
  effortUnit: { code: 'effortUnit', column: 1, unit: 'points' },
};
const problems: Examples<Problem> = {
  dateOrderAmbiguous: { code: 'dateOrderAmbiguous', column: 1, example: '03/04/2026' },
  dateOrderMixed: { code: 'dateOrderMixed', column: 1, row: 3, found: '31/03/2026' },
  marksConflict: { code: 'marksConflict', row: 3, columns: [1, 1] },
  longRow: { code: 'longRow', row: 3, cells: 14, expected: 12 },
  quoteUnclosed: { code: 'quoteUnclosed', row: 3 },
};
const fileProblems: Examples<FileProblem> = {
  fileEmpty: { code: 'fileEmpty' },
  fileUnknown: { code: 'fileUnknown', looksLike: 'pdf' },
  workbookProtected: { code: 'workbookProtected' },
  workbookBroken: { code: 'workbookBroken' },
  jsonUnknown: { code: 'jsonUnknown', keys: ['data', 'meta'] },
  jsonBroken: { code: 'jsonBroken' },
  xmlBroken: { code: 'xmlBroken' },
};

/** What is told of a file that is read: by code, in both languages. What is asked instead is among the page's words. */
export function fileSentences(): (readonly [code: string, text: Text])[] {
  const header = () => 'Effort';
  const said: (readonly [string, Text | null])[] = [
    ...Object.values(notes).map((note) => [note.code, noteText(note, header)] as const),
    ...Object.values(problems).map((problem) => [problem.code, problemText(problem, header)] as const),
    ...Object.values(fileProblems).map(
      (problem) => [problem.code, fileProblemText(problem, 'board.json')] as const,
    ),
  ];
  return said.flatMap(([code, text]) => (text ? [[code, text] as const] : []));
}
