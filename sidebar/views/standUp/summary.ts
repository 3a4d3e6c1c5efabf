import { dayFromIso } from '../../../src/domain/day.ts';
import { formatDay, formatList } from '../../../src/i18n/format.ts';
import type { Language } from '../../../src/i18n/text.ts';
import { frenchSpaces } from '../../../src/i18n/typography.ts';
import type { StandUp } from '../../../src/server/contract.ts';
import { standUpWords as words } from '../../words/standUp.ts';

/** What was said today as plain text, for a mail or a chat: the same order as the agenda, and who was not heard yet. */
export function summaryOf({ day, people, mood }: StandUp, language: Language): string {
  const date = dayFromIso(day);
  const heard = people.filter(({ seen }) => seen !== '');
  const unheard = people.filter(({ seen }) => seen === '').map(({ name }) => name);
  const lines = [
    words.headline(date === null ? day : formatDay(date, language))[language],
    ...heard.flatMap(({ name, said }) => [
      '',
      name,
      ...answer(words.yesterday[language], said.yesterday, language),
      ...answer(words.today[language], said.today, language),
      ...answer(words.obstacles[language], said.obstacles, language),
      ...(said.helpedBy.length > 0 ? [words.wasHelped(formatList(said.helpedBy, language))[language]] : []),
      ...(said.practice ? [words.practiceIn(said.practice)[language]] : []),
    ]),
    ...(mood ? ['', words.moodToday(mood.mean, mood.n)[language]] : []),
    ...(unheard.length > 0 ? ['', words.unsaid(formatList(unheard, language))[language]] : []),
  ];
  const text = lines.join('\n');
  return language === 'fr' ? frenchSpaces(text) : text;
}

function answer(label: string, text: string, language: Language): string[] {
  if (text === '') return [];
  const said = text.split('\n').join(language === 'fr' ? ' ; ' : '; ');
  return [`${label}${language === 'fr' ? ' :' : ':'} ${said}`];
}
