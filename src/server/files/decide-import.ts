import { choiceWord } from '../../i18n/choices/define.ts';
import { presence } from '../../i18n/choices/presence.ts';
import * as say from '../../i18n/sentences/importing.ts';
import { idsMade } from '../../i18n/sentences/turning.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { writeMapping } from '../../tabs/settings/mapping-text.ts';
import type { ImportRequest, ImportRow } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { hash } from '../fingerprint.ts';
import { bring } from '../turn/decide.ts';
import { kinds } from '../turn/kinds.ts';
import { type Records, recordsOf, type SourceRecord } from '../turn/records.ts';

/** What importing rows that a page has read would write: added, changed, and marked where the source no longer has them. */
export function decideImport(
  workbook: Workbook,
  request: ImportRequest,
  rows: readonly ImportRow[],
  language: Language,
): Decision {
  const kind = kinds[request.kind];
  const read = recordsOf(
    rows.map(([, , ...cells]) => cells),
    request.fields.filter((key) => key in kind.fields),
    (row) => rows[row - 1]?.[0] ?? row,
    kind,
    workbook.conventions,
    workbook.language,
  );
  const { name, complete } = request.source;
  return bring(
    workbook,
    {
      kind: request.kind,
      read: { ...read, records: withOrigins(read, rows, name, workbook.language) },
      source: {
        source: name,
        headers: request.mapping.headers,
        columns: rememberedText(request.mapping, workbook.language),
      },
      origin: { name, complete },
      notes: request.fields.includes('id') ? [] : [idsMade(language)],
      updates: ({ added, changed, unchanged, gone, kept }) => [
        say.importUpdates(language, added, changed, unchanged, gone, complete),
        ...(kept > 0 ? [say.sprintKeeps(language, kept)] : []),
      ],
      done: (tab, { added, changed }) => say.imported(language, tab, added, changed),
    },
    language,
  );
}

/** The records with where they came from. An id that the source gives to several rows tells them apart by a suffix. */
function withOrigins(
  { records }: Records,
  rows: readonly ImportRow[],
  origin: string,
  language: Language,
): SourceRecord[] {
  const externalIds = new Map(rows.map(([row, externalId]) => [row, externalId]));
  const seen = new Map<string, number>();
  return records.map((record) => {
    const given = externalIds.get(record.sourceRow) || record.id;
    const times = (seen.get(given) ?? 0) + 1;
    seen.set(given, times);
    const contents = new Map(record.contents)
      .set('origin', origin)
      .set('externalId', times === 1 ? given : `${given}-${times}`)
      .set('atSource', choiceWord(presence, 'present', language))
      .set(
        'fingerprint',
        hash(JSON.stringify([...record.contents]))
          .slice(0, 6)
          .toUpperCase(),
      );
    return { ...record, contents };
  });
}

/** The mapping and the answers as the line that is kept of them. */
function rememberedText({ lines, answers }: ImportRequest['mapping'], language: Language): string {
  return [
    writeMapping(lines.map(({ label, ...line }) => ({ ...line, label: label[language] }))),
    ...answers.map(({ label, value }) => `${label[language]} = ${value}`),
  ].join('\n');
}
