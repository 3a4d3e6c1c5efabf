import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../src/i18n/format.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { FileError, type SourceTable } from '../../../src/intake/source-table.ts';
import type { ImportRequest, RecalledImport, SourceKind } from '../../../src/server/contract.ts';
import { Bar } from '../../components/Bar.tsx';
import { Button } from '../../components/Button.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { View } from '../../components/View.tsx';
import { language, say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { closeDialog, server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { importWords } from '../../words/import.ts';
import { turnWords } from '../../words/turn.ts';
import { type Agreed, CheckTable } from './CheckTable.tsx';
import { ChooseFile, type Given } from './ChooseFile.tsx';
import type { Table } from './reading.ts';
import { send } from './send.ts';
import { fileProblemText, toolNames } from './told.ts';

/** What is being checked: the tables of the files, which of them, what it becomes, and how it was read before. */
type Checking = {
  readonly tables: readonly Table[];
  readonly at: number;
  readonly kind: SourceKind;
  readonly recalled: RecalledImport | null;
};

type Sending = { readonly sent: number; readonly of: number; readonly stopping?: boolean };

/** The dialog that brings a file into the backlog or the pipeline: choose, check, send, preview, write. */
export function ImportView() {
  const [checking, setChecking] = useState<Checking | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [told, setTold] = useState('');
  const reading = useTask();
  const sent = useTask();
  const plan = usePlan(server.previewImport, server.applyImport);
  const cancelled = useRef(false);

  const check = (tables: readonly Table[], at: number, kind?: SourceKind) => {
    const table = (tables[at] as Table).table;
    const wanted = kind ?? table.kind ?? 'backlog';
    const headers = table.columns.map(({ header }) => header);
    reading.run(
      () => server.recallImport({ kind: wanted, headers }),
      (recalled) => setChecking({ tables, at, kind: wanted, recalled }),
    );
  };
  const give = (files: readonly Given[]) => {
    setTold('');
    reading.run(
      () => tablesOf(files),
      (tables) => check(tables, 0),
    );
  };
  const agree = ({ rows, request }: Agreed) => {
    cancelled.current = false;
    setSending({ sent: 0, of: rows.rows.length });
    sent.run(
      () =>
        send(
          server,
          rows.rows,
          (arrived) => setSending((now) => now && { ...now, sent: arrived }),
          () => cancelled.current,
        ).catch((error: unknown) => {
          setSending(null);
          throw error;
        }),
      (upload) => {
        setSending(null);
        if (upload) return plan.ask({ ...request, ...upload });
        setChecking(null);
        setTold(say(importWords.cancelled));
      },
    );
  };

  if (plan.stage.at !== 'none') {
    const { stage } = plan;
    const again = checking && checking.tables.length > 1;
    const nextTable = () => {
      plan.leave();
      if (checking) check(checking.tables, (checking.at + 1) % checking.tables.length);
    };
    return (
      <PlanView
        name="import"
        title={say(turnWords.previewTitle)}
        plan={plan}
        write={say(turnWords.write)}
        writing={say(turnWords.writing)}
        doneTitle={say(turnWords.doneTitle)}
        next={[
          { label: say(commonWords.close), go: closeDialog },
          ...(again ? [{ label: say(importWords.nextTable), go: nextTable }] : []),
        ]}
        leave={() => {
          if (stage.at === 'preview') drop(stage.request);
          plan.leave();
        }}
      />
    );
  }
  if (sending || plan.task.busy) {
    const cancel = () => {
      cancelled.current = true;
      setSending((now) => now && { ...now, stopping: true });
    };
    return <SendingView sending={sending} cancel={cancel} />;
  }
  if (!checking) return <ChooseFile busy={reading.busy} error={reading.error} told={told} give={give} />;
  const { tables, at, kind, recalled } = checking;
  return (
    <CheckTable
      key={`${at} ${kind}`}
      tables={tables}
      at={at}
      kind={kind}
      recalled={recalled}
      name={nameOf(tables[at] as Table, recalled)}
      error={sent.error || plan.task.error || reading.error}
      busy={reading.busy}
      choose={(next) => check(tables, next)}
      setKind={(next) => check(tables, at, next)}
      back={() => setChecking(null)}
      agree={agree}
    />
  );
}

/** While rows are on their way. What is cancelled is dropped once the piece that is under way has arrived. */
function SendingView({ sending, cancel }: { sending: Sending | null; cancel: () => void }) {
  const number = (value: number) => formatNumber(value, language);
  return (
    <View
      name="import/sending"
      title={say(importWords.sendingTitle)}
      busy={true}
      buttons={
        sending ? (
          <Button busy={sending.stopping ?? false} onPress={cancel}>
            {say(sending.stopping ? importWords.cancelling : importWords.cancel)}
          </Button>
        ) : null
      }
    >
      {sending ? (
        <Bar
          label={say(importWords.progress)}
          share={sending.of > 0 ? sending.sent / sending.of : 0}
          text={say(importWords.sent(number(sending.sent), number(sending.of)))}
        />
      ) : (
        <p class="loading" role="status">
          {say(turnWords.previewing)}
        </p>
      )}
      <p class="muted">{say(importWords.nothingWritten)}</p>
    </View>
  );
}

/** Who goes back leaves nothing behind; where that fails, it goes by itself. */
function drop({ upload, pieces }: Pick<ImportRequest, 'upload' | 'pieces'>): void {
  server.dropImport({ upload, pieces }).catch(() => undefined);
}

/** The tables of files, read one after the other. @throws with a sentence where one cannot be read */
async function tablesOf(files: readonly Given[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const { name, bytes } of files) {
    const content = await bytes();
    // The page is drawn before a large file keeps it busy.
    await new Promise((done) => setTimeout(done, 0));
    try {
      tables.push(
        ...readFile(content, name).map((table) => ({ file: name.replace(/\.\w{1,5}$/, ''), table })),
      );
    } catch (error) {
      if (error instanceof FileError) throw new Error(say(fileProblemText(error.problem, name)));
      throw error;
    }
  }
  return tables;
}

/**
 * What a source is called: its tool, and the board or project that the file is of. A file of no tool is called as it was
 * the last time, since its name changes with each export.
 */
function nameOf({ table }: Table, recalled: RecalledImport | null): string {
  const tool = toolNames[table.format];
  if (tool === '') return recalled?.source || withoutCounter(table.name);
  const board = containerOf(table) || (table.format === 'trelloJson' ? table.name : '');
  return board ? `${tool} · ${board}` : tool;
}

/** The one board or project that all rows name; '' where there are several, or none. */
function containerOf(table: SourceTable): string {
  const column = table.mappings.backlog.container?.columns[0];
  if (column === undefined || table.kind === 'pipeline') return '';
  const names = new Set(table.rows.map(({ cells }) => String(cells[column] ?? '').trim()));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : '';
}

/** `Tâches (2)`, `export-2026-03-31`: what a browser or a tool adds each time. */
function withoutCounter(name: string): string {
  return name.replace(/[\s_-]*(?:\(\d+\)|\d{4}[-_]?\d{2}(?:[-_]?\d{2})?.*)$/, '').trim() || name;
}
