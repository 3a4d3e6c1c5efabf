import { describe, expect, test } from 'vitest';
import type { MeetingRequest } from '../../src/server/contract.ts';
import { meetingIn } from '../../src/server/meeting/record.ts';
import { french } from '../domain/conventions.ts';
import { type Opened, openHost, turn } from './host.ts';
import { running } from './running.ts';
import { leads, tasks } from './samples.ts';

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

const none: MeetingRequest = { votes: [], commitments: [], risks: [] };

function save({ api }: Opened, decided: Partial<MeetingRequest>) {
  const request = { ...none, ...decided };
  return api.applyMeeting({ ...request, token: api.previewMeeting(request).token });
}

const check = ({ api }: Opened, about: string) =>
  api.meeting().checks.find((one) => one.about === about) ?? { ready: -1, of: -1, found: '', gaps: [] };

describe('how ready a meeting is', () => {
  test('before any tab of ours, what is missing is the tabs', () => {
    const opened = openHost([leads, tasks]);
    const { goal, number, checks } = opened.api.meeting();
    expect([goal, number]).toEqual([null, 1]);
    expect(checks.flatMap(({ gaps }) => gaps.map(({ what, tab }) => [what, tab]))).toEqual([
      ['noPipeline', 'Pipeline'],
      ['noTeam', 'Équipe'],
      ['noBacklog', 'Backlog'],
      ['noBacklog', 'Backlog'],
    ]);
  });

  test('before a sprint, names tab and cell of what the first items lack', () => {
    const opened = openHost([leads, tasks]);
    turn(opened, 'pipeline', 'Leads');
    turn(opened, 'backlog', 'Tâches');
    const { host } = opened;
    const at = (header: string) =>
      String.fromCharCode(65 + (host.values('Backlog')[0] ?? []).indexOf(header));
    host.edit('Backlog', `${at('Effort (h)')}4`, '');
    host.edit('Backlog', `${at('Dépend de')}5`, 'T77');
    expect(check(opened, 'goal')).toMatchObject({ ready: 6, of: 6, gaps: [] });
    // T5 is done.
    expect(check(opened, 'estimates')).toEqual({
      about: 'estimates',
      ready: 3,
      of: 4,
      found: '',
      gaps: [
        {
          what: 'noEstimate',
          tab: 'Backlog',
          cell: `${at('Effort (h)')}4`,
          of: 'T3 Nettoyer le fichier',
          found: '',
        },
      ],
    });
    expect(check(opened, 'dependencies')).toMatchObject({
      ready: 3,
      of: 4,
      gaps: [{ what: 'unknownId', cell: `${at('Dépend de')}5`, of: 'T4 Former au script', found: 'T77' }],
    });
  });

  test('of a sprint that runs, looks at its goal, its people and its items', () => {
    const opened = running();
    const { host } = opened;
    host.edit('Équipe', 'D3', '');
    host.edit('Équipe', 'E2', 'semaine 16');
    const row = host.values('Sprint').findIndex(([id]) => id === 'T3') + 1;
    host.edit('Sprint', `E${row}`, '');
    host.edit('Sprint', 'B9', '');
    expect(check(opened, 'goal')).toMatchObject({
      ready: 2,
      of: 3,
      gaps: [{ what: 'noTarget', cell: 'B9' }],
    });
    expect(check(opened, 'capacity')).toMatchObject({
      ready: 0,
      of: 2,
      gaps: [
        { what: 'daysOffUnread', tab: 'Équipe', cell: 'E2', of: 'Ana', found: 'semaine 16' },
        { what: 'noHours', tab: 'Équipe', cell: 'D3', of: 'Bob' },
      ],
    });
    // T1 is done: T3 alone is still to do.
    expect(check(opened, 'estimates')).toMatchObject({
      ready: 0,
      of: 1,
      gaps: [{ what: 'noEstimate', tab: 'Sprint', cell: `E${row}` }],
    });
  });
});

