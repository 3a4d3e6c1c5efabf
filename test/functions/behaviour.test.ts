import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../../src/domain/table/cell.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { explain } from '../../src/i18n/problems.ts';
import type { Language } from '../../src/i18n/text.ts';
import { american, french } from '../domain/conventions.ts';

function call(name: string, language: Language, ...given: unknown[]): unknown {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  return invoke(fn, given, { language, conventions: language === 'fr' ? french : american });
}
function said(name: string, language: Language, ...given: unknown[]): string {
  try {
    call(name, language, ...given);
  } catch (error) {
    return explain(error, language, name).replace(/[\u00a0\u202f]/g, ' ');
  }
  return '';
}

const leads: Rows = [
  ['Affaire', 'Commercial', 'Étape', 'Créé le', 'Produit'],
  ['A', 'Anna Snelling', 'Gagné', '2026-03-02', 'GTX & Co'],
  ['B', 'anna snelling', 'Perdu', '2026-03-03', 'MG'],
  ['C', 'Boris Faz', 'Gagné', '2026-03-04', 'MG'],
  ['D', 'Boris Faz', 'Nouveau', '2026-04-05', ''],
];

describe('SPRINT_CONVERSION', () => {
  test('its detail carries n, the interval and what is still open', () => {
    expect(call('SPRINT_CONVERSION', 'en', leads, '2026-03-01', '2026-04-30', 'detail')).toEqual([
      ['Conversion', 'Won', 'Entered', 'Rate', 'CI low', 'CI high', 'Still open', 'Rows not read'],
      ['cohort 1 Mar 2026 – 30 Apr 2026', 2, 4, 0.5, expect.closeTo(0.15, 4), expect.closeTo(0.85, 4), 1, 0],
    ]);
  });

  test.each([
    ['Commercial=Anna Snelling', 1 / 2],
    ['Owner = ANNA SNELLING', 1 / 2],
    ['Commercial=Anna Snelling & Produit=MG', 0],
    ['Produit=GTX & Co & Commercial=Anna Snelling', 1],
    ['Produit=MG|GTX & Co', 2 / 3],
    ['Produit=', 0],
    ['Produit=Inconnu', ''],
  ])('the filter %s gives %j', (filter, rate) => {
    expect(call('SPRINT_CONVERSION', 'fr', leads, '', '', '', filter)).toBe(rate);
  });

  test('a filter may be a range of two columns, a name on several rows holding any of their values', () => {
    const filter: Rows = [
      ['Produit', 'MG'],
      ['Produit', 'GTX & Co'],
      ['Commercial', 'Anna Snelling'],
      ['', ''],
    ];
    expect(call('SPRINT_CONVERSION', 'fr', leads, '', '', '', filter)).toBe(1 / 2);
  });

  test('no lead at all is an empty cell', () => {
    expect(call('SPRINT_CONVERSION', 'fr', leads.slice(0, 1))).toBe('');
    expect(call('SPRINT_CONVERSION', 'fr', leads, '2020-01-01', '2020-01-02')).toBe('');
  });

  test('what is wrong is said', () => {
    expect(
      said('SPRINT_CONVERSION', 'fr', [
        ['Nom', 'Montant'],
        ['x', 1],
      ]),
    ).toBe('SPRINT_CONVERSION : colonne « Étape » absente de leads. Colonnes lues : Nom, Montant.');
    expect(said('SPRINT_CONVERSION', 'en', [['', '']])).toBe(
      'SPRINT_CONVERSION: “leads” is empty: it takes a row of headers, then one row per item.',
    );
    expect(said('SPRINT_CONVERSION', 'fr', leads, '2026-04-01', '2026-03-01')).toBe(
      'SPRINT_CONVERSION : le début (01/04/2026) vient après la fin (01/03/2026).',
    );
    expect(said('SPRINT_CONVERSION', 'fr', leads, '', '', '', 'Couleur=bleu')).toContain(
      'colonne « Couleur » absente de leads',
    );
    expect(said('SPRINT_CONVERSION', 'fr', leads, '', '', '', 'Anna')).toContain(
      '« Anna », qui ne se lit pas',
    );
    expect(said('SPRINT_CONVERSION', 'fr', leads, '', '', 'période', '')).toBe('');
  });

  test('whole columns give what the filled rows give', () => {
    const blank: Cell[] = ['', '', '', '', ''];
    expect(call('SPRINT_CONVERSION', 'fr', [...leads, ...new Array<Cell[]>(100_000).fill(blank)])).toBe(
      call('SPRINT_CONVERSION', 'fr', leads),
    );
  });
});

