import { useMemo, useState } from 'preact/hooks';
import { recalled as recalledAgain } from '../../../src/i18n/sentences/settings.ts';
import * as sayOfRows from '../../../src/i18n/sentences/turning.ts';
import type { SentRows } from '../../../src/intake/import-rows.ts';
import { type Series, type SeriesAnswer, seriesOf, spanOf, withSeries } from '../../../src/intake/series.ts';
import type { ImportRequest, RecalledImport, SourceKind } from '../../../src/server/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { focusFirstWrong } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { View } from '../../components/View.tsx';
import { language, say } from '../../language.ts';
import { closeDialog } from '../../server.ts';
import { commonWords } from '../../words/common.ts';
import { importWords } from '../../words/import.ts';
import { turnWords } from '../../words/turn.ts';
import { Columns } from '../turn/Columns.tsx';
import { type Answers, linesOf } from '../turn/mapping.ts';
import {
  mappingOf,
  type Read,
  readTable,
  remembered,
  rowsToSend,
  type Said,
  saidBefore,
  sourceOf,
  type Table,
  unitsOf,
} from './reading.ts';
import { formatWords, noteText, problemText } from './told.ts';

export type Agreed = {
  readonly rows: SentRows;
  readonly request: Omit<ImportRequest, 'upload' | 'pieces'>;
};

type Props = {
  readonly tables: readonly Table[];
  readonly at: number;
  readonly kind: SourceKind;
  readonly recalled: RecalledImport | null;
  readonly name: string;
  readonly error: string;
  readonly busy: boolean;
  choose(at: number): void;
  setKind(kind: SourceKind): void;
  back(): void;
  agree(agreed: Agreed): void;
};

/** How many unreadable cells, and repeated ids, are named one by one. */
const NAMED = 20;

