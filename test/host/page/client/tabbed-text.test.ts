import { expect, it } from 'vitest';
import { readTabbed } from './tabbed-text.ts';

it('reads rows and cells, with tabs, line breaks and quotes inside quoted cells', () => {
  expect(readTabbed('a\tb\r\n"two\nlines"\t"say ""hi"""\nplain "quote"\t\n')).toEqual([
    ['a', 'b'],
    ['two\nlines', 'say "hi"'],
    ['plain "quote"', ''],
  ]);
});

it('reads a single cell and keeps an empty last one', () => {
  expect(readTabbed('one')).toEqual([['one']]);
  expect(readTabbed('one\t')).toEqual([['one', '']]);
});
