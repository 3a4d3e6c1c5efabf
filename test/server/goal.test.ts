import { describe, expect, test } from 'vitest';
import type { SprintRequest } from '../../src/server/contract.ts';
import { type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

/** The leads with a source each, and a value that looks like an operator of a criterion. */
const sourced = {
  ...leads,
  rows: leads.rows.map((row, at) => [
    ...row,
    at < 2 ? null : (['Source', 'LinkedIn', 'Salon', 'LinkedIn', 'LinkedIn', '>1*'][at - 2] ?? null),
  ]),
};
const request: SprintRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: {
    text: 'Augmenter le taux de conversion de LinkedIn de 10 points',
    kpi: 'conversion',
    base: 2 / 3,
    target: 0.76,
    segments: [{ field: 'source', value: 'LinkedIn' }],
  },
  team,
};

function prepared(): Opened {
  const opened = openHost([sourced, tasks]);
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  return opened;
}
function start({ api }: Opened, goal: Partial<SprintRequest['goal']> = {}, first = request.start) {
  const full = {
    ...request,
    start: first,
    goal: { ...request.goal, ...goal },
    items: [{ id: 'T1', owner: 'Ana' }],
  };
  const { token } = api.previewStart(full);
  return api.applyStart({ ...full, token });
}
const fact = ({ host }: Opened, label: string) => host.values('Sprint').find((row) => row[0] === label)?.[1];

describe('what a goal starts from', () => {
  test('the draft carries the pipeline’s values, and no past before a sprint is closed', () => {
    const draft = prepared().api.sprintDraft();
    expect(draft.values).toMatchObject({ source: ['LinkedIn', 'Salon', '>1*'], owner: ['Ana', 'Bob'] });
    expect(draft).toMatchObject({ past: {}, objective: '', dateOrder: 'dmy' });
  });

  test('the base of a segment has its own n, and the leads expected are those of the last eight weeks, by working days', () => {
    const figures = prepared().api.goalFigures({
      kpi: 'conversion',
      segments: request.goal.segments ?? [],
      start: '2026-03-30',
      weeks: 2,
    });
    expect(figures.base).toBeCloseTo(2 / 3, 12);
    expect(figures.baseInWords).toContain('2 / 3');
    // Three leads in the 40 working days before, 9 days to come: Easter Monday is none.
    expect(figures).toMatchObject({ expected: 1, paceInWords: '3 en 8 semaines, ramenés à 9 jours ouvrés.' });
  });

  test('a segment that nobody has gives no base, and says that there is no pace', () => {
    const { api } = prepared();
    const none = api.goalFigures({
      kpi: 'conversion',
      segments: [{ field: 'source', value: 'Nulle part' }],
      start: '2026-03-30',
      weeks: 2,
    });
    expect(none).toMatchObject({ base: null, expected: null });
    expect(none.paceInWords).toContain('rythme');
  });
});

