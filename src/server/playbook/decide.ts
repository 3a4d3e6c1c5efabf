import { choiceWord } from '../../i18n/choices/define.ts';
import { backlogStatuses } from '../../i18n/choices/item-status.ts';
import * as say from '../../i18n/sentences/playbooks.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import { type Content, formula, type Step } from '../../tabs/plan.ts';
import type { Playbook, PlaybookCell, PlaybookRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { backlogIds } from '../sprint/backlog-updates.ts';
import { bring } from '../turn/decide.ts';
import { kinds } from '../turn/kinds.ts';
import { recordsOf } from '../turn/records.ts';

const keys = ['id', 'title', 'type', 'moscow', 'effort', 'status'] as const;
const MOST_ROWS = 1000;
const MOST_COLUMNS = 30;
const MOST_ITEMS = 100;
const SPARE_ROWS = 20;
/** What a formula of a case may call: our functions, and plain ones of Sheets that ask for nothing outside the file. */
const callable = /^(SPRINT_[A-Z_]+|INDEX|IF|AND|COUNTIFS|SUMIFS|MAXIFS|MAX|SUM)$/;

/**
 * What a playbook writes: the tab of its case, where there is none of that name, and the items that the backlog does not
 * have. What is there stays as it is, so that a second time adds nothing. The page sends the contents, which only it
 * needs; here they are checked and made a plan.
 */
export function decidePlaybook(workbook: Workbook, request: PlaybookRequest, language: Language): Decision {
  const playbook = request[workbook.language];
  const kind = kinds.backlog;
  const backlog = workbook.find('backlog');
  const present = backlogIds(workbook);
  const wanted = playbook.items.slice(0, MOST_ITEMS);
  const items = wanted.filter(({ id }) => !present.has(id));
  const status = choiceWord(backlogStatuses, 'todo', workbook.language);
  const rows = items.map((item) => keys.map((key) => (key === 'status' ? status : item[key])));
  const kept = wanted.length - items.length;
  const steps: Step[] = [];
  const notes: string[] = [];
  const problems: string[] = [];
  if (items.length > 0) {
    const brought = bring(
      workbook,
      {
        kind: 'backlog',
        read: recordsOf(rows, keys, (row) => row, kind, workbook.conventions, workbook.language),
        source: null,
        origin: null,
        notes: [],
        updates: () => [],
        done: () => '',
      },
      language,
    );
    steps.push(...brought.plan.steps.filter((step) => step.do !== 'show'));
    notes.push(...brought.notes);
    problems.push(...brought.problems);
  }
  if (backlog && kept > 0) notes.push(say.itemsKept(language, backlog.name, kept));
  const wished = playbook.tab.trim();
  const tab = request.tour ? freeName(wished, workbook.names) : wished;
  const own = workbook.readNamed(tab);
  if (own) notes.push(say.caseKept(language, own.name));
  else steps.push(...makeCase(tab, playbook, workbook, language));
  return {
    plan: { steps: [...steps, { do: 'show', tab: own ? own.id : { made: tab } }] },
    notes,
    problems,
    done: say.playbookDone(language, tab, items.length),
  };
}

/** The tab that replays the case. It bears no mark of ours: nothing reads it again, and it is the team's to change. */
function makeCase(name: string, playbook: Playbook, workbook: Workbook, language: Language): Step[] {
  const tab = { made: name };
  const { rows, widths, looks } = playbook;
  const columns = widths.length;
  if (name === '' || rows.length > MOST_ROWS || columns > MOST_COLUMNS)
    throw new Refusal(say.playbookUnread(language, name));
  return [
    {
      do: 'makeTab',
      name,
      key: null,
      rows: rows.length + SPARE_ROWS,
      columns,
      frozenRows: 0,
      color: '#9334e6',
      widths,
    },
    {
      do: 'write',
      tab,
      row: 1,
      column: 1,
      cells: rows.map((row) =>
        Array.from({ length: columns }, (_, at) => contentOf(row[at] ?? null, language)),
      ),
    },
    ...looks.map(
      ({ look, format, ...area }): Step => ({
        do: 'look',
        area: { tab, ...area },
        look: format ? { ...look, numberFormat: workbook.formats[format] } : look,
      }),
    ),
  ];
}

/** @throws Refusal for what is no cell of a playbook, and for a formula that calls anything else */
function contentOf(cell: PlaybookCell, language: Language): Content {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  const text = String(cell.formula);
  const called = text.match(/[^\s;()&+\-*/=<>",]+(?=\s*\()/g) ?? [];
  if (!text.startsWith('=') || !called.every((name) => callable.test(name)))
    throw new Refusal(say.playbookUnread(language, text));
  return formula(text as `=${string}`);
}