describe('what a meeting decides', () => {
  test('stands in the Sprint tab, is shown again, and an undo takes it back', () => {
    const opened = running();
    const { api, host } = opened;
    const before = host.values('Sprint');
    const preview = api.previewMeeting({
      votes: [{ name: 'Ana', confidence: 4 }],
      commitments: [{ name: 'Bob', text: '=1 élément' }],
      risks: [{ key: null, risk: 'Salon annulé', counter: 'Webinaire', watcher: 'Ana' }],
    });
    expect(preview.summary.join(' ')).toMatch(/1 vote, 1 engagement, 1 risque/);
    expect(host.values('Sprint')).toEqual(before);
    save(opened, {
      votes: [{ name: 'Ana', confidence: 4 }],
      commitments: [{ name: 'Bob', text: '=1 élément' }],
      risks: [{ key: null, risk: 'Salon annulé', counter: 'Webinaire', watcher: 'Ana' }],
    });
    expect(host.formula('Sprint', 'N3')).toBe('');
    const { people, risks } = api.meeting();
    expect(people).toMatchObject([
      { name: 'Ana', items: 1, load: 4, hours: 16, confidence: 4, commitment: '' },
      { name: 'Bob', items: 1, load: 8, hours: 7.2, confidence: null, commitment: '=1 élément' },
    ]);
    expect(risks).toMatchObject([{ risk: 'Salon annulé', counter: 'Webinaire', watcher: 'Ana' }]);
    expect(api.history()[0]).toMatchObject({ action: 'Réunion de planification', isNext: true });
    api.applyUndo({ token: api.previewUndo().token });
    expect(host.values('Sprint')).toEqual(before);
  });

  test('of several people at once is all kept: a vote writes its own row alone', () => {
    const opened = running();
    const { api } = opened;
    const [ana, bob] = [
      { ...none, votes: [{ name: 'Ana', confidence: 5 }] },
      { ...none, votes: [{ name: 'bob', confidence: 2 }] },
    ];
    const tokens = [api.previewMeeting(ana).token, api.previewMeeting(bob).token] as const;
    expect(api.applyMeeting({ ...ana, token: tokens[0] }).done).toBe(true);
    expect(api.applyMeeting({ ...bob, token: tokens[1] }).done).toBe(true);
    expect(api.meeting().people.map(({ confidence }) => confidence)).toEqual([5, 2]);
  });

  test('changes a risk that is there, and says which one somebody else has changed', () => {
    const opened = running();
    const { api, host } = opened;
    save(opened, { risks: [{ key: null, risk: 'Salon annulé', counter: 'Webinaire', watcher: '' }] });
    const [risk] = api.meeting().risks;
    if (!risk) throw new Error('no risk');
    save(opened, { risks: [{ ...risk, counter: 'Deux webinaires' }] });
    expect(api.meeting().risks).toMatchObject([{ risk: 'Salon annulé', counter: 'Deux webinaires' }]);
    host.edit('Sprint', 'O2', 'Salon reporté');
    expect(() => save(opened, { risks: [{ ...risk, counter: 'Rien' }] })).toThrow(
      /Salon annulé.*entre-temps/,
    );
  });

  test('is refused in one sentence: without a sprint, a vote of 7, a risk without a counter-measure, nothing', () => {
    const opened = running();
    expect(() => save(opened, { votes: [{ name: 'Ana', confidence: 7 }] })).toThrow(/Ana 7.*1 à 5/);
    const risks = [{ key: null, risk: 'Salon annulé', counter: ' ', watcher: '' }];
    expect(() => save(opened, { risks })).toThrow(/Salon annulé.*parade/);
    expect(() => save(opened, {})).toThrow(/Rien n’a été écrit/);
    expect(() => save(openHost([leads]), { votes: [{ name: 'Ana', confidence: 3 }] })).toThrow(/sprint/i);
  });
});