/** What was read of a table, the columns that it will be read from, what is asked, and what could not be read. */
export function CheckTable(props: Props) {
  const { tables, at, kind, recalled, error, busy } = props;
  const { table: file } = tables[at] as Table;
  const [answers, setAnswers] = useState<Answers>({});
  const [said, setSaid] = useState<Said>(() => saidBefore(file, recalled));
  const [name, setName] = useState(props.name);
  const [complete, setComplete] = useState(true);
  const [checked, setChecked] = useState(false);

  const series = useMemo(() => seriesOf(file, kind), [file, kind]);
  const standsFor = said.series ?? series?.plain ?? null;
  const table = useMemo(() => withSeries(file, kind, series, standsFor), [file, kind, series, standsFor]);
  const source = useMemo(
    () => sourceOf(table, kind, recalled, said.allWon),
    [table, kind, recalled, said.allWon],
  );
  const lines = linesOf(source, answers);
  const mapping = mappingOf(table, kind, recalled, lines);
  const read = useMemo(
    () => readTable(table, kind, mapping, said),
    [table, kind, JSON.stringify(mapping), said.dateOrders],
  );
  const header = (column: number) => table.columns[column]?.header || say(turnWords.untitled);
  const asked = datesAsked(table, kind, mapping, said, read);
  const lacking = [
    ...lines.filter(({ lacks }) => lacks).map(({ field }) => field.label),
    ...asked
      .filter(({ column }) => said.dateOrders[column] === undefined)
      .map(({ column }) => header(column)),
    ...(series && standsFor === null ? [spanOf(file, series)] : []),
    ...(name.trim() === '' ? [say(importWords.sourceName)] : []),
  ];
  const go = () => {
    setChecked(true);
    if (busy) return;
    if (lacking.length > 0) return focusFirstWrong();
    const rows = rowsToSend(read, said);
    if (rows.rows.length === 0) return;
    props.agree({
      rows,
      request: {
        kind,
        fields: rows.fields,
        source: { name: name.trim(), complete },
        mapping: remembered(table, kind, mapping, read, said, file.columns.length),
      },
    });
  };
  const notice = error
    ? ({ kind: 'error', text: error } as const)
    : lacking.length > 0
      ? ({ kind: checked ? 'error' : 'warning', text: say(importWords.answerFirst(lacking)) } as const)
      : undefined;
  const sure = say(
    importWords.recognised(
      formatWords[table.format],
      commonWords.rows(table.rows.length),
      table.columns.length,
    ),
  );
  return (
    <View
      name={`import/check/${at}/${kind}`}
      title={say(importWords.checkTitle)}
      notice={notice}
      busy={busy}
      buttons={
        <>
          <Button primary busy={busy} onPress={go}>
            {say(commonWords.preview)}
          </Button>
          <Button onPress={props.back}>{say(importWords.otherFile)}</Button>
          <Button onPress={closeDialog}>{say(importWords.cancel)}</Button>
        </>
      }
    >
      {tables.length > 1 ? (
        <Select
          label={say(importWords.table)}
          value={String(at)}
          options={tables.map((one, index) => ({
            value: String(index),
            label: say(
              importWords.tableOption(one.file, one.table.name, commonWords.rows(one.table.rows.length)),
            ),
          }))}
          onValue={(value) => props.choose(Number(value))}
        />
      ) : null}
      <div class="turn-head">
        <Segmented
          label={say(importWords.kind)}
          value={kind}
          options={[
            { value: 'backlog', label: say(turnWords.backlog) },
            { value: 'pipeline', label: say(turnWords.pipeline) },
          ]}
          onValue={props.setKind}
        />
        <p class="source-tab">
          <strong>{table.name}</strong>
          <br />
          <span class="muted">{sure}</span>
        </p>
      </div>
      <Notes table={table} recalled={recalled !== null} header={header} />
      <Questions
        asked={asked}
        said={said}
        setSaid={setSaid}
        header={header}
        read={read}
        series={series && { span: spanOf(file, series), of: series.of, standsFor }}
        lacksStage={kind === 'pipeline' && !mapping.stage && !mapping.outcome}
        checked={checked}
      />
      <Columns
        source={source}
        lines={lines}
        checked={checked}
        answer={(key, column) => setAnswers({ ...answers, [key]: column })}
      />
      <Unread
        read={read}
        table={table}
        header={header}
        required={
          source.fields.find((field) => field.key === (kind === 'backlog' ? 'title' : 'name'))?.label ?? ''
        }
        open={asked.flatMap(({ column }) => (said.dateOrders[column] === undefined ? [column] : []))}
      />
      <TextInput
        label={say(importWords.sourceName)}
        hint={say(importWords.sourceHint)}
        value={name}
        onValue={setName}
        required
        error={checked && name.trim() === '' ? say(importWords.sourceMissing) : undefined}
      />
      <Checkbox checked={complete} onValue={setComplete}>
        {say(importWords.complete)}
      </Checkbox>
    </View>
  );
}

type Asked = { readonly column: number; readonly example: string };

/** The columns of dates that do not tell whether the day or the month comes first; an answered one stays in sight. */
function datesAsked(
  table: Table['table'],
  kind: SourceKind,
  mapping: ReturnType<typeof mappingOf>,
  said: Said,
  read: Read,
): Asked[] {
  const { problems } =
    Object.keys(said.dateOrders).length === 0
      ? read.found
      : readTable(table, kind, mapping, { ...said, dateOrders: {} }).found;
  return problems.flatMap((problem): Asked[] => {
    if (problem.code === 'dateOrderAmbiguous') return [{ column: problem.column, example: problem.example }];
    return problem.code === 'dateOrderMixed' ? [{ column: problem.column, example: problem.found }] : [];
  });
}

function Notes({
  table,
  recalled,
  header,
}: {
  table: Table['table'];
  recalled: boolean;
  header: (column: number) => string;
}) {
  const sentences = [
    ...(table.kind === null ? [say(importWords.notToldKind)] : []),
    ...(recalled ? [recalledAgain(language)] : []),
    ...table.notes.map((note) => say(noteText(note, header))),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="info">
      <Sentences sentences={[...new Set(sentences)]} />
    </Notice>
  );
}

