import { foldText } from '../table/names.ts';

/**
 * By what a KPI is counted: its name, its filter, the words that mean won, the criteria of a qualified lead, the scale of
 * an answer. A part that is not there is blank.
 */
export type Definition = Readonly<Record<string, string>>;

/** A part of a definition that is no longer what it was. */
export type ChangedPart = { readonly part: string; readonly before: string; readonly after: string };

/**
 * What has changed of a definition; nothing where both count alike. Accents, case, spaces and the order of words joined
 * by commas make no difference.
 */
export function changedParts(before: Definition, after: Definition): ChangedPart[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts.flatMap((part) => {
    const [was, is] = [before[part] ?? '', after[part] ?? ''];
    return plain(was) === plain(is) ? [] : [{ part, before: was, after: is }];
  });
}

function plain(text: string): string {
  return text
    .split(',')
    .map(foldText)
    .filter((word) => word !== '')
    .sort()
    .join(',');
}
