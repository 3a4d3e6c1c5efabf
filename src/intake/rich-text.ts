import { asList, asObject, asText, type Json } from './json.ts';

const BLOCKS = /^(?:paragraph|heading|listItem|taskItem|codeBlock|blockquote|tableRow|rule|panel)$/;

/** The plain text of a description: text as it stands, or Jira's document of blocks, one block a line. */
export function textOfDocument(json: Json | undefined): string {
  if (typeof json === 'string') return json;
  return written(json)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function written(node: Json | undefined): string {
  const { type, text, attrs, content } = asObject(node);
  const kind = asText(type);
  if (kind === 'text') return asText(text);
  if (kind === 'hardBreak') return '\n';
  const { text: mention, url, shortName } = asObject(attrs);
  if (kind === 'mention' || kind === 'emoji') return asText(mention) || asText(shortName);
  if (kind === 'inlineCard') return asText(url);
  const inner = asList(content).map(written).join('');
  return BLOCKS.test(kind) ? `${inner.replace(/\n$/, '')}\n` : inner;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  apos: "'",
};

/** The text of simple HTML, blocks and breaks as line breaks. It is text from here on: nothing renders it as HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h\d|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name[1]?.toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1)))
        : (ENTITIES[name.toLowerCase()] ?? whole),
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
