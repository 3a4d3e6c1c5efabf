import * as say from '../i18n/sentences/freezing.ts';
import type { Language } from '../i18n/text.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { TabKey } from '../tabs/define.ts';
import { freeName } from '../tabs/free-name.ts';
import { tabs } from '../tabs/index.ts';
import { contentAt } from './cell-content.ts';
import type { Decision } from './decision.ts';
import { Refusal } from './refusal.ts';

/** What freezing the open tab writes: a copy beside it in which every formula is the value it shows now. */
export function decideFreeze(workbook: Workbook, language: Language): Decision {
  const ours = (Object.keys(tabs) as TabKey[])
    .filter((key) => key !== 'log')
    .find((key) => workbook.find(key)?.name === workbook.activeName);
  const content = ours && workbook.read(ours);
  if (!content) throw new Refusal(say.notOurs(language, workbook.activeName));
  const name = freeName(say.frozenName(workbook.language, content.name), workbook.names);
  const cells = content.values.map((row, i) =>
    row.map((_, j) => contentAt({ ...content, formulas: [] }, i + 1, j + 1, workbook)),
  );
  return {
    plan: {
      steps: [
        { do: 'copyTab', from: content.id, name },
        { do: 'write', tab: { made: name }, row: 1, column: 1, cells },
        { do: 'show', tab: { made: name } },
      ],
    },
    notes: [say.freezes(language, content.name, name)],
    problems: [],
    done: say.frozen(language, name),
  };
}
