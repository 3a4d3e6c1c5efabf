import { type Grid, gridOf, SEVERAL } from './grid.ts';
import { asList, asObject, asText, type Json } from './json.ts';
import type { SourceCell } from './source-table.ts';

/**
 * A Trello board as a grid, under the headers that Trello's own CSV has. A card in an archived list counts as archived;
 * the day a card was made is in the first eight digits of its id; separators, mirrors and links are no work.
 */
export function readTrello(board: Json): Grid {
  const { name, lists, cards, members, actions, customFields, checklists } = asObject(board);
  const listOf = byId(lists);
  const memberOf = byId(members);
  const fieldOf = byId(customFields);
  const archivedAt = archivings(actions);
  const notWork: number[] = [];
  const records = asList(cards).flatMap((one, at) => {
    const card = asObject(one);
    if (asText(card.cardRole) !== '') {
      notWork.push(at + 1);
      return [];
    }
    const id = asText(card.id);
    const list = asObject(listOf.get(asText(card.idList)));
    const archived = card.closed === true || list.closed === true;
    const record = new Map<string, SourceCell>([
      ['Card ID', id],
      ['Card Name', asText(card.name)],
      ['Card URL', asText(card.shortUrl) || asText(card.url)],
      ['Card Description', asText(card.desc)],
      ['Labels', asList(card.labels).map(labelName).filter(Boolean).join(SEVERAL)],
      [
        'Members',
        asList(card.idMembers)
          .map((member) => memberName(memberOf.get(asText(member))) || asText(member))
          .join(SEVERAL),
      ],
      ['Start Date', asText(card.start)],
      ['Due Date', asText(card.due)],
      ['Due Complete', card.dueComplete === true],
      ['List Name', asText(list.name)],
      ['Board Name', asText(name)],
      ['Archived', archived],
      ['Created', createdAt(id)],
      ['Last Activity Date', asText(card.dateLastActivity)],
      ['Completed At', card.closed === true ? (archivedAt.get(id) ?? '') : ''],
    ]);
    const items = asList(checklists)
      .map(asObject)
      .filter((checklist) => asText(checklist.idCard) === id)
      .flatMap(({ checkItems }) => asList(checkItems).map(asObject));
    record.set('Checklist Item Total Count', items.length);
    record.set('Checklist Item Completed Count', items.filter(({ state }) => state === 'complete').length);
    for (const value of asList(card.customFieldItems).map(asObject)) {
      const field = asObject(fieldOf.get(asText(value.idCustomField)));
      record.set(asText(field.name), customValue(value, field));
    }
    return [record];
  });
  const notes = notWork.length > 0 ? [{ code: 'rowsLeftOut', why: 'notWork', rows: notWork } as const] : [];
  return gridOf(asText(name), 'trelloJson', records, notes);
}

function byId(list: Json): Map<string, Json> {
  return new Map(asList(list).map((one) => [asText(asObject(one).id), one]));
}

/** When each card was last archived, as far as the board's actions go back. */
function archivings(actions: Json): Map<string, string> {
  const days = new Map<string, string>();
  // The newest action stands first.
  for (const action of asList(actions).map(asObject).reverse()) {
    const { card, old } = asObject(action.data);
    if (asObject(card).closed === true && asObject(old).closed === false)
      days.set(asText(asObject(card).id), asText(action.date));
  }
  return days;
}

/** A label without a name is known by its colour. */
function labelName(label: Json): string {
  const { name, color } = asObject(label);
  return asText(name) || asText(color);
}

/** A label as Trello's CSV writes it: its name, if it has one, and its colour. */
const COLOURED =
  /(?:^|,\s*)(.*?)\s*\(((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_dark|_light)?)\)(?=,|$)/g;

/** The labels of a cell of Trello's CSV, `name (colour), name (colour)`; none where it is written otherwise. */
export function colouredLabels(cell: string): string[] {
  return [...cell.matchAll(COLOURED)].map(([, name, colour]) => name || (colour ?? ''));
}

function memberName(member: Json | undefined): string {
  const { fullName, username } = asObject(member);
  return asText(fullName) || asText(username);
}

/** The moment in the first eight hexadecimal digits of an id: seconds since 1970. '' where it is no id of Trello's. */
export function createdAt(id: string): string {
  return /^[0-9a-f]{24}$/i.test(id) ? new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString() : '';
}

function customValue(
  item: Readonly<Record<string, Json>>,
  field: Readonly<Record<string, Json>>,
): SourceCell {
  const option = asList(field.options)
    .map(asObject)
    .find(({ id }) => asText(id) === asText(item.idValue));
  if (option) return asText(asObject(option.value).text);
  const { number, text, date, checked } = asObject(item.value);
  if (number !== undefined) return Number(asText(number));
  if (checked !== undefined) return asText(checked) === 'true';
  return asText(text) || asText(date);
}
