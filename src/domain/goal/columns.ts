import { foldedValue } from './folded.ts';
import type { GoalParts } from './model.ts';
import { type SegmentColumn, segmentFields } from './pipeline-values.ts';

/** A word of the goal that is a value of several columns of the pipeline, in its spelling there. */
export type OpenWord = { readonly value: string; readonly fields: readonly SegmentColumn[] };

/** Which column a word is meant in, by the word as `foldedValue` writes it. */
export type ChosenColumns = { readonly [word: string]: SegmentColumn };

/** The words of which only the goal's writer knows the column. */
export function openWords({ segments, questions }: Pick<GoalParts, 'segments' | 'questions'>): OpenWord[] {
  if (!questions.includes('segment')) return [];
  const words = new Map<string, { value: string; fields: SegmentColumn[] }>();
  for (const { field, value, known } of segments) {
    const column = segmentFields.find((one) => one === field);
    if (!known || column === undefined) continue;
    const word = words.get(foldedValue(value)) ?? { value, fields: [] };
    words.set(foldedValue(value), word);
    word.fields.push(column);
  }
  return [...words.values()].filter(({ fields }) => fields.length > 1);
}

/** The goal with each of these words in the column that was chosen for it; the question stays while one is open. */
export function withColumns<P extends Pick<GoalParts, 'segments' | 'questions'>>(
  parts: P,
  chosen: ChosenColumns,
): P {
  const open = openWords(parts);
  const segments = parts.segments.filter(({ field, value }) => {
    const word = foldedValue(value);
    const fields = open.find((one) => foldedValue(one.value) === word)?.fields ?? [];
    const column = chosen[word];
    return column === undefined || column === field || !fields.includes(column);
  });
  const isAnswered = openWords({ segments, questions: parts.questions }).length === 0;
  const questions = isAnswered ? parts.questions.filter((one) => one !== 'segment') : parts.questions;
  return { ...parts, segments, questions };
}
