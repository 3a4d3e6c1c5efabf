import { describe, expect, test } from 'vitest';
import { memberFields } from '../../src/i18n/fields/member.ts';
import type { SprintRequest } from '../../src/server/contract.ts';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';
import { team } from './samples.ts';

/** The sprint after the running one, as *New sprint* asks for it. */
const next: SprintRequest = {
  number: 2,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
};

const capacityAt = ({ host }: Opened, column: number) =>
  host.values('Équipe').map((row) => row.slice(column - 1, column + 2));
const hoursOf = ({ api }: Opened, request = next) =>
  api.propose(request).people.map(({ name, hours }) => [name, hours]);

function close({ api }: Opened): void {
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'backlog' as const }));
  api.applyClose({ moves, token: api.previewClose({ moves }).token });
}

const { host: prepared } = running();

/** A sprint runs; each test has a workbook of its own. */
function inSprint(): Opened {
  const host = prepared.fork();
  return { host, api: apiOf(host) };
}

/** As a workbook was made before there were days worked. */
function older(): Opened {
  const opened = inSprint();
  opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Équipe')?.deleteColumns(6, 1));
  return opened;
}

/** A tab whose columns somebody has put into another order, one of their own among them. */
function reordered(): Opened {
  const opened = older();
  const order = ['focus', 'hoursPerDay', 'name', 'allocation', 'daysOff', 'maxItems', 'skills'] as const;
  opened.host.asPerson((spreadsheet) => {
    const sheet = spreadsheet.getSheetByName('Équipe');
    const table = sheet?.getRange(1, 1, 3, 9);
    const [headers = [], ...rows] = table?.getValues() ?? [];
    const columns = order.map((key) => headers.indexOf(memberFields[key].header.fr));
    const own = [['Ville'], ['Lyon'], ['Nantes']];
    table?.clearContent();
    sheet
      ?.getRange(1, 1, 3, 8)
      .setValues([headers, ...rows].map((row, at) => [...columns.map((from) => row[from]), own[at]?.[0]]));
  });
  return opened;
}

describe('days worked in the Team tab', () => {
  test('count in the capacity, in the proposal of the next sprint and in the form that asks for it', () => {
    const opened = inSprint();
    expect(opened.host.value('Équipe', 'F1')).toBe('Jours travaillés');
    opened.host.edit('Équipe', 'F2', 'lun-jeu');
    // Four days, then three: Easter Monday is none; one of them off. Two hours each.
    expect(capacityAt(opened, 12).slice(1, 3)).toEqual([
      ['Ana', 6, 12],
      ['Bob', 9, 7.2],
    ]);
    close(opened);
    expect(hoursOf(opened)).toEqual([
      ['Ana', 12],
      ['Bob', 7.2],
    ]);
    expect(opened.api.sprintDraft().worked).toEqual({ Ana: [true, true, true, true, false, false, false] });
  });

  test('are typed by name, in either language, or as seven figures', () => {
    const opened = inSprint();
    const days = (typed: string) => {
      opened.host.edit('Équipe', 'F3', typed);
      return capacityAt(opened, 12)[2]?.[1];
    };
    // Of the nine days of the sprint.
    expect(['lun-ven', 'Mon-Thu', '1111100', '0111100', 'mar, jeu'].map(days)).toEqual([9, 7, 9, 8, 4]);
  });

  test('that cannot be read are said with tab, row and column, and count as Monday to Friday', () => {
    const opened = inSprint();
    opened.host.edit('Équipe', 'F2', 'mi-temps');
    expect(capacityAt(opened, 12)[1]).toEqual(['Ana', 8, 16]);
    expect(String(opened.host.value('Équipe', 'O4')).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '1 cellule non lue : Jours travaillés, ligne 2 : « mi-temps »',
    );
    close(opened);
    const sentence =
      'Équipe, F2, « Jours travaillés » : « mi-temps » ne se lit pas et compte comme vide. Attendu : lun-ven ; lun, mar, jeu ; ou 1111100, du lundi au dimanche (1 : travaillé). Vide : du lundi au vendredi.';
    expect(opened.api.sprintDraft().hints).toContain(sentence);
    expect(opened.api.previewStart({ ...next, items: [] }).problems).toContain(sentence);
  });
});

