import type { Language, Text } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { PlaybookCell, PlaybookLook } from '../../src/server/contract.ts';

/** The looks of a page by what they are for. */
const styles = {
  title: { look: { bold: true, size: 14 } },
  heading: { look: { bold: true, background: '#e6f4ea', color: '#202124' } },
  header: { look: { bold: true, background: '#f1f3f4', color: '#202124', wrap: true } },
  muted: { look: { italic: true, color: '#5f6368' } },
  wrap: { look: { wrap: true } },
  rate: { look: {}, format: 'rate' },
  money: { look: {}, format: 'money' },
  day: { look: {}, format: 'day' },
} as const satisfies Record<string, Pick<PlaybookLook, 'look' | 'format'>>;
export type PlaybookStyle = keyof typeof styles;

/** An area with the name of its look. */
export type Styled = Omit<PlaybookLook, 'look' | 'format'> & { readonly as: PlaybookStyle };

/** Areas as the server takes them. */
export function looked(areas: readonly Styled[]): PlaybookLook[] {
  return areas.map(({ as, ...area }) => ({ ...area, ...styles[as] }));
}

/** The first column holds labels and verdicts, the last ones what is said of a comparison. In pixels. */
const WIDTHS = [330, 110, 110, 110, 110, 150, 110, 110, 110, 110, 140, 150];
/** What SPRINT_VERDICT spills: headers over figures. */
const VERDICT_COLUMNS = 11;
export const formula = (text: string): PlaybookCell => ({ formula: `=${text}` });

/** A rate over a period: where it stands, and the formulas that count it. */
export type Counted = {
  readonly label: Text;
  readonly successes: string;
  readonly trials: string;
  readonly rate: string;
};

/** Where a count stands in the page, as formulas name it: `B12;C12`. */
export type CountedAt = string;

/** A tab laid out from top to bottom: what the case says, then its data. */
export class CasePage {
  readonly language: Language;
  readonly dataRow: number;
  /** How many rows the case itself takes, above its data. */
  height = 0;
  private readonly rows: PlaybookCell[][] = [];
  private readonly looks: Styled[] = [];

  /** @param dataRow the row of the demo data's header: formulas name it before the page comes to it */
  constructor(language: Language, dataRow: number) {
    this.language = language;
    this.dataRow = dataRow;
  }

  /** The row that comes next, 1 for the first. */
  get next(): number {
    return this.rows.length + 1;
  }

  say(text: Text): string {
    return this.language === 'fr' ? frenchSpaces(text.fr) : text.en;
  }

  title(text: Text): void {
    this.look('title', 1, 1);
    this.text(text);
  }

  muted(text: Text): void {
    this.look('muted', 1, 1);
    this.text(text);
  }

  heading(text: Text): void {
    this.look('heading', 1, WIDTHS.length);
    this.text(text);
  }

  text(text: Text): void {
    this.rows.push([this.say(text)]);
  }

  gap(): void {
    this.rows.push([]);
  }

  /** A row of cells; texts in both languages are put in the page's. */
  line(cells: readonly (PlaybookCell | Text)[], styles: readonly (PlaybookStyle | null)[] = []): void {
    styles.forEach((as, at) => {
      if (as) this.look(as, at + 1, 1);
    });
    this.rows.push(
      cells.map((cell) => (typeof cell === 'object' && cell && 'fr' in cell ? this.say(cell) : cell)),
    );
  }

  header(texts: readonly Text[]): void {
    this.look('header', 1, texts.length);
    this.line(texts);
  }

  /** A labelled figure, in the second column. */
  fact(label: Text, figure: PlaybookCell, as: PlaybookStyle | null = null): void {
    this.line([label, figure], ['wrap', as]);
  }

  /**
   * Rates side by side, each with its n and its 95 % interval.
   *
   * @param counts what successes and trials are called
   * @returns where each one's successes and trials stand, for a verdict
   */
  rates(counts: readonly [successes: Text, trials: Text], lines: readonly Counted[]): CountedAt[] {
    const low = { fr: 'IC bas', en: 'CI low' };
    this.header([
      { fr: '', en: '' },
      counts[0],
      counts[1],
      { fr: 'Taux', en: 'Rate' },
      low,
      { fr: 'IC haut', en: 'CI high' },
    ]);
    return lines.map(({ label, successes, trials, rate }) => {
      const row = this.next;
      this.line(
        [
          label,
          formula(successes),
          formula(trials),
          formula(rate),
          formula(`SPRINT_RATE_CI(B${row};C${row})`),
        ],
        [null, null, null, 'rate', 'rate', 'rate'],
      );
      return `B${row};C${row}`;
    });
  }

  /** A question about two rates, the verdict of SPRINT_VERDICT below it, and how to read it. */
  verdict(question: Text, before: CountedAt, after: CountedAt, reading: Text): void {
    this.text(question);
    this.look('header', 1, VERDICT_COLUMNS);
    this.rows.push([formula(`SPRINT_VERDICT(${before};${after})`)]);
    // What it spills below its headers.
    this.look('rate', 2, 7);
    this.gap();
    this.text(reading);
  }

  /**
   * The demo data, under the case.
   *
   * @param styles of the columns, over all rows
   */
  data(
    headers: readonly Text[],
    rows: readonly (readonly PlaybookCell[])[],
    styles: readonly (PlaybookStyle | null)[],
  ): void {
    this.height = this.rows.length;
    while (this.next < this.dataRow - 1) this.gap();
    this.heading({
      fr: 'Données de démonstration (inventées) : changez-les, les formules ci-dessus suivent',
      en: 'Demo data (made up): change them, the formulas above follow',
    });
    this.header(headers);
    styles.forEach((as, at) => {
      if (as) this.look(as, at + 1, 1, rows.length);
    });
    for (const row of rows) this.line(row);
  }

  /** Columns of the demo data as formulas name them, with their headers. */
  range(first: string, last: string, rows: number): string {
    return `$${first}$${this.dataRow}:$${last}$${this.dataRow + rows}`;
  }

  /** One column of the demo data without its header. */
  column(letter: string, rows: number): string {
    return `$${letter}$${this.dataRow + 1}:$${letter}$${this.dataRow + rows}`;
  }

  laidOut(): {
    rows: readonly (readonly PlaybookCell[])[];
    widths: readonly number[];
    looks: readonly PlaybookLook[];
  } {
    return { rows: this.rows, widths: WIDTHS, looks: looked(joined(this.looks)) };
  }

  /** On the row that comes next. */
  private look(as: PlaybookStyle, column: number, columns: number, rows = 1): void {
    this.looks.push({ as, row: this.next, column, rows, columns });
  }
}

/** Looks whose areas touch and are alike as one: each area costs the server calls. */
function joined(looks: readonly Styled[]): Styled[] {
  const wide: Styled[] = [];
  for (const look of looks) {
    const at = wide.findIndex(
      ({ as, row, rows, column, columns }) =>
        as === look.as && row === look.row && rows === look.rows && column + columns === look.column,
    );
    const left = wide[at];
    if (left) wide[at] = { ...left, columns: left.columns + look.columns };
    else wide.push(look);
  }
  const tall: Styled[] = [];
  for (const look of wide) {
    const at = tall.findIndex(
      ({ as, row, rows, column, columns }) =>
        as === look.as && column === look.column && columns === look.columns && row + rows === look.row,
    );
    const above = tall[at];
    if (above) tall[at] = { ...above, rows: above.rows + look.rows };
    else tall.push(look);
  }
  return tall;
}
