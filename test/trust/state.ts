import { logStates } from '../../src/i18n/choices/log.ts';
import { log } from '../../src/tabs/log.ts';
import type { Host } from '../host/host.ts';

/** The workbook without the action log, which says what happened and so is never the same; without more tabs where asked. */
export function visible(host: Host, without: readonly string[] = []): string {
  const snapshot = host.snapshot();
  const names: readonly string[] = [...Object.values(log.name), ...without];
  return JSON.stringify({ ...snapshot, tabs: snapshot.tabs.filter(({ name }) => !names.includes(name)) });
}

/** What is wrong with the action log, in words: a line under way, a second log, one in plain sight. */
export function linesUnderWay(host: Host): string[] {
  const { g } = host.engine;
  const tabs = host.tabs().filter((name) => Object.values(log.name).some((known) => name.startsWith(known)));
  const column = Object.keys(log.columns).indexOf('state');
  const states = tabs.flatMap((tab) => host.values(tab).map((row) => String(row[column])));
  return [
    ...states.filter((state) => underWay.includes(state)),
    ...(tabs.length > 1 ? [`${tabs.length} logs`] : []),
    ...tabs
      .filter((tab) => g.isSheetVisible(g.getSheetIdByName(tab) ?? ''))
      .map((tab) => `${tab} is not hidden`),
  ];
}

const underWay = (['pending', 'undoing'] as const).flatMap((state) =>
  Object.values(logStates.choices[state].words),
);
