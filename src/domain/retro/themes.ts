/** A word of a note, and its stem: what `estimer` and `estimation` have in common. */
export type Term = { readonly stem: string; readonly word: string };

/** Notes that are about the same thing. */
export type NoteTheme = {
  /** The places of its notes in the list, in order. */
  readonly notes: readonly number[];
  /** The stem that all of its notes share; null for a note that shares none with another. */
  readonly stem: string | null;
  /** What the theme is called, in words of its notes: the shared one, and the one that most of them have beside it. */
  readonly words: readonly string[];
};

/** A word that more than this share of many notes have is what the retrospective is about, not a theme in it. */
const TOO_COMMON = 0.5;
const MANY = 8;

/**
 * Sorts notes into themes by the words that they share. The stem that most notes share makes the first theme, the stem
 * that most of the others share the next, until no two share any (greedy set cover, Chvátal 1979). So a theme can be
 * checked at a glance: each of its notes has the word that it is called after. Every note is in exactly one theme.
 * Among equal stems the one that stands first in the notes is taken, so that the same notes give the same themes.
 *
 * @param notes the terms of each note
 * @returns the themes of two notes and more, then the notes that stand alone
 */
export function themesOf(notes: readonly (readonly Term[])[]): NoteTheme[] {
  const same = joined(notes);
  const having = new Map<string, Set<number>>();
  notes.forEach((terms, at) => {
    for (const { stem } of terms) {
      const key = same.get(stem) ?? stem;
      having.set(key, (having.get(key) ?? new Set()).add(at));
    }
  });
  for (const [stem, places] of having) if (isTooCommon(places.size, notes.length)) having.delete(stem);
  const left = new Set(notes.keys());
  const themes = cover(having, left).map(
    ([stem, places]): NoteTheme => ({ notes: places, stem, words: nameOf(stem, places, notes, same) }),
  );
  return [...themes, ...[...left].map((at) => ({ notes: [at], stem: null, words: [] }))];
}

/** Whether so many of the notes have a word that it tells nothing. */
export function isTooCommon(having: number, notes: number): boolean {
  return notes >= MANY && having > notes * TOO_COMMON;
}

/** `demo` and `demos`, `qualif` and `qualifi`: a stem that is another one and a letter is that other one. */
export function sameStem(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return (
    a === b || (shorter.length >= 4 && longer.length === shorter.length + 1 && longer.startsWith(shorter))
  );
}

/** The stems that stand for a shorter one. */
function joined(notes: readonly (readonly Term[])[]): Map<string, string> {
  const stems = new Set(notes.flatMap((terms) => terms.map(({ stem }) => stem)));
  const same = new Map<string, string>();
  for (const stem of [...stems].sort((a, b) => a.length - b.length)) {
    const shorter = stem.slice(0, -1);
    if (shorter.length >= 4 && stems.has(shorter)) same.set(stem, same.get(shorter) ?? shorter);
  }
  return same;
}

/**
 * The stem that most of the notes left have, with those, again and again while two share any. A stem is looked at anew
 * only once its turn comes: what it has can only have shrunk meanwhile, so that many notes cost hardly more each.
 *
 * @param left all notes; those without a theme in the end
 */
function cover(having: ReadonlyMap<string, ReadonlySet<number>>, left: Set<number>): [string, number[]][] {
  const stems = [...having];
  const most = stems.reduce((size, [, places]) => Math.max(size, places.size), 0);
  const bySize = Array.from({ length: most + 1 }, (): number[] => []);
  stems.forEach(([, places], at) => {
    bySize[places.size]?.push(at);
  });
  const found: [string, number[]][] = [];
  for (let size = most; size >= 2; size--) {
    for (const at of (bySize[size] ?? []).sort((a, b) => a - b)) {
      const [stem, places] = stems[at] as [string, ReadonlySet<number>];
      const among = [...places].filter((place) => left.has(place));
      if (among.length < size) {
        bySize[among.length]?.push(at);
        continue;
      }
      for (const place of among) left.delete(place);
      found.push([stem, among]);
    }
  }
  return found;
}

/** The shared word as it is written most often, and the word that more than half of the notes have beside it. */
function nameOf(
  stem: string,
  places: readonly number[],
  notes: readonly (readonly Term[])[],
  same: ReadonlyMap<string, string>,
): string[] {
  const found = new Map<string, { notes: Set<number>; spellings: Map<string, number> }>();
  for (const at of places) {
    for (const { stem: own, word } of notes[at] ?? []) {
      const key = same.get(own) ?? own;
      const entry = found.get(key) ?? { notes: new Set(), spellings: new Map<string, number>() };
      const spelling = word.toLowerCase();
      entry.notes.add(at);
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
      found.set(key, entry);
    }
  }
  const beside = [...found]
    .filter(([key, entry]) => key !== stem && entry.notes.size * 2 > places.length && entry.notes.size > 1)
    .sort(([, a], [, b]) => b.notes.size - a.notes.size)
    .slice(0, 1);
  return [stem, ...beside.map(([key]) => key)].map((key) => usual(found.get(key)?.spellings ?? new Map()));
}

/** The spelling that is met most often, the first of those that are. */
function usual(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
