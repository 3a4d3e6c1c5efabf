import type { Menu, MenuItem } from '../protocol.ts';
import type { Action, Env } from './library.ts';
import { o } from './library.ts';
import type { Entry, TopMenu } from './menu-bar.ts';
import type { Words } from './words.ts';

/** Entries of the library's menus that Sheets has not, or that the local host does not model. */
const hidden = new Set([
  'settings',
  'view_irregularity_map',
  'toggle_pin_panel',
  'insert_chart',
  'insert_carousel',
  'insert_pivot',
  'insert_image',
  'insert_table',
  'edit_table',
  'pivot_data_sources',
  'reinsert_dynamic_pivot',
  'reinsert_static_pivot',
]);

/** The letter after Alt+Shift that opens a menu, as in Sheets. */
const accessKeys: Record<string, string> = {
  file: 'F',
  edit: 'E',
  view: 'V',
  insert: 'I',
  format: 'O',
  data: 'D',
};

function entries(actions: Action[], env: Env): Entry[] {
  return actions
    .filter((action) => !hidden.has(action.id) && action.isVisible(env))
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap((action): Entry[] => {
      const children = action.children(env);
      const label = String(action.name(env));
      const shared = { label, separatorAfter: action.separator, enabled: action.isEnabled(env) };
      if (children.length) return [{ ...shared, items: () => entries(children, env) }];
      if (!action.execute) return [];
      const shortcut = action.shortcut || String(action.description(env) ?? '');
      const active = action.isActive?.(env);
      return [
        {
          ...shared,
          ...(shortcut ? { shortcut } : {}),
          ...(active === undefined ? {} : { checked: active }),
          run: () => void action.execute?.(env),
        },
      ];
    });
}

function scriptEntries(items: MenuItem[], run: (functionName: string) => void): Entry[] {
  const made: Entry[] = [];
  for (const item of items) {
    const before = made[made.length - 1];
    if ('separator' in item) {
      if (before) before.separatorAfter = true;
    } else if ('items' in item)
      made.push({ label: item.caption, items: () => scriptEntries(item.items, run) });
    else made.push({ label: item.caption, run: () => run(item.functionName) });
  }
  return made;
}

/**
 * The bar's menus: the grid's own, then *Extensions* with what `createAddonMenu()` built, then each menu of
 * `createMenu(…)`.
 */
export function topMenus(
  env: Env,
  menus: Menu[],
  words: Words,
  actions: { run(functionName: string): void; downloadCsv(): void },
): TopMenu[] {
  const own = o.registries.topbarMenuRegistry.getMenuItems().map((action): TopMenu => {
    const accessKey = accessKeys[action.id];
    const download: Entry[] = [
      {
        label: words.download,
        items: () => [{ label: words.downloadCsv, run: actions.downloadCsv }],
        separatorAfter: true,
      },
    ];
    return {
      label: String(action.name(env)),
      ...(accessKey ? { accessKey } : {}),
      items: () => [...(action.id === 'file' ? download : []), ...entries(action.children(env), env)],
    };
  });
  const addOns = menus.filter((menu) => menu.addOn);
  const extensions: TopMenu = {
    label: words.extensions,
    accessKey: 'N',
    items: () =>
      addOns.length
        ? addOns.map((menu) => ({ label: menu.caption, items: () => scriptEntries(menu.items, actions.run) }))
        : [{ label: words.noExtension, enabled: false }],
  };
  const custom = menus
    .filter((menu) => !menu.addOn)
    .map((menu): TopMenu => ({ label: menu.caption, items: () => scriptEntries(menu.items, actions.run) }));
  return [...own, extensions, ...custom];
}

/** Takes the same entries out of the menus that a right click opens. */
export function pruneContextMenus(): void {
  const unknownToSheets =
    /^(?:insert_(?:chart|pivot|table|carousel|image)|edit_table|delete_table|pivot_.*|.*irregularity.*)$/;
  for (const registry of [
    o.registries.cellMenuRegistry,
    o.registries.rowMenuRegistry,
    o.registries.colMenuRegistry,
  ]) {
    for (const key of Object.keys(registry.content))
      if (unknownToSheets.test(key)) delete registry.content[key];
  }
}
