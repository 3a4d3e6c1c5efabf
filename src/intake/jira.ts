import type { XmlElement } from '@rgrove/parse-xml';
import { type Grid, gridOf, SEVERAL } from './grid.ts';
import { asList, asObject, asText, type Json } from './json.ts';
import { plainText, textOfDocument } from './rich-text.ts';
import type { SourceCell } from './source-table.ts';
import { child, childrenOf, textOf } from './xml.ts';

/** The link that says that one issue waits for another; others (relates, duplicates) are no dependency. */
const BLOCKS = /^block/i;
const INWARD = 'Inward issue link (Blocks)';
const OUTWARD = 'Outward issue link (Blocks)';

type Issue = Map<string, SourceCell>;

/** The issues of Jira's REST answer (a page, or a list of pages or issues) as a grid under the headers of its CSV. */
export function readJiraJson(answer: Json): Grid {
  const pages = Array.isArray(answer) ? (answer as readonly Json[]) : [answer];
  const issues = pages.flatMap((page) => {
    const { issues: inPage } = asObject(page);
    return inPage === undefined ? [page] : asList(inPage);
  });
  const names = new Map(
    pages.flatMap((page) =>
      Object.entries(asObject(asObject(page).names)).map(([key, name]) => [key, asText(name)]),
    ),
  );
  const records = issues.map((issue) => fromJson(asObject(issue), names));
  const project = [...new Set(records.map((record) => String(record.get('Project name') ?? '')))];
  return gridOf(project.length === 1 ? (project[0] ?? '') : 'Jira', 'jiraJson', records);
}

function fromJson(issue: Readonly<Record<string, Json>>, names: ReadonlyMap<string, string>): Issue {
  const fields = asObject(issue.fields);
  const named = (key: string) =>
    asText(asObject(fields[key]).name) || asText(asObject(fields[key]).displayName);
  const several = (key: string) =>
    asList(fields[key])
      .map((one) => asText(one) || asText(asObject(one).name))
      .filter(Boolean)
      .join(SEVERAL);
  const links = asList(fields.issuelinks)
    .map(asObject)
    .filter(({ type }) => BLOCKS.test(asText(asObject(type).name)));
  const linked = (end: string) =>
    links
      .map((link) => asText(asObject(link[end]).key))
      .filter(Boolean)
      .join(SEVERAL);
  const parent = asObject(fields.parent);
  const record: Issue = new Map<string, SourceCell>([
    ['Issue key', asText(issue.key)],
    ['Issue id', asText(issue.id)],
    ['Summary', asText(fields.summary)],
    ['Description', textOfDocument(fields.description)],
    ['Issue Type', named('issuetype')],
    ['Status', named('status')],
    ['Status Category', asText(asObject(asObject(fields.status).statusCategory).key)],
    ['Project name', named('project')],
    ['Priority', named('priority')],
    ['Resolution', named('resolution')],
    ['Assignee', asText(asObject(fields.assignee).displayName) || named('assignee')],
    ['Assignee Email', asText(asObject(fields.assignee).emailAddress)],
    ['Created', asText(fields.created)],
    ['Updated', asText(fields.updated)],
    ['Resolved', asText(fields.resolutiondate)],
    ['Due date', asText(fields.duedate)],
    ['Labels', several('labels')],
    ['Components', several('components')],
    ['Parent key', asText(parent.key)],
    [INWARD, linked('inwardIssue')],
    [OUTWARD, linked('outwardIssue')],
    ['Original estimate', asText(fields.timeoriginalestimate)],
  ]);
  for (const [key, value] of Object.entries(fields)) {
    if (!key.startsWith('customfield_')) continue;
    const header = names.get(key) ?? key;
    const sprints = sprintNames(value);
    if (sprints.length > 0) record.set('Sprint', sprints.join(SEVERAL));
    else if (typeof value === 'number' || typeof value === 'string') record.set(header, value);
    else if (asText(asObject(value).value)) record.set(header, asText(asObject(value).value));
  }
  return record;
}

/** The names of sprints: objects in Cloud, `…Sprint@1[id=1,name=Sprint 1,…]` on a server; none of any other field. */
function sprintNames(value: Json): string[] {
  return asList(value).flatMap((one) => {
    const { name, boardId, state } = asObject(one);
    if (asText(name) && (boardId !== undefined || state !== undefined)) return [asText(name)];
    const written = /\bSprint@[^[]*\[.*?\bname=(.*?),\s?\w+=/.exec(asText(one))?.[1];
    return written ? [written] : [];
  });
}

/** The issues of Jira's XML (the RSS of a search) as a grid under the headers of its CSV. */
export function readJiraXml(root: XmlElement): Grid {
  const items = childrenOf(child(root, 'channel')).filter(({ name }) => name === 'item');
  const records = items.map(fromXml);
  const project = [...new Set(records.map((record) => String(record.get('Project name') ?? '')))];
  return gridOf(project.length === 1 ? (project[0] ?? '') : 'Jira', 'jiraXml', records);
}

function fromXml(item: XmlElement): Issue {
  const text = (name: string) => textOf(child(item, name)).trim();
  const all = (parent: XmlElement | null, name: string) =>
    childrenOf(parent)
      .filter((element) => element.name === name)
      .map((element) => textOf(element).trim())
      .filter(Boolean);
  // Nobody and nothing are written as words under an id of -1.
  const given = (name: string, id: string) => (child(item, name)?.attributes[id] === '-1' ? '' : text(name));
  const record: Issue = new Map<string, SourceCell>([
    ['Issue key', text('key')],
    ['Issue id', child(item, 'key')?.attributes.id ?? ''],
    ['Summary', text('summary')],
    ['Description', plainText(text('description'))],
    ['Issue Type', text('type')],
    ['Status', text('status')],
    ['Status Category', child(item, 'statusCategory')?.attributes.key ?? ''],
    ['Project name', text('project')],
    ['Priority', text('priority')],
    ['Resolution', given('resolution', 'id')],
    ['Assignee', given('assignee', 'accountid') === 'Unassigned' ? '' : given('assignee', 'accountid')],
    ['Created', text('created')],
    ['Updated', text('updated')],
    ['Resolved', text('resolved')],
    ['Due date', text('due')],
    ['Labels', all(child(item, 'labels'), 'label').join(SEVERAL)],
    ['Components', all(item, 'component').join(SEVERAL)],
    ['Parent key', text('parent')],
    [INWARD, linkedIn(item, 'inwardlinks').join(SEVERAL)],
    [OUTWARD, linkedIn(item, 'outwardlinks').join(SEVERAL)],
    ['Original estimate', child(item, 'timeoriginalestimate')?.attributes.seconds ?? ''],
    ['Issue URL', text('link')],
  ]);
  for (const field of childrenOf(child(item, 'customfields'))) {
    const name = textOf(child(field, 'customfieldname')).trim();
    const values = childrenOf(child(field, 'customfieldvalues'))
      .map((value) => textOf(value).trim())
      .filter(Boolean);
    if (name !== '' && values.length > 0 && !record.has(name)) record.set(name, values.join(SEVERAL));
  }
  return record;
}

function linkedIn(item: XmlElement, end: 'inwardlinks' | 'outwardlinks'): string[] {
  return childrenOf(child(item, 'issuelinks'))
    .filter((type) => BLOCKS.test(textOf(child(type, 'name')).trim()))
    .flatMap((type) => childrenOf(type).filter(({ name }) => name === end))
    .flatMap(childrenOf)
    .map((link) => textOf(child(link, 'issuekey')).trim());
}
