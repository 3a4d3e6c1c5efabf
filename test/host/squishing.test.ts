import { expect, test } from 'vitest';
import { Host } from './host.ts';
import type { Command } from './o-spreadsheet.ts';

type Session = {
  session: {
    commandSquisher: { squish(commands: Command[]): Command[]; unsquish(commands: Command[]): Command[] };
  };
};

test('entries reach the other models as they are, blanks among numbers too', () => {
  const host = new Host({ dist: 'test/host/fixtures/addon' }, [{ name: 'Data', rows: [['x']] }]);
  const sheetId = host.engine.g.getSheetIds()[0] ?? '';
  const contents = ['1', '2', '', '4', '5', '6', '=A1+1', '=A2+1', '', '=A3+1', 'text', '8', '9', '10', ''];
  const entries = contents.map(
    (content, row): Command => ({ type: 'UPDATE_CELL', sheetId, col: 1, row, content }),
  );
  const { squish, unsquish } = (host.engine.model as unknown as Session).session.commandSquisher;
  const { commandSquisher } = (host.engine.model as unknown as Session).session;
  const sent = JSON.parse(JSON.stringify(squish.call(commandSquisher, entries))) as Command[];
  const received = unsquish.call(commandSquisher, sent);
  const byRow = received.sort((a, b) => Number(a.row) - Number(b.row)).map(({ content }) => content);
  expect(byRow).toEqual(contents);
});
