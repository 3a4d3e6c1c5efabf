import type { Frame } from 'playwright-core';
import type { Language } from '../../src/i18n/text.ts';
import type { Person } from './person.ts';

/** What a user of the demo workbook reads and clicks, as it stands on the screen. */
export const screen = {
  fr: {
    turn: 'Transformer cette feuille en…',
    newSprint: 'Nouveau sprint',
    closeSprint: 'Clore le sprint',
    leads: 'Suivi des leads',
    tasks: 'À faire équipe',
    team: 'Équipe',
    history: 'Historique',
    retro: 'Rétro',
    contacted: 'Contacté',
    won: 'Gagné',
    done: 'Terminé',
    target: 'Cible à atteindre',
    rate: (value: string) => `${value.replace('.', ',')} %`,
    nextStep: 'Colonne pour « Prochaine étape »',
  },
  en: {
    turn: 'Turn this sheet into…',
    newSprint: 'New sprint',
    closeSprint: 'Close sprint',
    leads: 'Lead tracker',
    tasks: 'Team to-do',
    team: 'Team',
    history: 'History',
    retro: 'Retro',
    contacted: 'Contacted',
    won: 'Won',
    done: 'Done',
    target: 'Target to reach',
    rate: (value: string) => `${value}%`,
    nextStep: 'Column for “Next step”',
  },
} as const satisfies Record<Language, unknown>;

/** Called at each stop of an act, so that it can be looked at. */
export type Stop = (name: string, frame: Frame) => Promise<void>;

const goPast: Stop = async () => undefined;

/** Turns the tab in front into a pipeline or a backlog, agreeing with what was recognised. */
export async function turn(
  user: Person,
  language: Language,
  kind: 'Pipeline' | 'Backlog',
  stop: Stop = goPast,
): Promise<void> {
  await user.menu(screen[language].turn, kind);
  const columns = await user.view('dialog', 'turn');
  await columns.locator('tbody tr').first().waitFor();
  await stop('columns', columns);
  await stop('preview', await user.goOn('dialog', 'turn', 'turn/preview'));
  const done = await user.goOn('dialog', 'turn/preview', 'turn/done');
  await stop('written', done);
  await done.locator('.button.primary').click();
  await user.noDialog();
  await user.seesTab(kind);
}

/** Starts a sprint with what is proposed; the sidebar shows the first step already. */
export async function startSprint(
  user: Person,
  language: Language,
  target: string,
  stop: Stop = goPast,
): Promise<void> {
  const goal = await user.view('sidebar', 'newSprint/0');
  await goal.getByLabel(screen[language].target).fill(target);
  await stop('goal', goal);
  await stop('team', await user.goOn('sidebar', 'newSprint/0', 'newSprint/1'));
  await stop('items', await user.goOn('sidebar', 'newSprint/1', 'newSprint/2'));
  await stop('check', await user.goOn('sidebar', 'newSprint/2', 'newSprint/preview'));
  await stop('started', await user.goOn('sidebar', 'newSprint/preview', 'newSprint/done'));
  await user.seesTab('Sprint');
}
