/** What Sheets knows of a custom function from its JSDoc. */
export type FunctionHelp = {
  readonly name: string;
  readonly description: string;
  readonly args: readonly { readonly name: string; readonly description: string; readonly sample: string }[];
};

const plainType = /^(?:\*|any|string|number|boolean|date|object|range|array(?:\b.*|<.*>)?|.*\[\]|.*\|.*)$/i;

/** A `@param` line: its braces may nest and hold a sample value in the place of a type. */
function readParameter(line: string): { name: string; description: string; sample: string } | null {
  let rest = line.trim();
  let type = '';
  if (rest.startsWith('{')) {
    let depth = 0;
    let end = 0;
    for (; end < rest.length; end++) {
      if (rest[end] === '{') depth++;
      if (rest[end] === '}' && --depth === 0) break;
    }
    type = rest.slice(1, end).trim();
    rest = rest.slice(end + 1).trim();
  }
  const match = /^(\[[^\]]*\]|[\p{L}\p{N}_$]+)\s*(?:-\s+)?([\s\S]*)$/u.exec(rest);
  const name = match?.[1];
  if (!name) return null;
  return {
    name,
    description: (match[2] ?? '').trim(),
    sample: type && !plainType.test(type.replace(/[()?=!]/g, '')) ? type : name,
  };
}

/**
 * The functions of a script that Sheets offers while one types: those whose JSDoc holds `@customfunction`, with the
 * description and every `@param`. Line breaks and HTML are dropped and `@return` is not shown, as Sheets does
 * (https://developers.google.com/apps-script/guides/sheets/functions#autocomplete).
 *
 * @param source The text of a server file.
 */
export function readFunctionHelp(source: string): FunctionHelp[] {
  const found: FunctionHelp[] = [];
  for (const match of source.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:async\s+)?function\s+([\p{L}\p{N}_$]+)\s*\(/gu,
  )) {
    const [, comment = '', name = ''] = match;
    if (!/@customfunction\b/i.test(comment)) continue;
    const text = comment
      .replace(/^[ \t]*\*[ \t]?/gm, '')
      .replace(/<[^>\n]*>/g, (tag) => (tag.startsWith('</') || /^<[a-z]+\s*\/?>$/.test(tag) ? '' : tag));
    const [summary = '', ...tags] = text.split(/^\s*@/m);
    const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
    found.push({
      name: name.toUpperCase(),
      description: oneLine(summary),
      args: tags.flatMap((tag) => {
        const parameter = /^param\b([\s\S]*)$/.exec(tag);
        const read = parameter ? readParameter(oneLine(parameter[1] ?? '')) : null;
        return read ? [read] : [];
      }),
    });
  }
  return found;
}
