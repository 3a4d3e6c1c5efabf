import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { summariseRetro } from '../../src/domain/retro/summary.ts';
import { openTable } from '../../src/domain/table/table.ts';
import { retroCategories } from '../../src/i18n/choices/retro-category.ts';
import { retroNoteNames } from '../../src/i18n/fields/retro-note.ts';
import { termsOf } from '../../src/i18n/terms.ts';
import { readRetro } from '../../src/intake/retro-notes.ts';
import { french } from '../domain/conventions.ts';
import { data, isThere, skipped } from './shared.ts';

const files = isThere ? readdirSync(`${data}/retro`) : [];
const textOf = (file: string) => readFileSync(`${data}/retro/${file}`, 'utf8');
const plain = (text: string) => text.replace(/[*`]+/g, '').replace(/\s+/g, ' ').trim();

/** The lines that a reader would count: those of lists. */
const bullets = (file: string) =>
  textOf(file)
    .split('\n')
    .filter((line) => /^- /.test(line))
    .map((line) => plain(line.slice(2)));

describe.skipIf(!isThere)(`real retrospectives${skipped}`, () => {
  test.each(files)(
    '%s: each line of a list is one note or action, word for word, and nothing else is',
    (file) => {
      const { notes } = readRetro(readFileSync(`${data}/retro/${file}`), file);
      expect(notes.map(({ note, action }) => plain(note || action))).toEqual(bullets(file));
      expect(notes.filter(({ category, action }) => category === '' && action === '')).toEqual([]);
    },
  );

  test.each(['fr', 'en'] as const)(
    'the themes of %s keep each note once, in its words, and count where they recur',
    (language) => {
      const own = files.filter((file) => file.startsWith(language));
      const rows = own.flatMap((file, at) =>
        readRetro(readFileSync(`${data}/retro/${file}`), file).notes.map(({ category, note }) => [
          at + 1,
          category,
          note,
        ]),
      );
      const table = openTable([['Sprint', 'Category', 'Note'], ...rows], retroNoteNames, french);
      const recurring = new Set<string>();
      own.forEach((_, at) => {
        const { themes } = summariseRetro(
          table,
          String(at + 1),
          Object.keys(retroCategories.choices),
          (note) => termsOf(note, language),
        );
        const written = rows
          .filter(([sprint, , note]) => sprint === at + 1 && note !== '')
          .map(([, , note]) => note);
        expect(themes.flatMap(({ notes }) => notes).sort()).toEqual([...written].sort());
        for (const { words, sprints } of themes) if (sprints.length > 1) recurring.add(words.join(' '));
      });
      // What a reader finds again from one sprint to the next.
      const known =
        language === 'fr'
          ? [/collaboration/, /répartition/, /objectifs/, /estimation/]
          : [/auth/, /tests/, /delayed/];
      for (const theme of known) expect([...recurring].join('\n')).toMatch(theme);
    },
  );
});
