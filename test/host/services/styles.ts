import type { Style } from '../o-spreadsheet.ts';

/** How a property of a cell's look is kept in the engine's style and given back. A property left out is the default. */
export type Look = {
  readonly key: string;
  /** The engine's value; undefined for the default. */
  toStyle(value: unknown): unknown;
  /** What the getter gives. */
  toScript(style: Style | undefined): unknown;
};

const colours: Record<string, string> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** `#rrggbb` in lower case; undefined for what is no colour (Sheets ignores it in silence). */
export function colour(value: unknown): string | undefined {
  const text = String(value ?? '')
    .trim()
    .toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  return colours[text];
}

function plain(key: string, fallback: unknown): Look {
  return {
    key,
    toStyle: (value) => (value === null || value === undefined || value === fallback ? undefined : value),
    toScript: (style) => style?.[key] ?? fallback,
  };
}

function flag(key: string, on: string): Look {
  return {
    key,
    toStyle: (value) => (value === on ? true : undefined),
    toScript: (style) => (style?.[key] ? on : 'normal'),
  };
}

function coloured(key: string, fallback: string): Look {
  return {
    key,
    toStyle: (value) => {
      const read = value === null || value === undefined || value === '' ? undefined : colour(value);
      return read === fallback ? undefined : read;
    },
    toScript: (style) => style?.[key] ?? fallback,
  };
}

const alignments: Record<string, string> = { left: 'left', center: 'center', right: 'right' };

/** By the name in the methods: `setBackground`, `getFontColors`… */
export const looks = {
  Background: coloured('fillColor', '#ffffff'),
  FontColor: coloured('textColor', '#000000'),
  FontWeight: flag('bold', 'bold'),
  FontStyle: flag('italic', 'italic'),
  FontSize: plain('fontSize', 10),
  FontFamily: plain('fontFamily', 'Arial'),
  HorizontalAlignment: {
    key: 'align',
    toStyle: (value) => alignments[String(value)],
    toScript: (style) => style?.align ?? 'general',
  },
  VerticalAlignment: {
    key: 'verticalAlign',
    toStyle: (value) => (value === 'top' || value === 'middle' ? value : undefined),
    toScript: (style) => style?.verticalAlign ?? 'bottom',
  },
  Wrap: {
    key: 'wrapping',
    toStyle: (value) => (value ? 'wrap' : undefined),
    toScript: (style) => style?.wrapping === 'wrap',
  },
  WrapStrategy: {
    key: 'wrapping',
    toStyle: (value) => (value === 'OVERFLOW' || value === null ? undefined : String(value).toLowerCase()),
    toScript: (style) => String(style?.wrapping ?? 'overflow').toUpperCase(),
  },
} satisfies Record<string, Look>;

/** A style with one property changed; null where nothing but defaults is left. */
export function restyled(style: Style | undefined, changes: Record<string, unknown>): Style | null {
  const made: Style = { ...style };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete made[key];
    else made[key] = value;
  }
  return Object.keys(made).length > 0 ? made : null;
}

/** The changes of a font line: underlined and struck through are two properties in the engine. */
export function fontLine(value: unknown): Record<string, unknown> {
  return {
    strikethrough: value === 'line-through' ? true : undefined,
    underline: value === 'underline' ? true : undefined,
  };
}
