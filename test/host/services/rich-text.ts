import { Service } from '../service.ts';

/** How a stretch of a cell's text looks, and where it leads. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: TextStyle | null;
};

/** `SpreadsheetApp.TextStyle`: whatever it was built with, as data. */
export class TextStyle extends Service {
  readonly service = 'TextStyle';
  readonly looks: Readonly<Record<string, unknown>>;
  constructor(looks: Readonly<Record<string, unknown>> = {}) {
    super();
    this.looks = looks;
  }
  isBold(): boolean | null {
    return (this.looks.bold as boolean | undefined) ?? null;
  }
  isItalic(): boolean | null {
    return (this.looks.italic as boolean | undefined) ?? null;
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder({ ...this.looks });
  }
}

/** `SpreadsheetApp.TextStyleBuilder` */
export class TextStyleBuilder extends Service {
  readonly service = 'TextStyleBuilder';
  readonly #looks: Record<string, unknown>;
  constructor(looks: Record<string, unknown> = {}) {
    super();
    this.#looks = looks;
  }
  setBold(bold: boolean): this {
    this.#looks.bold = bold;
    return this;
  }
  setItalic(italic: boolean): this {
    this.#looks.italic = italic;
    return this;
  }
  build(): TextStyle {
    return new TextStyle({ ...this.#looks });
  }
}

/** `SpreadsheetApp.RichTextValue` */
export class RichTextValue extends Service {
  readonly service = 'RichTextValue';
  readonly #text: string;
  readonly #start: number;
  readonly stretches: readonly Stretch[];
  constructor(text: string, stretches: readonly Stretch[] = [], start = 0) {
    super();
    this.#text = text;
    this.#start = start;
    this.stretches = stretches;
  }
  getText(): string {
    return this.#text;
  }
  getStartIndex(): number {
    return this.#start;
  }
  getEndIndex(): number {
    return this.#start + this.#text.length;
  }
  /** Null where the text does not lead to one place as a whole. */
  getLinkUrl(): string | null {
    const runs = this.getRuns();
    const [first] = runs;
    return runs.length > 1 ? null : (linkOf(first?.stretches ?? this.stretches) ?? null);
  }
  /** The text in pieces of one look each; one for a plain text. */
  getRuns(): RichTextValue[] {
    const text = this.#text;
    const edges = [0, ...this.stretches.flatMap(({ start, end }) => [start, end]), text.length];
    const sorted = [...new Set(edges.filter((edge) => edge >= 0 && edge <= text.length))].sort(
      (a, b) => a - b,
    );
    const runs: RichTextValue[] = [];
    for (let at = 0; at + 1 < sorted.length; at++) {
      const [start, end] = [sorted[at] ?? 0, sorted[at + 1] ?? 0];
      const over = this.stretches
        .filter((stretch) => stretch.start <= start && stretch.end >= end)
        .map(({ link, style }) => ({ start: 0, end: end - start, link, style }));
      runs.push(new RichTextValue(text.slice(start, end), over, this.#start + start));
    }
    return runs.length > 0 ? runs : [this];
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#text, this.stretches);
  }
}

function linkOf(stretches: readonly Stretch[]): string | null | undefined {
  return stretches.map(({ link }) => link).filter((link) => link !== null)[0];
}

/** `SpreadsheetApp.RichTextValueBuilder` */
export class RichTextValueBuilder extends Service {
  readonly service = 'RichTextValueBuilder';
  #text: string;
  #stretches: Stretch[];
  constructor(text = '', stretches: readonly Stretch[] = []) {
    super();
    this.#text = text;
    this.#stretches = [...stretches];
  }
  setText(text: string): this {
    this.#text = String(text);
    this.#stretches = [];
    return this;
  }
  /** `(url)` or `(start, end, url)`. */
  setLinkUrl(...args: unknown[]): this {
    const link = args[args.length - 1];
    return this.#stretch(args, { link: link === null ? null : String(link), style: null });
  }
  /** `(style)` or `(start, end, style)`. */
  setTextStyle(...args: unknown[]): this {
    return this.#stretch(args, { link: null, style: args[args.length - 1] as TextStyle });
  }
  #stretch(args: readonly unknown[], what: Pick<Stretch, 'link' | 'style'>): this {
    const [start, end] = args.length > 1 ? [Number(args[0]), Number(args[1])] : [0, this.#text.length];
    this.#stretches.push({ start, end, ...what });
    return this;
  }
  build(): RichTextValue {
    return new RichTextValue(this.#text, this.#stretches);
  }
}
