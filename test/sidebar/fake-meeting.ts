import { meetingSays } from '../../src/i18n/sentences/meeting.ts';
import type { Language } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { Api, MeetingRequest, MeetingState, WritePreview } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** A meeting before its sprint (with gaps of every kind), and one whose sprint runs, with two votes and a risk written. */
export function fakeMeeting(language: Language, scenario: Scenario): Pick<Api, 'meeting' | 'previewMeeting'> {
  const say = (fr: string, en: string) => (language === 'fr' ? frenchSpaces(fr) : en);
  const runs = scenario === 'running' || scenario === 'changing';
  const team = say('Équipe', 'Team');
  const state: MeetingState = {
    goal: runs ? say('Convertir plus de leads LinkedIn', 'Convert more LinkedIn leads') : null,
    number: 4,
    start: '2026-04-13',
    end: '2026-04-26',
    minutesAWeek: 60,
    checks: [
      {
        about: 'goal',
        ready: runs ? 3 : 4,
        of: runs ? 3 : 5,
        found: say('Taux de conversion, 12 / 80 = 15,0 %', 'Conversion rate, 12 / 80 = 15.0%'),
        gaps: [],
      },
      {
        about: 'capacity',
        ready: runs ? 4 : 2,
        of: 4,
        found: scenario === 'new' ? '' : '126.5',
        gaps: runs
          ? []
          : [
              { what: 'noHours', tab: team, cell: 'D4', of: 'Inès Moreau', found: '' },
              {
                what: 'daysOffUnread',
                tab: team,
                cell: 'E5',
                of: 'Hugo Lambert',
                found: say('semaine 16 ?', 'week 16?'),
              },
            ],
      },
      {
        about: 'estimates',
        ready: 9,
        of: 12,
        found: '',
        gaps: ['7', '9', '14'].map((row) => ({
          what: 'noEstimate',
          tab: 'Backlog',
          cell: `L${row}`,
          of: say(`B-${row} Préparer la démonstration`, `B-${row} Prepare the demo`),
          found: '',
        })),
      },
      {
        about: 'dependencies',
        ready: 10,
        of: 12,
        found: '',
        gaps: [
          {
            what: 'unknownId',
            tab: 'Backlog',
            cell: 'N4',
            of: say('B-4 Appeler Zola', 'B-4 Call Zola'),
            found: 'B-77',
          },
          {
            what: 'cycle',
            tab: 'Backlog',
            cell: 'N8',
            of: say('B-8 Former au script', 'B-8 Train the script'),
            found: 'B-8 → B-9 → B-8',
          },
        ],
      },
    ],
    you: runs ? 'Zoé Lefèvre' : '',
    people: [
      {
        name: 'Zoé Lefèvre',
        items: 3,
        load: 24,
        hours: 35,
        confidence: runs ? 4 : null,
        commitment: runs ? say('3 éléments, 24 h sur 35 h', '3 items, 24 h of 35 h') : '',
      },
      { name: 'Karim Benali', items: 2, load: 18.5, hours: 28, confidence: runs ? 2 : null, commitment: '' },
      { name: 'Inès Moreau', items: 1, load: 8, hours: null, confidence: null, commitment: '' },
    ],
    risks: runs
      ? [
          {
            key: 'r1',
            risk: say('Le salon peut être annulé', 'The fair may be cancelled'),
            counter: say('Préparer deux webinaires', 'Prepare two webinars'),
            watcher: 'Karim Benali',
          },
        ]
      : [],
  };
  return { meeting: () => state, previewMeeting: (request) => meetingPreview(language, request) };
}

export function meetingPreview(language: Language, request: MeetingRequest): WritePreview {
  const [vote] = request.votes;
  return {
    token: 'meeting',
    summary: [
      meetingSays(language, request.votes.length, request.commitments.length, request.risks.length),
      language === 'fr' ? 'Modifie 1 cellule dans Sprint.' : 'Changes 1 cell in Sprint.',
    ],
    changes: vote ? [{ tab: 'Sprint', where: 'M4', before: '', after: String(vote.confidence) }] : [],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}