test('a line of totals is nobody, and a name that stands twice counts once, which is said', () => {
  const opened = inSprint();
  const { host, api } = opened;
  const hours = String.fromCharCode(65 + (host.values('Équipe')[0] ?? []).indexOf('h/jour'));
  for (const [row, name, value] of [
    [4, 'ana', '7'],
    [5, 'Total', '14'],
  ] as const) {
    host.edit('Équipe', `A${row}`, name);
    host.edit('Équipe', `${hours}${row}`, value);
  }
  const typed = () =>
    host
      .values('Équipe')
      .slice(3, 5)
      .map((row) => row.slice(0, 10));
  const before = typed();
  close(opened);
  const { team: people, hints } = api.sprintDraft();
  expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bob']);
  const sentence =
    'Équipe, A4 : « ana » y est déjà plus haut, cette ligne ne compte pas. Supprimez-la, ou distinguez les deux noms.';
  expect(hints).toContain(sentence);
  const request = { ...next, items: [] };
  const preview = api.previewStart(request);
  expect(preview.problems).toContain(sentence);
  api.applyStart({ ...request, token: preview.token });
  expect(typed()).toEqual(before);
});

test('hours that no day has are said with what is expected, and the cells of the backlog that were not read are named', () => {
  const opened = inSprint();
  const { host, api } = opened;
  const at = (tab: string, header: string) =>
    String.fromCharCode(65 + (host.values(tab)[0] ?? []).indexOf(header));
  host.edit('Équipe', `${at('Équipe', 'h/jour')}2`, '35');
  host.edit('Backlog', `${at('Backlog', 'Effort (h)')}3`, 'bientôt');
  close(opened);
  expect(api.sprintDraft().hints).toContain(
    `Équipe, ${at('Équipe', 'h/jour')}2, « h/jour » : « 35 » ne se lit pas et compte comme vide. Attendu : de 0 à 24.`,
  );
  expect(api.propose(next).quality.replace(/[\u00a0\u202f]/g, ' ')).toContain(
    '1 cellule non lue : Backlog, Effort (h), ligne 3 : « bientôt »',
  );
});

describe.each([
  ['made before there was a column for them', older, 11, "'Équipe'!A:I", "'Équipe'!K:O"],
  ['with columns in another order', reordered, 11, "'Équipe'!A:H", "'Équipe'!K:O"],
])('a Team tab %s', (_, prepare, column, table, spill) => {
  test('keeps its capacity, and formulas without arguments find both', () => {
    const opened = prepare();
    const { host } = opened;
    expect(capacityAt(opened, column).slice(1, 3)).toEqual([
      ['Ana', 8, 16],
      ['Bob', 9, 7.2],
    ]);
    host.edit('Leads', 'J1', '=SPRINT_LOAD()');
    expect(host.formula('Leads', 'J1')).toMatch(new RegExp(`^=SPRINT_LOAD\\(.*;${spill}\\)$`));
    expect(host.value('Leads', 'L2')).toBe(16);
    host.edit('Leads', 'P1', '=SPRINT_CAPACITY()');
    expect(host.formula('Leads', 'P1')).toContain(`SPRINT_CAPACITY(${table};`);
    expect(host.value('Leads', 'R2')).toBe(16);
  });

  test('is proposed from, and written to where its columns stand, in the next sprint', () => {
    const opened = prepare();
    close(opened);
    const zoe = { name: 'Zoé', skills: 'démo', hoursPerDay: 3, daysOff: 0, focus: 1 };
    const request = { ...next, team: [...team, zoe] };
    expect(hoursOf(opened, request)).toEqual([
      ['Ana', 16],
      ['Bob', 7.2],
      ['Zoé', 27],
    ]);
    const full = { ...request, items: [] };
    opened.api.applyStart({ ...full, token: opened.api.previewStart(full).token });
    expect(capacityAt(opened, column).slice(1, 5)).toEqual([
      ['Ana', 8, 16],
      ['Bob', 9, 7.2],
      ['Zoé', 9, 27],
      ['Total', 26, 50.2],
    ]);
  });

  test('takes the column once somebody inserts it', () => {
    const opened = prepare();
    opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Équipe')?.insertColumnsAfter(2, 1));
    opened.host.edit('Équipe', 'C1', 'Jours travaillés');
    opened.host.edit('Équipe', 'C2', 'lun-jeu');
    expect(capacityAt(opened, column + 1)[1]).toEqual(['Ana', 6, 12]);
  });
});
