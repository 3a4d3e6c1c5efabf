import { choiceWord } from '../../src/i18n/choices/define.ts';
import { itemStatuses } from '../../src/i18n/choices/item-status.ts';
import * as say from '../../src/i18n/sentences/board.ts';
import { noSprint } from '../../src/i18n/sentences/sprinting.ts';
import type { Language } from '../../src/i18n/text.ts';
import type { Api, Board, BoardCard } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** Cards of a board that is `crowded`. */
export const CROWD = 500;

/** A board that remembers what is moved while the page is open; in `changing` a colleague is faster once. */
export function fakeBoard(
  language: Language,
  scenario: Scenario,
  log: (summary: string) => number,
): Pick<Api, 'board' | 'moveCards'> {
  let cards = cardsOf(language, scenario);
  const board = (): Board => ({
    refused: ['running', 'changing', 'crowded'].includes(scenario) ? null : noSprint(language),
    number: 4,
    goal:
      language === 'fr'
        ? 'Faire passer la conversion de 15 % à 20 %'
        : 'Raise the conversion rate from 15% to 20%',
    end: '2026-04-19',
    workingDaysLeft: 6,
    locale: language === 'fr' ? 'fr_FR' : 'en_US',
    cards,
    limits: { 'Karim Benali': 1 },
    limit: 3,
    pace: scenario === 'changing' ? { items: 1, days: 2 } : { items: 12, days: 24 },
  });
  let colleagueIsFaster = scenario === 'changing';
  return {
    board,
    moveCards: ({ moves }) => {
      if (colleagueIsFaster) {
        colleagueIsFaster = false;
        const [move] = moves;
        cards = cards.map((card) =>
          card.key === move?.key ? { ...card, state: 'done', status: word('done', language) } : card,
        );
        throw new Error(
          say.cardMovedMeanwhile(language, move?.title ?? '', word('done', language), 'Karim Benali'),
        );
      }
      const notes = moves.map(({ title, seen, to }) =>
        say.movesCard(language, title, seen, word(to, language)),
      );
      for (const { key, to, blocker } of moves)
        cards = cards.map((card) =>
          card.key === key
            ? { ...card, state: to, status: word(to, language), blocker: blocker ?? '', days: 0 }
            : card,
        );
      const sentence = notes.length === 1 ? (notes[0] ?? '') : say.cardsMoved(language, notes.length);
      return { done: true, sentence, notes: [], action: log(notes.join(' ')), board: board() };
    },
  };
}

const word = (state: BoardCard['state'], language: Language) => choiceWord(itemStatuses, state, language);

function cardsOf(language: Language, scenario: Scenario): readonly BoardCard[] {
  const fr = language === 'fr';
  const card = (
    id: string,
    title: string,
    owner: string,
    state: BoardCard['state'],
    more: Partial<BoardCard>,
  ) => ({
    ...{ key: id, id, title, owner, state, status: word(state, language), effort: 4, value: null },
    ...{ moscow: '', client: '', product: '', blocker: '', days: null },
    ...more,
  });
  if (scenario === 'crowded')
    return Array.from({ length: CROWD }, (_, at) =>
      card(
        `T${at + 1}`,
        `Relancer la société ${at + 1}`,
        ['Zoé Lefèvre', 'Karim Benali', ''][at % 3] ?? '',
        (['todo', 'todo', 'doing', 'blocked', 'done'] as const)[at % 5] ?? 'todo',
        { value: 100 * at, client: `Société ${at + 1}`, product: at % 2 ? 'Pro' : 'Start', days: at % 9 },
      ),
    );
  const some = [
    card('T1', fr ? 'Relancer Duval SA' : 'Follow up with Duval', 'Zoé Lefèvre', 'doing', {
      value: 12000,
      client: 'Duval SA',
      product: 'Pro',
      moscow: 'Must',
      days: 3,
    }),
    card('T2', fr ? 'Démo pour Zola' : 'Demo for Zola', 'Karim Benali', 'doing', {
      effort: 6,
      value: 4500.5,
      client: 'Zola',
      product: 'Pro',
      days: 1,
    }),
    card(
      'T3',
      fr ? 'Envoyer la proposition commerciale révisée à Hugo' : 'Send Hugo the revised proposal',
      'Karim Benali',
      'blocked',
      {
        value: 8000,
        client: 'Hugo & Fils',
        product: 'Start',
        blocker: fr ? 'Attend le visa du juridique' : 'Waits for legal',
        days: 5,
      },
    ),
    card('T4', fr ? 'Nettoyer la liste LinkedIn' : 'Clean the LinkedIn list', '', 'todo', { effort: null }),
    card('T5', '<b>Sand</b>, =IMPORTXML("http://x")', 'Zoé Lefèvre', 'todo', { client: 'Sand', effort: 2 }),
    card('T6', fr ? 'Appeler les anciens clients' : 'Call former clients', 'Zoé Lefèvre', 'done', {}),
    card('T7', fr ? 'Salon de Lyon' : 'Lyon trade fair', 'Karim Benali', 'cancelled', { effort: 16 }),
  ];
  if (scenario === 'changing') return some;
  const more = Array.from({ length: 6 }, (_, at) =>
    card(
      `T${10 + at}`,
      fr ? `Qualifier le lot ${at + 1}` : `Qualify batch ${at + 1}`,
      'Zoé Lefèvre',
      'done',
      {
        effort: 1 + at,
      },
    ),
  );
  return [...some, ...more];
}
