import { describe, expect, test } from 'vitest';
import type { Rows } from '../../src/domain/table/cell.ts';
import { invoke } from '../../src/functions/invoke.ts';
import sample from '../../src/functions/sample-size.ts';
import smart from '../../src/functions/smart.ts';
import { explain } from '../../src/i18n/problems.ts';
import type { Language } from '../../src/i18n/text.ts';
import { american, french, orderless } from '../domain/conventions.ts';

const goal = 'Augmenter le taux de conversion de la campagne LinkedIn de 15 points en deux semaines';
type Given = {
  kpi?: string;
  base?: unknown;
  target?: unknown;
  deadline?: unknown;
  history?: Rows;
  start?: string;
  expected?: number;
  leads?: Rows;
};

function result(given: Given, language: Language, text = goal): unknown {
  const { kpi = 'Taux de conversion', base = 0.15, target = 0.3, deadline = '2 semaines' } = given;
  const cells = [
    text,
    kpi,
    base,
    target,
    deadline,
    given.history,
    given.start,
    given.expected,
    '',
    given.leads,
  ];
  return invoke(smart, cells, { language, conventions: language === 'fr' ? french : american });
}

/** What SPRINT_SMART says, letter by letter, with plain spaces. */
function said(given: Given, language: Language = 'fr', text = goal): string[] {
  const rows = result(given, language, text) as string[][];
  return rows.map((row) =>
    row
      .slice(0, 3)
      .join(' ')
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim(),
  );
}
function refused(given: Given): string {
  try {
    result(given, 'fr');
  } catch (error) {
    return explain(error, 'fr', smart.name).replace(/[\u00a0\u202f]/g, ' ');
  }
  return '';
}

const history = (...results: unknown[]): Rows => [
  ['Sprint', 'KPI du but', 'Résultat', 'Sur (n)'],
  ...(results.map((one, at) => [at + 1, 'Taux de conversion', one, 40]) as Rows),
];

