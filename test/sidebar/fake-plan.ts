import type { Task } from '../../src/domain/planning/model.ts';
import type { Language, Text } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { PlanBoard, PlanItem } from '../../src/server/contract.ts';

/**
 * A plan with every kind of move in it: an item that makes one leave, one that makes two leave, one too large for
 * anyone, one without an estimate.
 *
 * @param team the first three people have the hours; the first follows up, the second gives demos
 */
export function fakePlan(language: Language, team: readonly string[]): PlanBoard {
  const say = (fr: string, en: string) => (language === 'fr' ? frenchSpaces(fr) : en);
  const [first = '', second = first, third = first] = team;
  const follow = say('relance', 'follow-up');
  const demo = say('démo', 'demo');
  const hours = { [first]: 49, [second]: 42, [third]: 35 };
  const skills = { [first]: [follow], [second]: [demo], [third]: [] };
  const item = (
    number: number,
    title: Text,
    facts: Partial<Task> & Pick<Task, 'effort' | 'worth'>,
    owner: string,
  ): PlanItem => ({
    id: `B-${number}`,
    task: {
      id: `B-${number}`,
      title: say(title.fr, title.en),
      tier: 'should',
      state: 'todo',
      score: facts.worth,
      gain: facts.worth,
      cost: null,
      skills: [],
      dependsOn: [],
      owner: '',
      ...facts,
    },
    moscow: 'Should',
    rank: number,
    in: owner !== '',
    owner,
  });
  return {
    people: team.map((name) => ({
      name,
      hours: hours[name] ?? 30,
      skills: skills[name] ?? [],
      maxItems: null,
    })),
    items: [
      item(
        1,
        {
          fr: 'Relancer les 40 leads sans réponse depuis 7 jours',
          en: 'Follow up the 40 leads silent for 7 days',
        },
        { effort: 24, worth: 9000, skills: [follow] },
        first,
      ),
      item(
        2,
        { fr: 'Enregistrer une démo de 3 minutes', en: 'Record a 3-minute demo' },
        { effort: 16, worth: 6000, skills: [demo] },
        second,
      ),
      item(
        3,
        { fr: 'Réécrire la page tarifs', en: 'Rewrite the pricing page' },
        { effort: 12.5, worth: 2500 },
        third,
      ),
      item(
        4,
        { fr: 'Appeler les 10 plus gros comptes', en: 'Call the 10 largest accounts' },
        { effort: 20, worth: 7000, skills: [follow] },
        first,
      ),
      item(
        5,
        { fr: 'Automatiser la relance des devis', en: 'Automate quote follow-ups' },
        { effort: 30, worth: 5000, skills: [demo] },
        '',
      ),
      item(
        6,
        { fr: 'Tester un nouveau canal', en: 'Test a new channel' },
        { effort: 40, worth: 4000, skills: [follow] },
        '',
      ),
      item(
        7,
        { fr: 'Nettoyer les doublons du CRM', en: 'Clean up duplicates in the CRM' },
        { effort: null, worth: 800 },
        '',
      ),
      item(
        8,
        { fr: 'Tenir un stand au salon', en: 'Run a booth at the fair' },
        { effort: 60, worth: 3000 },
        '',
      ),
      item(9, { fr: 'Traduire la plaquette', en: 'Translate the brochure' }, { effort: 20, worth: 0 }, ''),
    ],
    others: [],
  };
}
