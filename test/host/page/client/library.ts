import * as library from '@odoo/o-spreadsheet';
import * as owl from '@odoo/owl';
import type { FunctionArgument, FunctionValue, Model } from '../../o-spreadsheet.ts';

/** The part of o-spreadsheet's interface that the page uses, with types of its own as in ../../o-spreadsheet.ts. */

/** An entry of the library's menus, bound to the running page by `env`. */
export type Action = {
  id: string;
  sequence: number;
  shortcut?: string;
  separator: boolean;
  name(env: Env): string;
  description(env: Env): string;
  isVisible(env: Env): boolean;
  isEnabled(env: Env): boolean;
  isActive?(env: Env): boolean;
  execute?(env: Env): unknown;
  children(env: Env): Action[];
};

/** What the library's components and menu actions share. */
export type Env = { model: Model; words: Record<string, string> };

export type ComposerStore = {
  readonly currentContent: string;
  readonly currentEditedCell: { sheetId: string; col: number; row: number };
  readonly editionMode: string;
  model: Model;
  setContent(text: string): void;
  addHeadersForSpreadingFormula(content: string): void;
};

type FunctionDescription = {
  description: string;
  example?: string;
  args: {
    name: string;
    description: string;
    type: string[];
    acceptMatrix?: boolean;
    acceptErrors?: boolean;
    optional?: boolean;
  }[];
  hidden?: boolean;
  minArgRequired?: number;
  isExported?: boolean;
  category?: string;
  compute(this: Record<string, unknown>, ...args: FunctionArgument[]): FunctionValue | FunctionValue[][];
};

type MenuRegistry = {
  getMenuItems(): Action[];
  content: Record<string, { id?: string; children?: unknown[] }>;
};

type Library = {
  Spreadsheet: owl.ComponentConstructor;
  setTranslationMethod(translate: (text: string) => string): void;
  addFunction(name: string, description: FunctionDescription): void;
  components: {
    Composer: { prototype: object; components: { FunctionDescriptionProvider: { prototype: object } } };
  };
  stores: { CellComposerStore: { prototype: ComposerStore & Record<string, unknown> } };
  registries: {
    functionRegistry: { content: Record<string, FunctionDescription> };
    topbarMenuRegistry: MenuRegistry;
    cellPopoverRegistry: { add(name: string, popover: object): unknown };
    clipboardHandlersRegistries: { cellHandlers: { get(name: string): { prototype: object } } };
    cellMenuRegistry: MenuRegistry;
    rowMenuRegistry: MenuRegistry;
    colMenuRegistry: MenuRegistry;
  };
};

// The published declarations leave out what the page changes; the types above state what it relies on.
export const o = library as unknown as Library;
export { owl };
