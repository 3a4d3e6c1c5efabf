import { readdirSync } from 'node:fs';
import { problemSentence } from '../../i18n/problems.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Text } from '../../i18n/text.ts';
import { menu } from '../../server/menu.ts';
import { fileSentences } from './file-examples.ts';
import { generated, table } from './markdown.ts';
import { problemExamples } from './problem-examples.ts';

/** Every sentence that people are shown, with example facts, so that a translator reads a change as a difference. */
export async function sentencesPage(): Promise<string> {
  const parts: string[] = [];
  for (const file of readdirSync('src/i18n/sentences').sort()) {
    const module = (await import(`../../i18n/sentences/${file}`)) as Record<
      string,
      Sentence<readonly unknown[]>
    >;
    const rows = Object.entries(module).map(([name, say]) => [
      `\`${name}\``,
      say('fr', ...say.example),
      say('en', ...say.example),
    ]);
    parts.push(`## ${file.replace('.ts', '')}\n\n${table(['Sentence', 'Français', 'English'], rows)}`);
  }
  const problems = Object.values(problemExamples).map((problem) => [
    `\`${problem.code}\``,
    problemSentence(problem, 'fr'),
    problemSentence(problem, 'en'),
  ]);
  parts.push(`## problems\n\n${table(['Problem', 'Français', 'English'], problems)}`);
  const files = fileSentences().map(([code, { fr, en }]) => [`\`${code}\``, fr, en]);
  parts.push(`## files\n\n${table(['What is told', 'Français', 'English'], files)}`);
  const labels = menu.flatMap((entry) =>
    entry === null
      ? []
      : 'items' in entry
        ? [entry.label, ...entry.items.map(({ label }) => label)]
        : [entry.label],
  );
  parts.push(
    `## menu\n\n${table(
      ['Français', 'English'],
      labels.map(({ fr, en }) => [fr, en]),
    )}`,
  );
  for (const file of readdirSync('sidebar/words').sort()) {
    const module = (await import(`../../../sidebar/words/${file}`)) as Record<string, unknown>;
    const rows = Object.values(module).flatMap((words) => textsOf(words));
    parts.push(
      `## pages: ${file.replace('.ts', '')}\n\n${table(
        ['Français', 'English'],
        rows.map(({ fr, en }) => [fr, en]),
      )}`,
    );
  }
  return `# Sentences · Phrases\n\n${generated}\n\n${parts.join('\n\n')}\n`;
}

/** The plain texts of a page's words; those that are made of facts are shown with placeholders for them. */
function textsOf(words: unknown): Text[] {
  if (isText(words)) return [words];
  if (typeof words === 'function') return fromFacts(words as (...facts: unknown[]) => unknown);
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(textsOf);
  return [];
}

function fromFacts(say: (...facts: unknown[]) => unknown): Text[] {
  for (const fact of [3, '…', { fr: '…', en: '…' }]) {
    try {
      const text = say(...new Array<unknown>(Math.max(1, say.length)).fill(fact));
      if (isText(text)) return [text];
    } catch {
      // These facts are of another kind: the next is tried.
    }
  }
  throw new Error(`No example facts suit ${String(say).slice(0, 80)}`);
}

function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fr' in value &&
    'en' in value &&
    typeof value.fr === 'string'
  );
}