describe('SPRINT_SMART', () => {
  test('a rate out of 0 to 100 % is no rate, and 15 is read back as the 15 % that was meant', () => {
    const [, measurable, , realistic] = said({ base: 15, target: 30 });
    expect(measurable).toBe(
      'Mesurable ✖ un taux va de 0 à 100 %, pas 1 500,0 % et 3 000,0 % : écrivez 15,0 % et 30,0 %.',
    );
    expect(realistic).toMatch(/^Réaliste ✖ un taux va de 0 à 100 %/);
    expect(said({ target: -0.3 })[1]).toBe('Mesurable ✖ un taux va de 0 à 100 %, pas −30,0 %.');
    expect(said({ target: 1.3 }, 'en')[1]).toBe('Measurable ✖ a rate is 0 to 100%, not 130.0%.');
  });

  test('a KPI that nobody knows is named, with those that a goal can aim at', () => {
    expect(said({ kpi: 'bonheur' })[1]).toBe(
      'Mesurable ✖ « bonheur » n’est pas un indicateur connu. Indicateurs possibles : taux de conversion, taux de gain, taux de qualification, affaires gagnées, CA gagné, nouveaux leads.',
    );
    expect(said({ kpi: 'happiness' }, 'en')[1]).toMatch(
      /^Measurable ✖ “happiness” is no known KPI\. Possible KPI: /,
    );
  });

  test('a KPI that is computed but that no goal is bound to is said to be so', () => {
    expect(said({ kpi: 'Cycle de vente', base: 45, target: 38 })[1]).toMatch(
      /^Mesurable ✖ un but ne peut pas viser « cycle de vente »\. Indicateurs possibles : taux de conversion, /,
    );
  });

  test('without a range of leads nothing is said of the pipeline’s columns', () => {
    expect(said({})[0]).toBe(
      'Spécifique ✔ vise « LinkedIn ». Sans pipeline à comparer, rien n’est compté à part.',
    );
  });

  test('a word that two columns hold is no segment until one of them is named', () => {
    const leads: Rows = [
      ['Affaire', 'Produit', 'Secteur', 'Étape', 'Créé le'],
      ['A', 'Santé', 'Santé', 'Gagné', '2026-02-10'],
    ];
    const inHealth = 'Augmenter le taux de conversion en Santé de 15 points';
    expect(said({ leads }, 'fr', inHealth)[0]).toBe(
      'Spécifique ✖ dites dans quelle colonne chercher « Santé » : Produit ou Secteur ?',
    );
    expect(said({ leads }, 'fr', 'Augmenter le taux de conversion du secteur Santé de 15 points')[0]).toBe(
      'Spécifique ✔ vise « Santé ».',
    );
  });

  test.each([
    ['deux semaines', '✔ en 14 jours.'],
    ['en 10 jours', '✔ en 10 jours.'],
    ['une semaine', '✔ en 7 jours.'],
    ['2 mois', '✖ 60 jours : un sprint dure de 1 à 4 semaines.'],
  ])('the deadline “%s” is a length', (deadline, sentence) => {
    expect(said({ deadline })[4]).toBe(`Temporel ${sentence}`);
  });

  test('a deadline that is neither a date nor a length is told that both are read', () => {
    expect(refused({ deadline: 'fin avril' })).toBe(
      'SPRINT_SMART : l’argument « échéance » doit être une date ou une durée (2 semaines), pas « fin avril ».',
    );
    expect(() =>
      invoke(smart, [goal, '', '', '', '03/04/2026'], { language: 'fr', conventions: orderless }),
    ).toThrow('dayAmbiguous');
  });

  test('a deadline before the start is said to be, with both days', () => {
    expect(said({ deadline: '2026-03-01', start: '2026-03-30' })[4]).toBe(
      'Temporel ✖ l’échéance (01/03/2026) vient avant le début du sprint (30/03/2026).',
    );
  });

  test('cells of the history that are not read are counted and named', () => {
    const lines = said({ history: history('bien', '18 %', '#N/A') });
    expect(lines[2]).toBe('Atteignable ✖ pas assez d’historique : 1 sprint mesuré, il en faut 3.');
    expect(lines[5]).toBe(
      '2 cellules non lues : Résultat, ligne 2 : « bien » ; Résultat, ligne 4 : « #N/A »',
    );
    expect(said({ history: history(0.2, 0.2, 0.3) })).toHaveLength(5);
  });

  test('what is needed and expected is counted in leads, or in closed deals, in both languages', () => {
    expect(said({ expected: 43 }, 'en')[3]).toBe(
      'Realistic ✖ cannot be decided this sprint: 120 leads needed, 43 expected.',
    );
    expect(said({ kpi: 'Taux de gain', expected: 43 })[3]).toBe(
      'Réaliste ✖ ne peut pas se décider ce sprint : il faut 120 affaires closes, 43 attendues.',
    );
  });
});

describe('SPRINT_SAMPLE', () => {
  const call = (...given: unknown[]) => {
    try {
      return invoke(sample, given, { language: 'fr', conventions: french });
    } catch (error) {
      return explain(error, 'fr', sample.name).replace(/[\u00a0\u202f]/g, ' ');
    }
  };
  test('days without a flow are not ignored: the flow is asked for', () => {
    expect(call(0.15, 15, 'points', '', '', '', 9)).toBe('SPRINT_SAMPLE : il manque l’argument « flux ».');
  });
  test('half a point is 0,5 %, since 0,5 are the 50 points of a share, as the help says', () => {
    const target = (effect: unknown) => (call(0.15, effect, 'points', '', '', 5) as number[][])[1]?.[0];
    expect([target('0,5 %'), target(0.5), target(1)]).toEqual([0.155, 0.65, 0.16]);
    expect(sample.args.effect.help.fr).toContain('un demi-point : 0,5 %');
  });
});
