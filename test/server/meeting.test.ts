import { describe, expect, test } from 'vitest';
import { meetingIn } from '../../src/server/meeting/record.ts';
import { french } from '../domain/conventions.ts';
import type { Opened } from './host.ts';
import { running } from './running.ts';

/** What the reader finds in a tab. */
const record = ({ host }: Opened, name = 'Sprint') => meetingIn({ name, values: host.values(name) }, french);

describe('the meeting’s part of the Sprint tab', () => {
  test('stands right of the items with the names of who takes part, and is no item', () => {
    const opened = running();
    expect(opened.host.values('Sprint')[0]?.slice(10)).toEqual([
      '',
      'Membre',
      'Confiance (1 à 5)',
      'Engagement personnel',
      'Risque',
      'Parade',
      'Qui y veille',
    ]);
    // Far down: where the items' rows are.
    opened.host.edit('Sprint', 'O40', 'Un concurrent baisse ses prix');
    expect(record(opened)).toMatchObject({
      people: [
        { name: 'Ana', confidence: null, commitment: '' },
        { name: 'Bob', confidence: null },
      ],
      risks: [{ row: 39, risk: 'Un concurrent baisse ses prix', counter: '' }],
    });
    expect(opened.api.board().cards.map(({ title }) => title)).toEqual([
      'Relancer Duval',
      'Nettoyer le fichier',
    ]);
  });

  test('is kept with a closed sprint, and blank for the next one', () => {
    const opened = running();
    const { host, api } = opened;
    host.edit('Sprint', 'M2', '4');
    host.edit('Sprint', 'O3', 'Salon annulé');
    const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'backlog' as const }));
    api.applyClose({ moves, token: api.previewClose({ moves }).token });
    const next = {
      number: 2,
      start: '2026-04-13',
      weeks: 1 as const,
      goal: { text: 'Gagner plus', kpi: 'winRate' as const, base: 0.4, target: 0.6 },
      team: [{ name: 'Zoé', skills: '', hoursPerDay: 5, daysOff: 0, focus: 1 }],
      items: [{ id: 'T2', owner: 'Zoé' }],
    };
    api.applyStart({ ...next, token: api.previewStart(next).token });
    expect(record(opened, 'Sprint 1')).toMatchObject({
      people: [{ name: 'Ana', confidence: 4 }, { name: 'Bob' }],
      risks: [{ risk: 'Salon annulé' }],
    });
    expect(record(opened)).toMatchObject({ people: [{ name: 'Zoé', confidence: null }], risks: [] });
  });
});
