import { effortLearned, effortOfTemplate } from '../../src/i18n/sentences/templates.ts';
import { addsRows } from '../../src/i18n/sentences/writing.ts';
import type { Language } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { TemplateRequest, Templates, WritePreview } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** The usual templates: without a backlog yet, or with what the team's own items say of the first. */
export function fakeTemplates(language: Language, scenario: Scenario): Templates {
  const say = (fr: string, en: string) => (language === 'fr' ? frenchSpaces(fr) : en);
  const isNew = scenario === 'new';
  return {
    backlog: isNew ? null : 'Backlog',
    settings: isNew ? null : say('Réglages', 'Settings'),
    templates: [
      {
        key: 'prospecting/1',
        title: say('Prospecter une liste de 20 contacts', 'Prospect a list of 20 contacts'),
        type: say('Prospection', 'Prospecting'),
        skill: say('Prospection', 'Prospecting'),
        effort: isNew ? 4 : 3.5,
        why: isNew ? effortOfTemplate(language, 4, 0) : effortLearned(language, 3.5, 14, 2, 5),
      },
      {
        key: 'presentation/2',
        title: say('Préparer et tenir une démonstration', 'Prepare and give a demo'),
        type: say('Présentation', 'Presentation'),
        skill: say('Démonstration', 'Demo'),
        effort: 3,
        why: effortOfTemplate(language, 3, isNew ? 0 : 2),
      },
    ],
    owners: isNew ? [] : ['Ana', 'Zoé'],
  };
}

export function templatesPreview(language: Language, { items }: TemplateRequest): WritePreview {
  return {
    token: `templates-${items.length}`,
    summary: [addsRows(language, 'Backlog', items.length)],
    changes: [],
    sample: {
      headers: language === 'fr' ? ['ID', 'Titre', 'Effort (h)'] : ['ID', 'Title', 'Effort (h)'],
      rows: items.map(({ title, effort }, at) => [`T${at + 43}`, title, `${effort ?? ''}`]),
    },
    problems: [],
  };
}
