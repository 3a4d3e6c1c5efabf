import { reviewWords as words } from '../../i18n/review.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import type { Content, Look, Step } from '../../tabs/plan.ts';
import type { Review } from './review.ts';

/** A portrait page's width, in pixels. */
const WIDTHS = [200, 480];
/** Blank lines for what stakeholders say. */
const FEEDBACK_ROWS = 8;

const HEADING: Look = { bold: true, background: '#e8f0fe', color: '#174ea6' };

/** The steps that make a sprint's review: one page of values, with room for what stakeholders say. */
export function reviewTab(
  { title, celebration, sections }: Review,
  number: number,
  workbook: Workbook,
): { readonly name: string; readonly steps: Step[] } {
  const { language, names } = workbook;
  const name = freeName(`${words.tab[language]} ${number}`, names);
  const tab = { made: name };
  const cells: Content[][] = [
    [title, null],
    [celebration || null, null],
  ];
  const headings: number[] = [];
  const add = (heading: string, lines: readonly (readonly Content[])[]) => {
    headings.push(cells.length + 1);
    // A list takes a row a line: its label then stands beside its first, not its last.
    const rows = lines.flatMap(([label = null, text = null]) =>
      String(text ?? '')
        .split('\n')
        .map((part, at): Content[] => [at === 0 ? label : null, part]),
    );
    cells.push([heading, null], ...rows);
  };
  for (const section of sections) add(section.title, section.lines);
  add(words.feedback[language], [[words.who[language], words.what[language]]]);
  const rows = cells.length + FEEDBACK_ROWS;
  const area = (row: number, count: number, columns: number) => ({
    tab,
    row,
    column: 1,
    rows: count,
    columns,
  });
  return {
    name,
    steps: [
      { do: 'makeTab', name, key: null, rows, columns: 2, frozenRows: 0, color: '#f9ab00', widths: WIDTHS },
      { do: 'write', tab, row: 1, column: 1, cells },
      { do: 'look', area: area(3, rows - 2, 2), look: { wrap: true, align: 'left' } },
      { do: 'look', area: area(1, 1, 1), look: { bold: true, size: 16 } },
      { do: 'look', area: area(2, 1, 1), look: { bold: true, color: '#0d652d' } },
      ...headings.map((row): Step => ({ do: 'look', area: area(row, 1, 2), look: HEADING })),
      { do: 'look', area: area(cells.length, 1, 2), look: { italic: true, color: '#5f6368' } },
    ],
  };
}
