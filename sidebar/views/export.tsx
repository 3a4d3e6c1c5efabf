import { useState } from 'preact/hooks';
import { type ExportOptions, exportFile } from '../../src/intake/export-file.ts';
import type { Exported } from '../../src/server/contract.ts';
import { Button } from '../components/Button.tsx';
import { Checkbox } from '../components/Checkbox.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Select } from '../components/Select.tsx';
import { View } from '../components/View.tsx';
import { download } from '../download.ts';
import { language, say } from '../language.ts';
import { closeDialog, server } from '../server.ts';
import { useTask } from '../task.ts';
import { commonWords } from '../words/common.ts';
import { exportWords } from '../words/export.ts';

const shapes: readonly { readonly value: ExportOptions['shape']; readonly label: string }[] = [
  { value: 'plain', label: say(exportWords.plain) },
  { value: 'trello', label: 'Trello' },
  { value: 'asana', label: 'Asana' },
  { value: 'jira', label: 'Jira' },
];

/** The dialog that makes a CSV file of the backlog or the sprint. The file is made here, in the page. */
export function ExportView() {
  const [of, setOf] = useState<Exported>('backlog');
  const [shape, setShape] = useState<ExportOptions['shape']>('plain');
  const [delimiter, setDelimiter] = useState<ExportOptions['delimiter']>(language === 'fr' ? ';' : ',');
  const [bom, setBom] = useState(true);
  const [told, setTold] = useState('');
  const task = useTask();
  const make = () => {
    setTold('');
    task.run(
      () => server.exportData({ of }),
      (data) => {
        const file = `${data.tab}${shape === 'plain' ? '' : `-${shape}`}.csv`;
        download(file, exportFile(data, { shape, delimiter, bom, language }));
        setTold(say(exportWords.done(commonWords.rows(data.rows.length), file)));
      },
    );
  };
  const notice = task.error
    ? ({ kind: 'error', text: task.error } as const)
    : told
      ? ({ kind: 'success', text: told } as const)
      : undefined;
  return (
    <View
      name="export"
      title={say(exportWords.title)}
      notice={notice}
      busy={task.busy}
      buttons={
        <>
          <Button primary busy={task.busy} onPress={make}>
            {say(task.busy ? exportWords.working : exportWords.download)}
          </Button>
          <Button onPress={closeDialog}>{say(commonWords.close)}</Button>
        </>
      }
    >
      <Segmented
        label={say(exportWords.of)}
        value={of}
        options={[
          { value: 'backlog', label: say(exportWords.backlog) },
          { value: 'sprint', label: say(exportWords.sprint) },
        ]}
        onValue={setOf}
      />
      <Select
        label={say(exportWords.shape)}
        hint={shape === 'plain' ? undefined : say(exportWords.shapeHint)}
        value={shape}
        options={shapes}
        onValue={setShape}
      />
      <Segmented
        label={say(exportWords.delimiter)}
        value={delimiter}
        options={[
          { value: ';', label: say(exportWords.semicolon) },
          { value: ',', label: say(exportWords.comma) },
        ]}
        onValue={setDelimiter}
      />
      <Checkbox checked={bom} onValue={setBom}>
        {say(exportWords.bom)}
      </Checkbox>
      <p class="muted">{say(exportWords.text)}</p>
    </View>
  );
}
