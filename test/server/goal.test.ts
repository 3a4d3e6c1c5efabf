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
function start({ api }: Opened, goal: Partial<SprintRequest['goal']> = {}) {
  const full = { ...request, goal: { ...request.goal, ...goal }, items: [{ id: 'T1', owner: 'Ana' }] };
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
    expect(fact(opened, 'Verdict')).toBe('');
    // D-5 came on the first day, by another way: from LinkedIn and won, it counts.
    const columns = host.values('Pipeline')[0] ?? [];
    const row = host.values('Pipeline').findIndex((cells) => cells[0] === 'D-5') + 1;
    const letter = (header: string) => String.fromCharCode(65 + columns.indexOf(header));
    host.edit('Pipeline', `${letter('Source')}${row}`, 'LinkedIn');
    expect(fact(opened, 'Valeur actuelle')).toBe(0);
    expect(fact(opened, 'Verdict')).toBe('En deçà de la base');
    host.edit('Pipeline', `${letter('Étape')}${row}`, 'Gagné');
    expect(fact(opened, 'Valeur actuelle')).toBe(1);
    expect(fact(opened, 'Verdict')).toBe('Cible atteinte');
  });

  test.each(['wonCount', 'leadCount', 'winRate'] as const)(
    '%s is narrowed too, and a value with signs of a criterion is taken as it stands',
    (kpi) => {
      const opened = prepared();
      start(opened, { kpi, base: null, target: 1, segments: [{ field: 'source', value: '>1*' }] });
      // One lead of that source, created on the first day, neither won nor lost.
      expect(fact(opened, 'Valeur actuelle')).toBe({ wonCount: 0, leadCount: 1, winRate: '' }[kpi]);
    },
  );
});
