import { describe, expect, test } from 'vitest';
import type { StartRequest } from '../../src/server/contract.ts';
import { type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const request: StartRequest = {
  number: 1,
  start: '2026-03-16',
  weeks: 2,
  goal: { text: 'Gagner plus', kpi: 'winRate', base: 0.4, target: 0.6 },
  team,
  items: [],
};

function start({ api }: Opened, changes: Partial<StartRequest> = {}): void {
  const full = { ...request, ...changes };
  api.applyStart({ ...full, token: api.previewStart(full).token });
}

function close({ api }: Opened): void {
  api.applyClose({ moves: [], token: api.previewClose({ moves: [] }).token });
}

function prepared(options = {}): Opened {
  const opened = openHost([leads, tasks], options);
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  return opened;
}

const plain = (cell: unknown) => String(cell).replace(/[\u00a0\u202f]/g, ' ');
const shown = ({ host }: Opened) => host.displays('KPI').map((row) => row.map(plain));
/** The row, 1 for the first, whose column A shows this. */
const rowOf = (opened: Opened, label: string) => shown(opened).findIndex((row) => row[0] === label) + 1;
/** The lines of the KPI's course: this sprint, the base, past sprints. */
function course(opened: Opened): string[][] {
  const rows = shown(opened);
  const first = rows.findIndex((row) => row[0] === 'Sprint' && row[2] === 'n') + 1;
  return rows.slice(
    first,
    rows.findIndex((row, at) => at >= first && row[0] === ''),
  );
}
const errors = (opened: Opened) =>
  shown(opened)
    .flat()
    .filter((cell) => cell.startsWith('#'));

describe('the KPI tab', () => {
  test('has live formulas without an error, before any sprint', () => {
    const opened = prepared();
    expect(errors(opened)).toEqual([]);
    expect(shown(opened)[rowOf(opened, 'KPI suivi') - 1]?.[1]).toBe('Taux de conversion');
    expect(course(opened)).toHaveLength(1);
    expect(course(opened)[0]?.[7]).toBe('aucun sprint clos pour l’instant');
  });

  test('has none in an English file either', () => {
    expect(errors(prepared({ locale: 'en_US' }))).toEqual([]);
  });

  test('follows the goal of the sprint, and writes down what its KPI counts by', () => {
    const opened = prepared();
    start(opened);
    const card = (label: string) => shown(opened)[rowOf(opened, label) - 1]?.[1];
    expect(card('KPI suivi')).toBe('Taux de gain');
    expect(card('Définition au démarrage')).toBe('Taux de gain · Étape, Clos le');
    // Won on 20 and 25 March, lost on 18 March.
    expect(course(opened)[0]?.slice(0, 3)).toEqual(['1', '66,7 %', '3']);
    expect(errors(opened)).toEqual([]);
  });

  test('counts again when a cell of the pipeline is edited', () => {
    const opened = prepared();
    start(opened);
    opened.host.edit('Pipeline', 'D3', 'Gagné');
    expect(course(opened)[0]?.slice(1, 3)).toEqual(['100,0 %', '3']);
  });

  test('a segment that is changed during the sprint makes its KPI not comparable', () => {
    const opened = prepared();
    start(opened);
    const segment = opened.host.displays('Sprint').findIndex((row) => row[0] === 'Segment du but') + 1;
    opened.host.edit('Sprint', `B${segment}`, 'Responsable=Ana');
    expect(course(opened)[0]?.[7]).toMatch(/^définition changée pendant le sprint .*: non comparable/);
    close(opened);
    const history = opened.host.displays('Historique').map((row) => row.map(plain));
    const at = history[0]?.indexOf('Définition du KPI') ?? -1;
    expect(history[1]?.[at]).toBe(
      'Taux de gain · Étape, Clos le → Taux de gain · Responsable=Ana · Étape, Clos le',
    );
  });

  test.each(['fr_FR', 'en_US'])('reads the history from the first close on (%s)', (locale) => {
    const opened = prepared({ locale });
    start(opened);
    const reading = () =>
      shown(opened).filter((_, at) =>
        /(Historique|History)!A:[A-Z]+/.test(opened.host.formula('KPI', `A${at + 1}`)),
      ).length;
    expect(reading()).toBe(0);
    close(opened);
    expect(reading()).toBe(3);
  });

  test('compares with closed sprints once there is one, at the figure that the close wrote down', () => {
    const opened = prepared();
    start(opened);
    close(opened);
    start(opened, { number: 2, start: '2026-03-30' });
    // What is corrected later in the pipeline does not move a closed sprint.
    opened.host.edit('Pipeline', 'D3', 'Gagné');
    const [now, base, past] = course(opened);
    expect(now?.[0]).toBe('2');
    expect(base?.slice(0, 3)).toEqual(['Base (1 sprint)', '66,7 %', '3']);
    expect(past?.slice(0, 3)).toEqual(['1', '66,7 %', '3']);
    expect(opened.host.displays('KPI').flat().map(plain).join('\n')).toContain('sans groupe témoin');
    expect(errors(opened)).toEqual([]);
  });

  test('another KPI that is chosen is shown in its own unit', () => {
    const opened = prepared();
    start(opened);
    opened.host.edit('KPI', `B${rowOf(opened, 'KPI suivi')}`, 'CA gagné');
    expect(course(opened)[0]?.slice(1, 3)).toEqual(['3 234,50 €', '2']);
    expect(course(opened)[0]?.[7]).toContain('une seule affaire fait 62 % de la somme');
    opened.host.edit('KPI', `B${rowOf(opened, 'KPI suivi')}`, 'Taux de gain');
    expect(course(opened)[0]?.[1]).toBe('66,7 %');
  });
});