describe('the base of a count or an amount', () => {
  const figures = (kpi: 'wonAmount' | 'wonCount' | 'leadCount', start: string, weeks: 1 | 2 | 3 | 4) =>
    prepared().api.goalFigures({ kpi, segments: [], start, weeks });

  test('is that of as many days as the sprint has, just before it, with its period and what its n counts', () => {
    expect(figures('wonCount', '2026-03-30', 2)).toMatchObject({
      base: 2,
      baseInWords: 'Affaires gagnées du 16/03/2026 au 29/03/2026 : 2 (n = 3 affaires closes)',
    });
    expect(figures('wonAmount', '2026-03-30', 1)).toMatchObject({
      base: 2000,
      baseInWords: 'CA gagné du 23/03/2026 au 29/03/2026 : 2 000,00 € (n = 1 affaire)',
    });
    expect(figures('leadCount', '2026-03-30', 4)).toMatchObject({
      base: 4,
      baseInWords: 'Nouveaux leads du 02/03/2026 au 29/03/2026 : 4 (n = 4 leads)',
    });
  });

  test('ends yesterday where the sprint starts later: days to come have brought nothing yet', () => {
    expect(figures('wonCount', '2026-04-13', 2)).toMatchObject({
      base: 2,
      baseInWords: 'Affaires gagnées du 16/03/2026 au 29/03/2026 : 2 (n = 3 affaires closes)',
    });
  });

  test('is none where the pipeline does not reach back that far, which is said', () => {
    expect(figures('wonCount', '2026-03-23', 4)).toMatchObject({
      base: null,
      baseInWords:
        'Affaires gagnées : pas de base du 23/02/2026 au 22/03/2026, le pipeline ne commence que le 02/03/2026.',
    });
  });

  test('is none without the column of days that it counts by, which is named', () => {
    const opened = openHost([{ name: 'Leads', rows: sourced.rows.slice(2).map((row) => row.slice(0, 5)) }]);
    turn(opened, 'pipeline', 'Leads');
    const column = opened.host.values('Pipeline')[0]?.indexOf('Clos le') ?? -1;
    opened.host.edit('Pipeline', `${String.fromCharCode(65 + column)}1`, 'Autre chose');
    const none = opened.api.goalFigures({ kpi: 'wonCount', segments: [], start: '2026-03-30', weeks: 2 });
    expect(none.base).toBeNull();
    expect(none.baseInWords).toContain('Clos le');
  });

  test('is what the draft proposes and what the card keeps with its period, whatever a page sends', () => {
    const opened = prepared();
    const wonCount = opened.api.sprintDraft().kpis.find(({ key }) => key === 'wonCount');
    expect(wonCount).toMatchObject({
      base: 2,
      baseInWords: 'Affaires gagnées du 16/03/2026 au 29/03/2026 : 2 (n = 3 affaires closes)',
    });
    start(opened, { kpi: 'wonCount', base: 26, target: 5, segments: [] });
    expect(fact(opened, 'Base')).toBe(2);
    expect(fact(opened, 'Base : combien sur combien')).toBe(
      'du 16/03/2026 au 29/03/2026, n = 3 affaires closes',
    );
  });
});