test('SPRINT_WINRATE by a column gives a line for each of its values, spellings aside', () => {
  expect(call('SPRINT_WINRATE', 'en', leads, '', '', 'Owner')).toEqual([
    ['Commercial', 'Win rate', 'Won', 'Closed', 'CI low', 'CI high'],
    ['Anna Snelling', 0.5, 1, 2, expect.any(Number), expect.any(Number)],
    ['Boris Faz', 1, 1, 1, expect.any(Number), 1],
  ]);
});

describe('SPRINT_RATE_CI', () => {
  test('takes columns and leaves blank what has no trials', () => {
    const spilled = call(
      'SPRINT_RATE_CI',
      'fr',
      [[15], [''], [0], ['']],
      [[100], [''], ['20'], ['']],
    ) as number[][];
    expect(
      spilled.map((row) =>
        row.map((value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)),
      ),
    ).toEqual([
      [0.0931, 0.2328],
      ['', ''],
      [0, 0.1611],
    ]);
  });

  test('refuses more successes than trials, and ranges of different sizes', () => {
    expect(said('SPRINT_RATE_CI', 'fr', 5, 4)).toContain('≤ 4');
    expect(said('SPRINT_RATE_CI', 'fr', [[1], [2]], [[4]])).toContain('n’ont pas la même taille');
    expect(said('SPRINT_RATE_CI', 'fr', 1, 4, 1)).toContain('< 1');
  });
});

describe('SPRINT_PRIORITY', () => {
  test('stands row by row beside the range: title, header, blank and finished rows in place', () => {
    const backlog: Rows = [
      ['Mon backlog', '', '', ''],
      ['ID', 'Valeur', 'Effort', 'Statut'],
      ['1', 100, 2, ''],
      ['', '', '', ''],
      ['2', 100, '', ''],
      ['3', 9, 1, 'Terminé'],
      ['', '', '', ''],
    ];
    expect(call('SPRINT_PRIORITY', 'en', backlog)).toEqual([
      ['', '', ''],
      ['Score', 'Rank', 'Why'],
      [50, 1, expect.stringContaining('= 50')],
      ['', '', ''],
      ['', '', 'missing: effort'],
      ['', '', 'done'],
    ]);
  });

  test('takes weights as a text or as a range', () => {
    const backlog: Rows = [
      ['ID', 'Valeur', 'Effort'],
      ['1', 100, 2],
      ['2', 300, 10],
    ];
    const byText = call('SPRINT_PRIORITY', 'fr', backlog, 'poids', 'Valeur=3 & Effort=-1');
    expect(byText).toEqual(
      call('SPRINT_PRIORITY', 'fr', backlog, 'WEIGHTED', [
        ['Value', 3],
        ['Effort (h)', -1],
      ]),
    );
    expect((byText as Cell[][]).map(([score]) => score)).toEqual(['Score', 25, 75]);
  });

  test('says what stands in a cell that cannot be read, and that a row has no key', () => {
    const backlog: Rows = [
      ['ID', 'Valeur', 'Effort'],
      ['1', 100, '#N/A'],
      ['', 50, 2],
    ];
    expect((call('SPRINT_PRIORITY', 'en', backlog) as Cell[][]).map(([, , why]) => why)).toEqual([
      'Why',
      'missing: effort (found: #N/A)',
      'no ID and no title',
    ]);
  });

  test('weighs the criteria that the backlog has where no weights are given', () => {
    const backlog: Rows = [
      ['ID', 'Valeur', 'Effort'],
      ['1', 100, 2],
      ['2', 300, 10],
    ];
    expect((call('SPRINT_PRIORITY', 'en', backlog, 'weighted') as Cell[][]).map(([score]) => score)).toEqual([
      'Score',
      25,
      75,
    ]);
  });

  test('names the column that a method lacks', () => {
    expect(
      said('SPRINT_PRIORITY', 'fr', [
        ['ID', 'Effort'],
        ['1', 2],
      ]),
    ).toContain('colonne « Valeur » absente de backlog');
    expect(
      said(
        'SPRINT_PRIORITY',
        'fr',
        [
          ['ID', 'Effort'],
          ['1', 2],
        ],
        'RICE',
      ),
    ).toContain('« Portée », « Impact » et « Confiance »');
  });
});

