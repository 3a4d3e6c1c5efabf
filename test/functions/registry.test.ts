import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/functions/define.ts';
import { argumentsOf, formulaOf } from '../../src/functions/example.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { languages } from '../../src/i18n/text.ts';
import { american, french } from '../domain/conventions.ts';

const context: Context = { language: 'fr', conventions: french };
const inEnglish: Context = { language: 'en', conventions: american };
const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s', (_, fn) => {
  test.each(fn.examples.map((example) => [formulaOf(example, 'fr'), example] as const))(
    '%s gives what its example says',
    (_formula, example) => {
      expect(rounded(invoke(fn, argumentsOf(example, 'fr'), context))).toEqual(rounded(example.result));
    },
  );

  test.each(fn.examples.map((example) => [formulaOf(example, 'en'), example] as const))(
    '%s gives the same in an English file, words aside',
    (_formula, example) => {
      const result = invoke(fn, argumentsOf(example, 'en'), inEnglish);
      expect(wordless(rounded(result))).toEqual(wordless(rounded(example.result)));
    },
  );

  test('its examples call it', () => {
    expect(fn.examples.length).toBeGreaterThan(0);
    for (const l of languages) {
      for (const example of fn.examples) expect(formulaOf(example, l).startsWith(`=${fn.name}(`)).toBe(true);
    }
  });

  test.each(languages)('its arguments’ names are identifiers, all different (%s)', (l) => {
    const names = Object.values(fn.args).map(({ label }) => label[l]);
    expect(names.filter((name) => !identifier.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('its optional arguments come last, and its short form does not exceed its arguments', () => {
    const optional = Object.values(fn.args).map((arg) => arg.optional === true);
    expect([...optional].sort()).toEqual(optional);
    expect(fn.short?.length ?? 0).toBeLessThanOrEqual(optional.length);
  });

  test('its texts hold no line break and no end of a comment', () => {
    for (const text of [
      fn.summary,
      fn.returns,
      ...Object.values(fn.args).flatMap(({ label, help }) => [label, help]),
    ]) {
      for (const l of languages) expect(text[l]).toMatch(/^(?!.*\*\/)\S.*\S$/u);
    }
  });

  test('gives a rectangle of plain values', () => {
    for (const example of fn.examples) {
      const result = invoke(fn, argumentsOf(example, 'fr'), context);
      const rows = Array.isArray(result) ? result : [[result]];
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) expect(['string', 'number', 'boolean']).toContain(typeof cell);
    }
  });

  test('does not change the ranges that it is given', () => {
    for (const example of fn.examples) {
      const given = argumentsOf(example, 'fr');
      const before = JSON.stringify(given);
      invoke(fn, given, context);
      expect(JSON.stringify(given)).toBe(before);
    }
  });
});

test('names are all different and upper case', () => {
  const names = functions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^SPRINT_[A-Z][A-Z_]*[A-Z]$/);
});

/** Every text that is not blank as one and the same. */
function wordless(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(wordless);
  return typeof result === 'string' && result !== '' ? 'text' : result;
}

/** Examples show a few digits. */
function rounded(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(rounded);
  return typeof result === 'number' ? Math.round(result * 1e6) / 1e6 : result;
}
