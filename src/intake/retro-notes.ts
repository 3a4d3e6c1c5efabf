import { dayOf, isoOf } from '../domain/day.ts';
import type { ImportedNote } from '../domain/retro/imported.ts';
import { momentOf, takeApart } from '../domain/table/moment.ts';
import { normaliseName } from '../domain/table/names.ts';
import { openTable } from '../domain/table/table.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { itemStatuses } from '../i18n/choices/item-status.ts';
import { type RetroCategory, retroCategories } from '../i18n/choices/retro-category.ts';
import { retroNoteNames } from '../i18n/fields/retro-note.ts';
import { readDelimited } from './delimited.ts';
import { FileError } from './source-table.ts';
import { decodeText, isMojibake, repairMojibake } from './text.ts';

/** The notes of a retrospective as a file holds them. */
export type RetroFile = {
  readonly notes: readonly ImportedNote[];
  /** The sprint that its title names, and the one that its name names; '' for none. */
  readonly titled: string;
  readonly named: string;
  /** Headings under which nothing was a note. */
  readonly leftOut: readonly string[];
};

type Note = Omit<ImportedNote, 'sprint'> & { readonly sprint?: string };
const empty = {
  category: '',
  note: '',
  votes: null,
  theme: '',
  action: '',
  owner: '',
  due: '',
  status: '',
  kpi: '',
};

/**
 * Reads the notes of a retrospective: a Markdown or plain text page with headings and lists, or a table, as CSV or in
 * Markdown, either a row a note or a column a category. Every note is kept in its words; only signs of Markdown go.
 *
 * @throws FileError where there is no note in it
 */
