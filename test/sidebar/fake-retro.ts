import { actionAdded, notesAdded, notesImported } from '../../src/i18n/sentences/retrospective.ts';
import type { Language } from '../../src/i18n/text.ts';
import type { Api } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** A retrospective in three columns, with a note, a fact and an action of the sprint before. */
export function fakeRetro(
  language: Language,
  scenario: Scenario,
): Pick<Api, 'retro' | 'saveRetro' | 'previewNotes' | 'applyNotes'> {
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  return {
    retro: () => ({
      refused:
        scenario === 'running'
          ? null
          : say(
              'Pas encore de rétrospective : elle est préparée à la clôture d’un sprint.',
              'No retrospective yet: closing a sprint prepares one.',
            ),
      sprint: '4',
      day: '2026-04-13',
      categories: [
        { key: 'good', label: say('Bien', 'Went well') },
        { key: 'bad', label: say('Pas bien', 'Did not go well') },
        { key: 'improve', label: say('À améliorer', 'To improve') },
      ],
      notes: [
        {
          key: 'a',
          category: say('Pas bien', 'Did not go well'),
          text: say(
            'Fait : 3 éléments engagés (14 h) non terminés.',
            'Fact: 3 committed items (14 h) not finished.',
          ),
          votes: 2,
        },
        {
          key: 'b',
          category: say('Bien', 'Went well'),
          text: say('Le script marche', 'The script works'),
          votes: 1,
        },
      ],
      open: [
        {
          key: 'budget',
          line: say(
            'Filtrer par budget – Zoé Lefèvre : en retard de 5 jours, décidée il y a 16 jours',
            'Filter by budget – Zoé Lefèvre: 5 days late, decided 16 days ago',
          ),
          isPlanned: false,
        },
        {
          key: 'script',
          line: say(
            'Tester le script B – Karim Benali : ouverte, décidée il y a 2 jours',
            'Try script B – Karim Benali: open, decided 2 days ago',
          ),
          isPlanned: true,
        },
      ],
      judged: [
        say(
          'Rappeler sous une heure : trop tôt, Taux de gain 20,0 % (n = 40) → 31,0 % (n = 29)',
          'Call back within an hour: too early, Win rate 20.0% (n = 40) → 31.0% (n = 29)',
        ),
      ],
      owners: ['Karim Benali', 'Zoé Lefèvre'],
      kpis: [
        { key: 'conversion', label: say('Taux de conversion', 'Conversion rate') },
        { key: 'winRate', label: say('Taux de gain', 'Win rate') },
      ],
    }),
    previewNotes: ({ notes }) => ({
      token: 'notes',
      summary: [notesImported(language, notes.length, 0)],
      changes: [],
      sample: {
        headers: say('Sprint|Catégorie|Note', 'Sprint|Category|Note').split('|'),
        rows: notes
          .slice(0, 5)
          .map(({ sprint, category, note, action }) => [sprint, category, note || action]),
      },
      problems: [],
    }),
    applyNotes: ({ notes }) => ({
      done: true,
      sentence: notesImported(language, notes.length, 0),
      notes: [],
    }),
    saveRetro: ({ notes, votes, action }) => ({
      done: true,
      sentence: action
        ? actionAdded(language, action.text, action.owner, say('30/04/2026', '30 Apr 2026'))
        : notesAdded(language, notes.length, votes.length),
      notes: [],
    }),
  };
}
