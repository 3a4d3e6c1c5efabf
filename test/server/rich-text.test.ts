import { expect, test } from 'vitest';
import { RichTextValueBuilder, TextStyleBuilder } from '../host/services/rich-text.ts';
import { type Opened, openHost, turn } from './host.ts';

const ids = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);

/** A backlog in whose source every other title has changed since: more runs of changed cells than there are blocks. */
function changing(): Opened {
  const rows = [['N°', 'Tâche', 'Statut'], ...ids.map((id) => [id, `Relancer ${id}`, 'À faire'])];
  const opened = openHost([{ name: 'Tâches', rows }]);
  turn(opened, 'backlog', 'Tâches');
  for (let row = 2; row <= 13; row += 2) opened.host.edit('Tâches', `B${row}`, `Rappeler ${row}`);
  return opened;
}

/** A person gives a word of a title a link. */
function link({ host }: Opened, a1: string): void {
  const text = String(host.value('Backlog', a1));
  const value = new RichTextValueBuilder(text).setLinkUrl(0, 8, 'https://crm.example/1').build();
  host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Backlog')?.getRange(a1).setRichTextValue(value));
}

/** A person makes a word of a title bold. */
function embolden({ host }: Opened, a1: string): void {
  const text = String(host.value('Backlog', a1));
  const bold = new TextStyleBuilder().setBold(true).build();
  const value = new RichTextValueBuilder(text).setTextStyle(9, text.length, bold).build();
  host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Backlog')?.getRange(a1).setRichTextValue(value));
}

const richIn = ({ host }: Opened) =>
  Object.entries(host.snapshot().tabs.find(({ name }) => name === 'Backlog')?.cells ?? {})
    .filter(([, { rich }]) => rich !== undefined)
    .map(([a1]) => a1);

const titles = ({ host }: Opened) => host.values('Backlog', 'B2:B13').map(([title]) => title);

test('links and bold words in cells between changed ones stay, when rows are updated and when that is undone', () => {
  const opened = changing();
  const before = titles(opened);
  link(opened, 'B5');
  embolden(opened, 'B9');
  expect(turn(opened, 'backlog', 'Tâches').outcome.done).toBe(true);
  const after = titles(opened);
  expect(after.filter((title) => /^Rappeler/.test(String(title)))).toHaveLength(6);
  expect(richIn(opened)).toEqual(['B5', 'B9']);
  link(opened, 'B11');
  opened.api.applyUndo({ token: opened.api.previewUndo().token });
  expect(titles(opened)).toEqual(before);
  expect(richIn(opened)).toEqual(['B5', 'B9', 'B11']);
});

test('such cells cost a write each at most, and plain ones none', () => {
  const callsOf = (rich: readonly string[]) => {
    const opened = changing();
    for (const a1 of rich) link(opened, a1);
    turn(opened, 'backlog', 'Tâches');
    return opened.host.executions[opened.host.executions.length - 1]?.byName['Range.setValues'] ?? 0;
  };
  expect(callsOf(['B9']) - callsOf([])).toBe(1);
});
