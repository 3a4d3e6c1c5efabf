import type { Day } from '../../src/domain/day.ts';
import { choiceWord } from '../../src/i18n/choices/define.ts';
import { type ItemType, itemTypes } from '../../src/i18n/choices/item-type.ts';
import { type Moscow, moscow } from '../../src/i18n/choices/moscow.ts';
import { type Language, languages, type Text } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { Playbook, PlaybookRequest } from '../../src/server/contract.ts';
import { CasePage } from './case-page.ts';

/** A playbook: a sales case with its goal, the work that it takes, and its replay on demo data. */
export type Pack = {
  readonly key: string;
  readonly title: Text;
  /** What it is for, in a sentence or two. */
  readonly what: Text;
  /** As it is typed into *New sprint*. */
  readonly goal: Text;
  /** What is counted, and how. */
  readonly kpi: Text;
  readonly items: readonly PackItem[];
  /** How many rows of demo data its case has. */
  readonly demoRows: number;
  /** Lays out what follows the goal: the demo data, and what our functions say of them. */
  readonly replay: (page: CasePage, today: Day) => void;
};

/** An item of the backlog as the pack proposes it; effort in hours. Nobody needs a skill for it: a first team has none named yet. */
export type PackItem = {
  readonly title: Text;
  readonly type: ItemType;
  readonly moscow: Moscow;
  readonly effort: number;
};

/** The name of the tab that a pack's case stands in. */
export function tabOf({ title }: Pack, language: Language): string {
  return language === 'fr' ? `Cas – ${title.fr}` : `Case – ${title.en}`;
}

/** A pack as the server is asked to write it: in both languages, since only the server knows that of the file. */
export function requestOf(pack: Pack, today: Day): PlaybookRequest {
  const [fr, en] = languages.map((language) => playbookOf(pack, today, language)) as [Playbook, Playbook];
  return { fr, en };
}

function playbookOf(pack: Pack, today: Day, language: Language): Playbook {
  const say = (text: Text) => (language === 'fr' ? frenchSpaces(text.fr) : text.en);
  // Laid out once to learn how high the case is, then with its data right below it.
  const { height } = caseOf(pack, today, new CasePage(language, 1));
  const page = caseOf(pack, today, new CasePage(language, height + 3));
  return {
    tab: tabOf(pack, language),
    ...page.laidOut(),
    items: pack.items.map(({ title, type, moscow: class_, effort }, at) => ({
      id: `${pack.key.slice(0, 1).toUpperCase()}${pack.key.slice(1, 3)}-${at + 1}`,
      title: say(title),
      type: choiceWord(itemTypes, type, language),
      moscow: choiceWord(moscow, class_, language),
      effort,
    })),
  };
}

function caseOf(pack: Pack, today: Day, page: CasePage): CasePage {
  page.title(pack.title);
  page.muted({
    fr: `Cas rejoué sur ${pack.demoRows} lignes de démonstration, inventées, toujours les mêmes : aucun chiffre ici ne vient d’une enquête, ni de votre équipe.`,
    en: `A case replayed on ${pack.demoRows} rows of demo data, made up, always the same: no figure here comes from a survey, nor from your team.`,
  });
  page.gap();
  page.heading({ fr: 'Le but', en: 'The goal' });
  page.text(pack.goal);
  page.text(pack.kpi);
  page.gap();
  pack.replay(page, today);
  return page;
}
