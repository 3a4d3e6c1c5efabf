import { Service } from '../service.ts';

/** `SpreadsheetApp.RichTextValue`, of which the host keeps the text alone. */
export class RichTextValue extends Service {
  readonly service = 'RichTextValue';
  readonly #text: string;
  readonly #link: string | null;
  constructor(text: string, link: string | null = null) {
    super();
    this.#text = text;
    this.#link = link;
  }
  getText(): string {
    return this.#text;
  }
  getLinkUrl(): string | null {
    return this.#link;
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#text);
  }
}

/** `SpreadsheetApp.RichTextValueBuilder` */
export class RichTextValueBuilder extends Service {
  readonly service = 'RichTextValueBuilder';
  #text: string;
  #link: string | null = null;
  constructor(text = '') {
    super();
    this.#text = text;
  }
  setText(text: string): this {
    this.#text = String(text);
    return this;
  }
  setLinkUrl(...args: unknown[]): this {
    const link = args[args.length - 1];
    this.#link = link === null ? null : String(link);
    return this;
  }
  setTextStyle(): this {
    return this;
  }
  build(): RichTextValue {
    return new RichTextValue(this.#text, this.#link);
  }
}