export function readRetro(bytes: Uint8Array, name: string): RetroFile {
  const decoded = decodeText(bytes).text.replace(/^\ufeff/, '');
  const text = isMojibake(decoded) ? (repairMojibake(decoded) ?? decoded) : decoded;
  const isTable = /\.[ct]sv$/i.test(name) || !/^\s*(?:#{1,6}\s|[-*+•]\s)/m.test(text);
  const tabled = isTable ? tableNotes(readDelimited(text).rows) : null;
  const read = tabled?.length ? { notes: tabled, leftOut: [], title: '' } : markdownNotes(text);
  if (read.notes.length === 0) throw new FileError({ code: 'fileEmpty' });
  return {
    notes: read.notes.map((note) => ({ sprint: '', ...note })),
    titled: sprintIn(read.title),
    named: sprintIn(name.replace(/\.\w+$/, '')),
    leftOut: read.leftOut,
  };
}

/** `Sprint 12`, `sprint02`, `S3`: its number, without zeros before it. */
function sprintIn(text: string): string {
  const found =
    /(?:sprint|it[eé]ration)[\s_#:n°–-]*0*(\d{1,4})/i.exec(text) ?? /(?:^|[\s_-])s0*(\d{1,3})\b/i.exec(text);
  return found?.[1] ?? '';
}

/** Words by which headings are known that are none of the list's own; the first that fits has the say. */
const headings: readonly (readonly [RetroCategory | 'action', RegExp])[] = [
  ['action', /\bactions?\b|next steps?|plan d.action|\btodos?\b|prochaines? etapes?|decisions?/],
  [
    'bad',
    /(?:n.t|not|pas)\b.*(?:well|bien|work|fonction|marche)|wrong|negati|difficult|probl|obstacle|frein|challenge|\b(?:bad|sad|mad|pain)/,
  ],
  ['improve', /improv|amelior|better|differently/],
  ['good', /well|bien|positi|\b(?:good|glad|wins?|highlights?|reussites?|succes|kudos|forts?)\b/],
  ['start', /^(?:a )?(?:start|commencer|demarrer)/],
  ['stop', /^(?:a )?(?:stop|arreter)/],
  ['continue', /^(?:a )?(?:continue|keep|garder|poursuivre)/],
  ['liked', /\b(?:liked|loved|aime)\b/],
  ['learned', /learn|appris|apprentissage/],
  ['longedFor', /long(?:ed|ing)|espere|souhait|wish/],
  ['lacked', /lack|manqu|miss/],
];

/** What the notes under a heading are; null where it is no heading of a retrospective. */
function categoryOf(heading: string): RetroCategory | 'action' | null {
  const plain = heading
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}'’ ]+/gu, ' ')
    .replace(/’/g, "'")
    .trim()
    .toLowerCase();
  if (headings[0]?.[1].test(plain)) return 'action';
  const known = readChoice(retroCategories, heading);
  return known ?? headings.find(([, words]) => words.test(plain))?.[0] ?? null;
}

function markdownNotes(text: string): { notes: Note[]; leftOut: string[]; title: string } {
  const notes: Note[] = [];
  const leftOut: string[] = [];
  let title = '';
  let heading = '';
  let category: RetroCategory | 'action' | null = null;
  let count = 0;
  /** The item that lines further in belong to. */
  let open: { indent: number; lines: string[]; checked: string } | null = null;
  const close = () => {
    if (!open) return;
    const said = open.lines.join('\n').trim();
    if (said !== '') {
      notes.push(noteOf(said, category, heading, open.checked));
      count++;
    }
    open = null;
  };
  const leave = () => {
    close();
    if (heading !== '' && count === 0 && heading !== title) leftOut.push(heading);
    count = 0;
  };
  const lines = text.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const trimmed = line.trim();
    const next = (lines.slice(at + 1).find((one) => one.trim() !== '') ?? '').trim();
    const marked = /^#{1,6}\s+(.*?)\s*#*$/.exec(trimmed)?.[1];
    const bold =
      /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*:?$/.exec(trimmed)?.[1] ??
      /^([^-*+•|].{2,60}?)\s*:$/.exec(trimmed)?.[1];
    const bare =
      marked === undefined &&
      /^[-*+•]\s/.test(next) &&
      !/^[-*+•|]|^\d+[.)]\s/.test(trimmed) &&
      categoryOf(trimmed)
        ? trimmed
        : undefined;
    const found = marked ?? (line.startsWith(' ') ? undefined : bold) ?? bare;
    if (found !== undefined) {
      leave();
      heading = plainText(found).replace(/\s*:$/, '');
      if (title === '') title = heading;
      category = categoryOf(heading);
      continue;
    }
    if (trimmed.startsWith('|')) {
      close();
      const rows: string[][] = [];
      for (; (lines[at] ?? '').trim().startsWith('|'); at++) {
        const row = (lines[at] ?? '')
          .trim()
          .replace(/^\||\|$/g, '')
          .split(/(?<!\\)\|/);
        if (!row.every((cell) => /^\s*:?-*:?\s*$/.test(cell)))
          rows.push(row.map((cell) => plainText(cell.trim())));
      }
      at--;
      const found = tableNotes(rows, category, heading);
      notes.push(...found);
      count += found.length;
      continue;
    }
    const bullet = /^(\s*)(?:[-*+•]|\d+[.)])\s+(?:\[([ xX])\]\s*)?(.*)$/.exec(line);
    if (/^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(line)) close();
    else if (bullet) {
      const indent = bullet[1]?.replace(/\t/g, '    ').length ?? 0;
      // What stands further in explains the item above it.
      if (open && indent >= open.indent + 2) open.lines.push(plainText(bullet[3] ?? ''));
      else {
        close();
        open =
          heading === '' || (heading === title && !category)
            ? null
            : { indent, lines: [plainText(bullet[3] ?? '')], checked: bullet[2] ?? '' };
      }
    } else if (trimmed === '') {
      if (/^\S/.test(lines[at + 1] ?? '')) close();
    } else if (open) open.lines[open.lines.length - 1] += ` ${plainText(trimmed)}`;
    // Prose counts as a note under a heading of a retrospective alone.
    else if (category) open = { indent: 99, lines: [plainText(trimmed)], checked: '' };
  }
  leave();
  return { notes, leftOut, title: title || (lines.find((line) => line.trim() !== '') ?? '') };
}

