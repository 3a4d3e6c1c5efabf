import { describe, expect, test } from 'vitest';
import { choiceMap, choiceWord, choiceWords, readChoice } from '../../src/i18n/choices/define.ts';
import { backlogStatuses, itemStatuses } from '../../src/i18n/choices/item-status.ts';
import { itemTypes } from '../../src/i18n/choices/item-type.ts';
import { journalFields, journalSources } from '../../src/i18n/choices/journal.ts';
import { levels } from '../../src/i18n/choices/level.ts';
import { moscow } from '../../src/i18n/choices/moscow.ts';
import { retroCategories } from '../../src/i18n/choices/retro-category.ts';
import { stages } from '../../src/i18n/choices/stage.ts';
import { namesOf } from '../../src/i18n/fields/define.ts';
import { fieldSets } from '../../src/i18n/fields/index.ts';
import { languages } from '../../src/i18n/text.ts';

const sets = Object.entries(fieldSets);
const lists = Object.entries({
  stages,
  itemStatuses,
  backlogStatuses,
  moscow,
  itemTypes,
  levels,
  retroCategories,
  journalFields,
  journalSources,
});

describe.each(sets)('the fields of a %s', (set, fields) => {
  const { fields: names } = namesOf(set, fields);

  test('no name stands for two of them', () => {
    const owners = new Map<string, string>();
    for (const [key, field] of Object.entries(names)) {
      for (const name of field.names) {
        expect([name, owners.get(name) ?? key]).toEqual([name, key]);
        owners.set(name, key);
      }
    }
  });

  test.each(languages)('headers are all different (%s)', (l) => {
    const headers = Object.values(fields).map((field) => field.header[l]);
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe.each(lists)('the choices of %s', (_, list) => {
  test('are read back from their words in either language, accents and case aside', () => {
    for (const key of Object.keys(list.choices) as never[]) {
      for (const l of languages) {
        const word = choiceWord(list, key, l);
        for (const spelling of [word, word.toUpperCase(), ` ${word} `, word.normalize('NFD')])
          expect(readChoice(list, spelling)).toBe(String(key));
      }
    }
  });

  test('no word stands for two of them', () => {
    for (const [key, choice] of Object.entries(list.choices)) {
      for (const word of choice.synonyms ?? []) expect([word, readChoice(list, word)]).toEqual([word, key]);
    }
    expect(choiceMap(list).size).toBeGreaterThan(0);
  });

  test.each(languages)('words are all different (%s)', (l) => {
    expect(new Set(choiceWords(list, l)).size).toBe(choiceWords(list, l).length);
  });
});
