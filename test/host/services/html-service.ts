import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { enumeration, Service, ServiceError } from '../service.ts';
import type { Page } from '../ui-state.ts';

/** The global `HtmlService`. Templates are left out: bundled pages may hold `<?`. */
export class HtmlService extends Service {
  readonly service = 'HtmlService';
  override readonly properties = {
    SandboxMode: enumeration('SandboxMode', 'EMULATED IFRAME NATIVE'),
    XFrameOptionsMode: enumeration('XFrameOptionsMode', 'ALLOWALL DEFAULT'),
  };
  readonly #dist: string;
  constructor(dist: string) {
    super();
    this.#dist = dist;
  }
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(String(html ?? ''));
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const file = path.join(this.#dist, name.endsWith('.html') ? name : `${name}.html`);
    if (!existsSync(file)) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(readFileSync(file, 'utf8'));
  }
}

/** `HtmlService.HtmlOutput` */
export class HtmlOutput extends Service {
  readonly service = 'HtmlOutput';
  readonly page: Page;
  constructor(html: string) {
    super();
    this.page = { title: '', html, width: null, height: null };
  }
  getContent(): string {
    return this.page.html;
  }
  setContent(html: string): this {
    this.page.html = String(html);
    return this;
  }
  append(html: string): this {
    this.page.html += String(html);
    return this;
  }
  appendUntrusted(text: string): this {
    const entities: Record<string, string> = {
      '&': '&amp;',
      '<': '&lt;',
      '>': '&gt;',
      '"': '&quot;',
      "'": '&#39;',
    };
    return this.append(String(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign));
  }
  clear(): this {
    return this.setContent('');
  }
  setTitle(title: string): this {
    this.page.title = String(title);
    return this;
  }
  getTitle(): string {
    return this.page.title;
  }
  setWidth(width: number): this {
    this.page.width = Number(width);
    return this;
  }
  getWidth(): number | null {
    return this.page.width;
  }
  setHeight(height: number): this {
    this.page.height = Number(height);
    return this;
  }
  getHeight(): number | null {
    return this.page.height;
  }
  addMetaTag(_name: string, _content: string): this {
    return this;
  }
  setSandboxMode(): this {
    return this;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  setFaviconUrl(): this {
    return this;
  }
}
