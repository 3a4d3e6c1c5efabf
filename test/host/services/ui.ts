import type { Context } from '../context.ts';
import { EnumValue, enumeration, Service, signatureMismatch } from '../service.ts';
import type { Answer, MenuItem, Menu as MenuState } from '../ui-state.ts';
import type { HtmlOutput } from './html-service.ts';

const Button = enumeration('Button', 'CLOSE OK CANCEL YES NO');
const ButtonSet = enumeration('ButtonSet', 'OK OK_CANCEL YES_NO YES_NO_CANCEL');

export function toast(context: Context, text: string, title: string, seconds: number): void {
  context.machine.ui.toasts.push({ text, title, seconds });
}

/** `Base.Ui` */
export class Ui extends Service {
  readonly service = 'Ui';
  override readonly properties = { Button, ButtonSet };
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  createMenu(caption: string): Menu {
    return new Menu(this.#context, { caption: String(caption), items: [], addOn: false });
  }
  createAddonMenu(): Menu {
    return new Menu(this.#context, { caption: 'Add-on', items: [], addOn: true });
  }
  alert(...args: unknown[]): EnumValue | undefined {
    const { title, text, buttons } = question(args, 'alert');
    this.#context.machine.ui.alerts.push({ title, text, buttons });
    const answer = this.#ask('alert', title, text, buttons);
    return Button[typeof answer === 'string' ? answer : answer.button];
  }
  prompt(...args: unknown[]): PromptResponse {
    const { title, text, buttons } = question(args, 'prompt');
    const answer = this.#ask('prompt', title, text, buttons);
    return new PromptResponse(typeof answer === 'string' ? { button: answer, text: '' } : answer);
  }
  /** The script is suspended while the person thinks; its locks do not survive that. */
  #ask(kind: 'alert' | 'prompt', title: string, text: string, buttons: string): Answer {
    const { machine, workbook, execution } = this.#context;
    workbook.engine.evaluate();
    machine.locks.releaseAll(execution);
    return machine.ui.answer(kind, title, text, buttons);
  }
  showSidebar(output: HtmlOutput): void {
    this.#context.machine.ui.sidebar = {
      ...output.page,
      title: output.page.title || 'Add-on',
      width: 300,
      height: null,
    };
  }
  showModalDialog(output: HtmlOutput, title: string): void {
    this.#context.machine.ui.dialogs.push({ ...output.page, title: String(title), modal: true });
  }
  showModelessDialog(output: HtmlOutput, title: string): void {
    this.#context.machine.ui.dialogs.push({ ...output.page, title: String(title), modal: false });
  }
}

function question(args: unknown[], method: string): { title: string; text: string; buttons: string } {
  const texts = args.filter((arg) => !(arg instanceof EnumValue));
  const buttons = args.find((arg) => arg instanceof EnumValue)?.toString() ?? 'OK';
  if (texts.length === 0 || texts.length > 2) throw signatureMismatch(`Ui.${method}`, args);
  const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
  return { title: String(title), text: String(text), buttons };
}

/** `Base.Menu` */
export class Menu extends Service {
  readonly service = 'Menu';
  readonly #context: Context;
  readonly state: MenuState;
  constructor(context: Context, state: MenuState) {
    super();
    this.#context = context;
    this.state = state;
  }
  #add(item: MenuItem): this {
    this.state.items.push(item);
    return this;
  }
  addItem(caption: string, functionName: string): this {
    return this.#add({ caption: String(caption), functionName: String(functionName) });
  }
  addSeparator(): this {
    return this.#add({ separator: true });
  }
  addSubMenu(menu: Menu): this {
    return this.#add({ caption: menu.state.caption, items: menu.state.items });
  }
  addToUi(): void {
    const { ui } = this.#context.machine;
    ui.menus = [...ui.menus.filter((menu) => menu.caption !== this.state.caption), this.state];
  }
}

/** `Base.PromptResponse` */
export class PromptResponse extends Service {
  readonly service = 'PromptResponse';
  readonly #answer: { button: string; text: string };
  constructor(answer: { button: string; text: string }) {
    super();
    this.#answer = answer;
  }
  getSelectedButton(): EnumValue | undefined {
    return Button[this.#answer.button];
  }
  getResponseText(): string {
    return this.#answer.text;
  }
}
