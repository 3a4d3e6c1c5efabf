import { standUpSaved } from '../../src/i18n/sentences/stand-up.ts';
import type { Language } from '../../src/i18n/text.ts';
import type { Api, StandUp, StandUpPerson } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** A stand-up that remembers what is saved while the page is open. */
export function fakeStandUp(language: Language, scenario: Scenario): Pick<Api, 'standUp' | 'saveStandUp'> {
  const fr = language === 'fr';
  const nothing = { yesterday: '', today: '', obstacles: '', helpedBy: [], practice: '' };
  const person = (name: string, more: Partial<StandUpPerson>): StandUpPerson => ({
    ...{ name, atRisk: 0, blocked: 0, attention: 0, said: nothing, seen: '', items: [], deals: [] },
    ...more,
  });
  const deal = { nextStep: '', nextStepOn: null, silent: 4, attention: null };
  let people: readonly StandUpPerson[] = [
    person('Karim Benali', {
      atRisk: 20500,
      blocked: 1,
      attention: 2,
      said: {
        ...nothing,
        yesterday: fr
          ? 'Démo pour Zola : En cours\nDuval : gagnée'
          : 'Demo for Zola: In progress\nDuval: won',
        today: fr ? 'Démo pour Zola' : 'Demo for Zola',
        obstacles: fr ? 'Proposition Hugo : attend le visa du juridique' : 'Hugo proposal: waits for legal',
      },
      items: [{ key: 'T2', title: fr ? 'Démo pour Zola' : 'Demo for Zola' }],
      deals: [
        { ...deal, key: 'D1', name: 'Hugo & Fils', amount: 8000, attention: 'noStep' },
        {
          ...deal,
          key: 'D2',
          name: 'Zola',
          amount: 4500.5,
          nextStep: fr ? 'Envoyer le devis' : 'Send the quote',
          nextStepOn: '2026-04-20',
          silent: 21,
          attention: 'silent',
        },
        { ...deal, key: 'D3', name: 'Sand', amount: null, nextStep: fr ? 'Appeler' : 'Call' },
      ],
    }),
    person('Zoé Lefèvre', { said: { ...nothing, today: fr ? 'Relancer Duval' : 'Follow up with Duval' } }),
    person('Ana', {}),
  ];
  const state = (): StandUp => ({
    refused: null,
    day: '2026-04-14',
    locale: fr ? 'fr_FR' : 'en_US',
    minutes: 15,
    you: 'Zoé Lefèvre',
    people,
    silence: { median: 11.5, n: 34 },
    practices: [
      {
        day: '2026-04-13',
        member: 'Ana',
        text: fr ? 'Appeler avant 10 h #prospection' : 'Call before 10 #prospecting',
        tags: [fr ? 'prospection' : 'prospecting'],
      },
    ],
    help: [{ by: 'Ana', whom: 'Karim Benali', times: 2 }],
    mood: scenario === 'running' ? { mean: 3.8, n: 5 } : null,
  });
  return {
    standUp: () =>
      scenario === 'new'
        ? {
            ...state(),
            refused: fr ? 'Personne dans l’équipe.' : 'Nobody is in the team.',
            people: [],
          }
        : state(),
    saveStandUp: ({ person: name, yesterday, today, obstacles, helpedBy, practice }) => {
      const said = { yesterday, today, obstacles, helpedBy, practice };
      people = people.map((one) => (one.name === name ? { ...one, said, seen: 'saved' } : one));
      return { done: true, sentence: standUpSaved(language, name), notes: [] };
    },
  };
}