describe('SPRINT_CAPACITY', () => {
  test('reads holidays from a range, from FR, or has none', () => {
    const team: Rows = [
      ['Membre', 'h/jour'],
      ['Ana', 7],
    ];
    const days = (holidays: unknown) =>
      (call('SPRINT_CAPACITY', 'fr', team, '2026-05-04', '2026-05-17', holidays) as Cell[][])[1]?.[1];
    // 10 weekdays; the 8th and Ascension, the 14th, are French holidays.
    expect([
      days(''),
      days('FR'),
      days([['FR']]),
      days([['08/05/2026'], ['']]),
      days([[new Date('2026-05-09T00:00:00Z')]]),
    ]).toEqual([10, 8, 8, 9, 10]);
    expect(said('SPRINT_CAPACITY', 'fr', team, '2026-05-04', '2026-05-17', 'ES')).toContain(
      '« ES », qui ne se lit pas',
    );
    expect(said('SPRINT_CAPACITY', 'fr', team, '2026-05-17', '2026-05-04')).toContain('vient après la fin');
  });
});

describe('SPRINT_FIT', () => {
  const backlog: Rows = [
    ['ID', 'Titre', 'Valeur', 'Effort', 'MoSCoW', 'Compétence', 'Dépend de', 'Statut'],
    ['T1', 'a', 100, 4, 'Must', 'Closing', '', ''],
    ['T2', 'b', 900, 3, 'Could', 'Vidéo', '', ''],
    ['T3', 'c', 100, 3, 'Should', '', 'T1', ''],
    ['T4', 'd', 100, 1, 'Should', '', 'T9', ''],
    ['T5', 'e', 100, 1, 'Won’t', '', '', ''],
    ['T6', 'f', '', '', 'Must', '', '', ''],
  ];
  const team: Rows = [
    ['Membre', 'h/jour', 'Compétences'],
    ['Ana', 1, 'closing'],
    ['Léo', 0.5, ''],
  ];

  test('plans from the capacity that SPRINT_CAPACITY spills', () => {
    const capacity = call('SPRINT_CAPACITY', 'fr', team, '2026-03-02', '2026-03-06');
    const plan = call('SPRINT_FIT', 'en', backlog, capacity) as Cell[][];
    expect(
      plan.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/\u00a0/g, ' ') : cell))),
    ).toEqual([
      ['ID', 'In the sprint', 'Owner', 'Load so far', 'Reason'],
      ['T1', 'yes', 'Ana', 4, 'taken'],
      ['T3', 'no', '', '', 'no capacity: needs 3 h, best free 2.5 h at Léo'],
      ['T6', 'no', '', '', 'effort not estimated'],
      ['T4', 'no', '', '', 'depends on T9, which is not in the backlog'],
      ['T2', 'no', '', '', 'no one with the skill Vidéo'],
      ['T5', 'no', '', '', 'Won’t: not this time'],
      ['Total', 1, '', 4, 'expected value taken: 100 of 200'],
    ]);
  });

  test('takes the method as an option', () => {
    const capacity: Rows = [
      ['Membre', 'Heures nettes'],
      ['Ana', 4],
    ];
    expect(said('SPRINT_FIT', 'fr', backlog, capacity, 'méthode=WSJF')).toContain('« Urgence »');
    expect(said('SPRINT_FIT', 'fr', backlog, capacity, 'vitesse=3')).toContain('vitesse=3');
    expect(
      said('SPRINT_FIT', 'fr', backlog, [
        ['Ana', 'x'],
        ['Léo', 'y'],
      ]),
    ).toContain('colonne « Heures nettes » absente de capacité');
  });
});

test('SPRINT_RETRO never fills a cell beyond what Sheets holds', () => {
  const notes: Rows = [
    ['Sprint', 'Note'],
    ...Array.from({ length: 50 }, (_, at): Cell[] => [1, `${at} ${'x'.repeat(5_000)}`]),
  ];
  const [, line] = call('SPRINT_RETRO', 'en', notes) as string[][];
  expect(line?.[4]?.length).toBeLessThanOrEqual(50_000);
  expect(line?.[4]).toMatch(/\n… \+\d+$/);
});

test('SPRINT_RETRO of a sprint without a note is an empty cell', () => {
  expect(
    call(
      'SPRINT_RETRO',
      'fr',
      [
        ['Sprint', 'Note'],
        [3, 'x'],
      ],
      4,
    ),
  ).toBe('');
});