function Questions({
  asked,
  said,
  setSaid,
  header,
  read,
  series,
  lacksStage,
  checked,
}: {
  asked: readonly Asked[];
  said: Said;
  setSaid: (said: Said) => void;
  header: (column: number) => string;
  read: Read;
  series: {
    readonly span: string;
    readonly of: Series['of'];
    readonly standsFor: SeriesAnswer | null;
  } | null;
  lacksStage: boolean;
  checked: boolean;
}) {
  const units = unitsOf(read);
  if (asked.length === 0 && !units.has('points') && !units.has('days') && !lacksStage && !series) return null;
  return (
    <section class="questions">
      <h2>{say(importWords.questions)}</h2>
      {series ? (
        <Select
          label={say(importWords.series(series.span))}
          value={series.standsFor ?? ''}
          invalid={checked && series.standsFor === null}
          options={[
            { value: '', label: say(turnWords.choose), disabled: true },
            ...importWords.seriesAnswers[series.of].map(({ answer, label }) => ({
              value: answer,
              label: say(label),
            })),
          ]}
          onValue={(answer) => {
            if (answer !== '') setSaid({ ...said, series: answer });
          }}
        />
      ) : null}
      {asked.map(({ column, example }) => (
        <Select
          key={column}
          label={say(importWords.dateOrder(header(column), example))}
          value={said.dateOrders[column] ?? ''}
          invalid={checked && said.dateOrders[column] === undefined}
          options={[
            { value: '', label: say(turnWords.choose), disabled: true },
            { value: 'dmy', label: say(importWords.dmy) },
            { value: 'mdy', label: say(importWords.mdy) },
          ]}
          onValue={(order) => {
            if (order !== '') setSaid({ ...said, dateOrders: { ...said.dateOrders, [column]: order } });
          }}
        />
      ))}
      {units.has('points') ? (
        <NumberInput
          label={say(importWords.perPoint)}
          hint={say(importWords.perPointHint)}
          value={said.hoursPerPoint}
          min={0}
          max={100}
          onValue={(hours) => setSaid({ ...said, hoursPerPoint: Number.isNaN(hours) ? null : hours })}
        />
      ) : null}
      {units.has('days') ? (
        <NumberInput
          label={say(importWords.perDay)}
          hint={say(importWords.perDayHint)}
          value={said.hoursPerDay}
          min={0}
          max={24}
          onValue={(hours) => setSaid({ ...said, hoursPerDay: Number.isNaN(hours) ? null : hours })}
        />
      ) : null}
      {lacksStage ? (
        <Checkbox checked={said.allWon} onValue={(allWon) => setSaid({ ...said, allWon })}>
          {say(importWords.allWon)}
        </Checkbox>
      ) : null}
    </section>
  );
}

/** What could not be read: row and column named. */
function Unread({
  read,
  table,
  header,
  required,
  open,
}: {
  read: Read;
  table: Table['table'];
  header: (column: number) => string;
  /** What names a row: the rows without it are left out. */
  required: string;
  /** Columns that are still asked about: nothing of them is read yet. */
  open: readonly number[];
}) {
  const { untitled, repeated } = read.found;
  const unread = read.found.unread.filter(({ column }) => !open.includes(column));
  const currencies =
    read.kind === 'pipeline'
      ? [...new Set(read.found.records.map((deal) => deal.currency).filter(Boolean))]
      : [];
  // While something is asked, the count is that of its column too.
  const more = open.length > 0 ? 0 : read.found.unreadCount - Math.min(NAMED, unread.length);
  const rows = (of: readonly number[]) => of.slice(0, 8).join(', ') + (of.length > 8 ? '…' : '');
  const sentences = [
    ...table.problems.flatMap((problem) => problemText(problem, header) ?? []).map((text) => say(text)),
    ...(currencies.length > 1 ? [say(importWords.currencies(currencies))] : []),
    ...(untitled.length > 0
      ? [sayOfRows.rowsLeftOut(language, untitled.length, required, rows(untitled))]
      : []),
    ...repeated.slice(0, NAMED).map(({ id, rows: of }) => sayOfRows.idRepeated(language, id, rows(of))),
    ...unread
      .slice(0, NAMED)
      .map(({ row, column, found }) => sayOfRows.cellUnread(language, row, header(column), found)),
    ...(more > 0 ? [sayOfRows.moreUnread(language, more)] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{say(importWords.unread)}</h2>
      <Notice kind="warning">
        <Sentences sentences={[...new Set(sentences)]} />
      </Notice>
    </section>
  );
}