function noteOf(
  text: string,
  category: RetroCategory | 'action' | null,
  heading: string,
  checked: string,
): Note {
  if (category === 'action') {
    const owner =
      /@([\p{L}][\p{L}\p{N}._-]*)/u.exec(text)?.[1] ??
      /(?:owner|assignee|who|responsable|qui|porteur)\s*:\s*([^,;)\]\n–]+)/i.exec(text)?.[1] ??
      '';
    const when =
      /(?:due|deadline|by|échéance|pour le|avant le|d’ici le|d'ici le)\s*:?\s*(\d[\d./-]{5,9}\d)/i.exec(
        text,
      )?.[1] ?? '';
    const status = /x/i.test(checked) ? 'done' : '';
    return { ...empty, action: text, owner: owner.trim(), due: isoDay(when), status };
  }
  const voted = /\s*[([]\s*(?:\+\s*(\d+)|\+?(\d+)\s*(?:votes?|voix|👍))\s*[)\]]\s*$/iu.exec(text);
  return {
    ...empty,
    category: category ?? heading,
    note: voted ? text.slice(0, voted.index) : text,
    votes: voted ? Number(voted[1] ?? voted[2]) : null,
  };
}

/** Without the signs of Markdown: bold, code, links. */
function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|``?)(?=\S)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=[\s).,:;!?]|$)/g, '$1$2')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([|*_`#[\]-])/g, '$1')
    .trim();
}

function isoDay(text: string): string {
  const written = takeApart(text);
  const moment = written && momentOf(written, 'serial' in written ? null : 'dmy');
  return moment === undefined ? '' : isoOf(dayOf(moment));
}

/** How tools name what ours call otherwise. */
const aliases: Readonly<Record<string, string>> = {
  content: 'note',
  feedback: 'note',
  idea: 'note',
  idee: 'note',
  contenu: 'note',
  title: 'note',
  titre: 'note',
  task: 'action',
  tache: 'action',
};

/** A table of a row a note, or of a column a category; nothing where it is neither. */
function tableNotes(
  rows: readonly (readonly string[])[],
  under: RetroCategory | 'action' | null = null,
  heading = '',
): Note[] {
  const [header = [], ...body] = rows;
  const own = new Set(Object.values(retroNoteNames.fields).flatMap(({ names }) => [...names]));
  const named = header.map((cell) => {
    // A page's tables may be of anything: only ours and tools' own files are read by such names.
    const alias = heading === '' ? aliases[normaliseName(cell)] : undefined;
    return !own.has(normaliseName(cell)) && alias ? alias : cell;
  });
  const columns = header.map((cell) => categoryOf(cell));
  const isList = named.some((cell) => {
    const name = normaliseName(cell);
    return (
      retroNoteNames.fields.note.names.includes(name) ||
      (retroNoteNames.fields.action.names.includes(name) && columns.filter(Boolean).length < 2)
    );
  });
  if (!isList) {
    if (columns.filter(Boolean).length < 2) return [];
    return body.flatMap((row) =>
      columns.flatMap((category, at) =>
        category === null
          ? []
          : (row[at] ?? '')
              .split('\n')
              .map((one) => one.replace(/^\s*[-*•]\s+/, '').trim())
              .filter(Boolean)
              .map((one) => noteOf(one, category, header[at] ?? '', '')),
      ),
    );
  }
  const table = openTable([named, ...body], retroNoteNames, {
    decimal: ',',
    dateOrder: 'dmy',
    serialOf: () => 0 as never,
  });
  const text = (row: number, key: keyof typeof retroNoteNames.fields) =>
    table.has(key) ? table.text(row, key) : '';
  return table.rows.flatMap((row): Note[] => {
    const [note, action] = [text(row, 'note'), text(row, 'action')];
    if (note === '' && action === '') return [];
    const said = text(row, 'category');
    const category = said === '' ? under : categoryOf(said);
    const isAction = category === 'action' && action === '';
    const day = table.has('due') ? table.day(row, 'due') : null;
    return [
      {
        sprint: sprintIn(text(row, 'sprint')) || text(row, 'sprint'),
        category: isAction ? '' : category && category !== 'action' ? category : said || heading,
        note: isAction ? '' : note,
        votes: table.has('votes') ? table.number(row, 'votes') : null,
        theme: text(row, 'theme'),
        action: isAction ? note : action,
        owner: text(row, 'owner'),
        due: day === null ? '' : isoOf(day),
        status: readChoice(itemStatuses, text(row, 'status')) ?? text(row, 'status'),
        kpi: text(row, 'kpi'),
      },
    ];
  });
}