describe('a goal in the sprint’s card', () => {
  test('keeps its segment, the counts of its base, the working days left and a verdict', () => {
    const opened = prepared();
    expect(start(opened)).toMatchObject({ done: true });
    expect(fact(opened, 'Segment du but')).toBe('Source=LinkedIn');
    expect(fact(opened, 'Base : combien sur combien')).toBe('2 / 3');
    expect(fact(opened, 'Jours ouvrés restants')).toBe(9);
  });

  test('counts its segment alone, live', () => {
    const opened = prepared();
    start(opened);
    const { host } = opened;
    expect(fact(opened, 'Valeur actuelle')).toBe('');
    expect(fact(opened, 'Verdict')).toBe('trop tôt (n = 0)');
    // D-5 came on the first day, by another way: from LinkedIn and won, it counts.
    const columns = host.values('Pipeline')[0] ?? [];
    const row = host.values('Pipeline').findIndex((cells) => cells[0] === 'D-5') + 1;
    const letter = (header: string) => String.fromCharCode(65 + columns.indexOf(header));
    host.edit('Pipeline', `${letter('Source')}${row}`, 'LinkedIn');
    expect(fact(opened, 'Valeur actuelle')).toBe(0);
    // One lead out of one lost says nothing: no progress, no way covered, no decline either.
    expect(fact(opened, 'Verdict')).toBe('trop tôt (0 / 1, 1 encore ouvert)');
    expect(fact(opened, 'Chemin parcouru')).toBe('');
    host.edit('Pipeline', `${letter('Étape')}${row}`, 'Gagné');
    expect(fact(opened, 'Valeur actuelle')).toBe(1);
    expect([fact(opened, 'Succès à ce jour'), fact(opened, 'Sur (n), à ce jour')]).toEqual([1, 1]);
    expect(fact(opened, 'Verdict')).toBe('trop tôt (1 / 1)');
    expect(fact(opened, 'Chemin parcouru')).toBe('');
    expect(opened.api.home().sprint?.verdict).toBe('Verdict : trop tôt (1 / 1), face à une base de 2 / 3');
  });

  test('is a progress once the counts establish it, in the card and the sidebar alike, and the close keeps it', () => {
    const opened = prepared();
    const { host } = opened;
    const columns = host.values('Pipeline')[0] ?? [];
    const cells = (won: boolean, at: number): string[] => {
      const row = new Array<string>(columns.length).fill('');
      const put = (header: string, text: string) => {
        row[columns.indexOf(header)] = text;
      };
      put('ID', `N-${at}`);
      put('Affaire', `Affaire ${at}`);
      put('Étape', won ? 'Gagné' : 'Perdu');
      put('Clos le', '30/03/2026');
      return row;
    };
    start(opened, { kpi: 'winRate', base: 2 / 3, target: 0.9, segments: [] });
    expect(fact(opened, 'Base : combien sur combien')).toBe('2 / 3');
    host.edit(
      'Sprint',
      `B${host.values('Sprint').findIndex((row) => row[0] === 'Base : combien sur combien') + 1}`,
      "'20 / 100",
    );
    const rows = Array.from({ length: 120 }, (_, at) => cells(at < 90, at));
    const first = host.values('Pipeline').filter((row) => row[0] !== '').length + 1;
    host.asPerson((spreadsheet) =>
      spreadsheet.getSheetByName('Pipeline')?.getRange(first, 1, rows.length, columns.length).setValues(rows),
    );
    expect(fact(opened, 'Verdict')).toBe('progrès établi (90 / 120)');
    expect(fact(opened, 'Chemin parcouru')).toBeCloseTo((0.75 - 2 / 3) / (0.9 - 2 / 3), 12);
    expect(opened.api.home().sprint?.verdict).toContain('progrès établi (90 / 120)');
    const moves = opened.api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'backlog' as const }));
    const { token } = opened.api.previewClose({ moves });
    opened.api.applyClose({ moves, token });
    expect(fact(opened, 'Verdict')).toBe('progrès établi (90 / 120)');
    expect(
      host.formula('Sprint', `B${host.values('Sprint').findIndex((row) => row[0] === 'Verdict') + 1}`),
    ).toBe('');
  });

  test('that changes during the sprint keeps its versions, says so, and is not compared with what it no longer is', () => {
    const opened = prepared();
    const { host, api } = opened;
    start(opened, { kpi: 'winRate', base: 2 / 3, target: 0.9, segments: [] });
    api.setName({ name: 'Ana' });
    expect([fact(opened, 'But modifié'), api.home().sprint?.goalChanged]).toEqual(['', '']);
    const cell = (label: string) => `B${host.values('Sprint').findIndex((row) => row[0] === label) + 1}`;
    host.edit('Sprint', cell('Cible'), '0,8');
    host.edit('Sprint', cell('But du sprint'), 'Gagner plus souvent');
    const versions = () =>
      host
        .values('Journal')
        .filter((row) => String(row[3]).startsWith('But') && row[7] === 'Grille')
        .map((row) => [row[1], row[3], row[4], row[5]]);
    expect(versions()).toEqual([
      ['Ana', 'But : cible', 0.9, 0.8],
      ['Ana', 'But', request.goal.text, 'Gagner plus souvent'],
    ]);
    expect(fact(opened, 'But modifié')).toBe('2 × depuis le démarrage\u00a0: voir Journal');
    expect(api.home().sprint?.goalChanged).toMatch(
      /^But modifié 2 fois depuis le démarrage. La dernière, le 30\/03\/2026 par .*, But : « Augmenter .* » → « Gagner plus souvent »/,
    );
    // Another target is another way to go; another KPI or segment is another figure.
    expect(fact(opened, 'Verdict')).toBe('trop tôt (n = 0)');
    host.edit('Sprint', cell('Segment du but'), 'Source=Salon');
    expect(fact(opened, 'Verdict')).toMatch(/^non comparable/);
    expect(fact(opened, 'Chemin parcouru')).toBe('');
    expect(api.home().sprint?.verdict).toMatch(/^Verdict : non comparable/);
    host.edit('Sprint', cell('Segment du but'), '');
    expect(fact(opened, 'Verdict')).toBe('trop tôt (n = 0)');
  });

  test('of an amount, says whether the target is reached and of how many deals', () => {
    const opened = prepared();
    start(opened, { kpi: 'wonAmount', base: null, target: 3000, segments: [] });
    expect(fact(opened, 'Verdict')).toBe('en chemin (n = 0)');
    const row = opened.host.values('Pipeline').findIndex((cells) => cells[0] === '007') + 1;
    const closed = String.fromCharCode(65 + (opened.host.values('Pipeline')[0]?.indexOf('Clos le') ?? 0));
    opened.host.edit('Pipeline', `${closed}${row}`, '30/03/2026');
    expect(fact(opened, 'Valeur actuelle')).toBe(2000);
    expect(fact(opened, 'Verdict')).toBe('en chemin (n = 1)');
    expect(fact(opened, 'Chemin parcouru')).toBeCloseTo(2 / 3, 12);
    expect(opened.api.home().sprint?.verdict).toBe('Verdict : en chemin (n = 1)');
  });

  test('of the qualification rate, counts the leads that are qualified among those that were created', () => {
    const opened = prepared();
    const goal = { kpi: 'qualification', segments: [] } as const;
    const { base, baseInWords } = opened.api.goalFigures({ ...goal, start: '2026-03-30', weeks: 2 });
    // Two won and one proposal; the lost one and the one that says nothing are not known to be qualified.
    expect(baseInWords).toBe('Taux de qualification : 3 / 5 = 60,0 %');
    start(opened, { ...goal, base, target: 0.9 });
    expect(fact(opened, 'KPI du but')).toBe('Taux de qualification');
    expect([fact(opened, 'Valeur actuelle'), fact(opened, 'Succès à ce jour')]).toEqual([0, 0]);
    expect(fact(opened, 'Sur (n), à ce jour')).toBe(1);
    expect(fact(opened, 'Verdict')).toBe('trop tôt (0 / 1, 1 encore ouvert)');
  });

  test('of a conversion is no decline as long as the open leads could still make up for it, in the card, the sidebar and the close', () => {
    const opened = prepared();
    const { host, api } = opened;
    // On its last day, when a verdict has all its power.
    start(opened, { kpi: 'conversion', base: 0.2, target: 0.3, segments: [] }, '2026-03-16');
    const row = (label: string) => host.values('Sprint').findIndex((cells) => cells[0] === label) + 1;
    host.edit('Sprint', `B${row('Base : combien sur combien')}`, "'52 / 260");
    const columns = host.values('Pipeline')[0] ?? [];
    const first = host.values('Pipeline').filter((cells) => cells[0] !== '').length + 1;
    const enter = (lost: number) =>
      host.asPerson((spreadsheet) => {
        const rows = Array.from({ length: 40 }, (_, at) => {
          const cells: Record<string, string> = {
            ID: `N-${at}`,
            Étape: at < lost ? 'Perdu' : 'Contacté',
            'Créé le': '17/03/2026',
          };
          return columns.map((header) => cells[String(header)] ?? '');
        });
        spreadsheet
          .getSheetByName('Pipeline')
          ?.getRange(first, 1, rows.length, columns.length)
          .setValues(rows);
      });
    enter(0);
    expect(fact(opened, 'Verdict')).toBe('trop tôt (0 / 40, 40 encore ouverts)');
    expect(api.home().sprint?.verdict).toBe(
      'Verdict : trop tôt (0 / 40, 40 encore ouverts), face à une base de 52 / 260',
    );
    enter(39);
    expect(fact(opened, 'Verdict')).toBe('recul (0 / 40, 1 encore ouvert)');
    const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'backlog' as const }));
    const { token } = api.previewClose({ moves });
    api.applyClose({ moves, token });
    expect(fact(opened, 'Verdict')).toBe('recul (0 / 40, 1 encore ouvert)');
  });

  test.each(['wonCount', 'leadCount', 'winRate', 'qualification'] as const)(
    '%s is narrowed too, and a value with signs of a criterion is taken as it stands',
    (kpi) => {
      const opened = prepared();
      start(opened, { kpi, base: null, target: 1, segments: [{ field: 'source', value: '>1*' }] });
      // One lead of that source, created on the first day, neither won nor lost.
      expect(fact(opened, 'Valeur actuelle')).toBe(
        { wonCount: 0, leadCount: 1, winRate: '', qualification: 0 }[kpi],
      );
    },
  );
});
