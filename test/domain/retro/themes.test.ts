import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { themesOf } from '../../../src/domain/retro/themes.ts';
import { termsOf } from '../../../src/i18n/terms.ts';
import type { Language } from '../../../src/i18n/text.ts';

/** Retrospectives of sales teams, sorted by hand: the notes of one list are about one thing. */
const sorted: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  fr: [
    [
      'Trop de leads froids dans la liste LinkedIn',
      'Les leads LinkedIn ne sont pas qualifiés',
      'Pas assez de leads qualifiés',
    ],
    ['Script d’appel plus clair', 'Le nouveau script d’appel marche bien'],
    [
      'Les démos du mardi convertissent mieux',
      'Démo trop longue pour les petits clients',
      'Préparation des démos bâclée',
    ],
    ['Relances oubliées', 'On oublie de relancer les devis'],
    ['Le CRM est lent le lundi', 'Données du CRM pas à jour'],
    [
      'Estimations trop optimistes',
      'Nous avons sous-estimé la préparation',
      'Mieux estimer les gros dossiers',
    ],
    ['Objectif atteint'],
    ['Réunions trop longues', 'Réunion du lundi sans ordre du jour'],
  ],
  en: [
    ['Too many cold leads from LinkedIn', 'Leads were not qualified', 'Lead qualification takes too long'],
    ['New call script works', 'Call script still too long', 'Nobody follows the script in calls'],
    ['Demos on Tuesday convert better', 'We rushed the demo'],
    ['CRM data is out of date', 'The CRM is slow'],
    ['Stand-up ran over 20 minutes', 'Stand-ups too long'],
    ['Pricing objections', 'Prices were changed without notice'],
    ['Our estimates were off', 'Estimating large accounts is guesswork'],
    ['Target met'],
  ],
};

const pairs = (groups: readonly (readonly number[])[]) =>
  new Set(
    groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a}-${b}`))),
  );

describe.each(['fr', 'en'] as const)('themes of notes in %s', (language) => {
  const notes = sorted[language].flat();
  const byHand = pairs(sorted[language].map((group) => group.map((note) => notes.indexOf(note))));
  const found = pairs(themesOf(notes.map((note) => termsOf(note, language))).map((theme) => theme.notes));
  const agreed = [...found].filter((pair) => byHand.has(pair)).length;

  test('put together what a person puts together: nine pairs of ten are right, eight of ten are found', () => {
    expect(agreed / found.size).toBeGreaterThanOrEqual(0.9);
    expect(agreed / byHand.size).toBeGreaterThanOrEqual(0.8);
  });
});

test('French notes in an English file are read as French, and the other way round', () => {
  const french = ['Les estimations sont trop larges', 'Il faut mieux estimer les tâches'];
  const english = ['The estimates were off', 'We should estimate with the team'];
  for (const notes of [french, english]) {
    for (const language of ['fr', 'en'] as const) {
      expect(themesOf(notes.map((note) => termsOf(note, language)))[0]?.notes).toEqual([0, 1]);
    }
  }
});

test('a word that most of many notes have makes no theme', () => {
  const notes = Array.from(
    { length: 10 },
    (_, at) => `client ${'abcdefghij'[at]}${'abcdefghij'[at]}${'abcdefghij'[at]}`,
  );
  expect(themesOf(notes.map((note) => termsOf(note, 'fr'))).length).toBe(10);
});

test('every note is in exactly one theme, the largest stands first, and a theme is named in words of its notes', () => {
  const words = [
    'démo',
    'démos',
    'leads',
    'relance',
    'relancer',
    'CRM',
    'script',
    'appels',
    'devis',
    'trop',
    'de',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...words), { maxLength: 6 }), { maxLength: 30 }),
      (texts) => {
        const notes = texts.map((text) => text.join(' '));
        const themes = themesOf(notes.map((note) => termsOf(note, 'fr')));
        expect(themes.flatMap((theme) => theme.notes).sort((a, b) => a - b)).toEqual([...notes.keys()]);
        const sizes = themes.map((theme) => theme.notes.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const theme of themes) {
          expect(theme.stem === null).toBe(theme.notes.length === 1);
          for (const word of theme.words) {
            expect(theme.notes.some((at) => notes[at]?.toLowerCase().includes(word))).toBe(true);
          }
        }
      },
    ),
  );
});
