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

describe('SPRINT_RICE, SPRINT_ICE and SPRINT_WSJF', () => {
  test('give one score for single cells, a column for columns and a row for rows', () => {
    // Sources of the figures: RICE tools.noemacore.com/rice-scoring, WSJF beginpm.com, ICE knowmba.com.
    expect(call('SPRINT_RICE', 'fr', 5000, 0.5, '100 %', 1)).toBe(2500);
    expect(call('SPRINT_ICE', 'fr', [[9], [7]], [[8], [6]], [[7], [6]])).toEqual([[504], [252]]);
    expect(call('SPRINT_WSJF', 'fr', [[100, 80]], [[50, 30]], [[20, 10]], [[10, 5]])).toEqual([[17, 24]]);
  });

  test('take one cell for every row, pass a header on and stop at the last filled row', () => {
    expect(
      call('SPRINT_WSJF', 'en', [['Value'], [7], ['8'], [''], ['']], 9, [['Risk'], [5], [''], [''], ['']], 2),
    ).toEqual([['WSJF'], [10.5], ['']]);
  });

  test('read a confidence as 80, 80 % or 0.8, as the column shows', () => {
    const rice = (...confidence: Cell[]) =>
      call('SPRINT_RICE', 'fr', 100, 1, [...confidence.map((cell) => [cell]), ['']], 1);
    expect(rice(80, 1, '50 %')).toEqual([[80], [1], [50]]);
    expect(rice(0.8, 1, '50 %')).toEqual([[80], [100], [50]]);
  });

  test('keep the other rows where a cell cannot be used, which is named in its place', () => {
    expect(call('SPRINT_RICE', 'fr', [[100], ['#N/A'], [100]], 1, [[1], [1], [1]], [[4], [1], [0]])).toEqual([
      [25],
      ['portée\u00a0: #N/A'],
      ['effort\u00a0: 0'],
    ]);
    expect(said('SPRINT_RICE', 'fr', 'beaucoup', 1, 1, 1)).toBe(
      'SPRINT_RICE : l’argument « portée » doit être un nombre, pas « beaucoup ».',
    );
    expect(said('SPRINT_WSJF', 'en', 1, 1, 1, 0)).toContain('“size” must be > 0');
    expect(said('SPRINT_ICE', 'en', -1, 1, 1)).toContain('“impact” must be ≥ 0');
    expect(said('SPRINT_RICE', 'en', 1, 1, 150, 1)).toContain('“confidence” must be ≤ 100 %');
  });

  test('of columns that hold their headers alone are a header', () => {
    expect(call('SPRINT_RICE', 'fr', [['Portée'], ['']], [['Impact'], ['']], 1, 1)).toEqual([['RICE']]);
  });

  test('refuse columns of different heights, and blocks', () => {
    expect(said('SPRINT_ICE', 'fr', [[1], [2]], [[1], [2], [3]], 1)).toContain('n’ont pas la même taille');
    expect(
      said(
        'SPRINT_ICE',
        'fr',
        [
          [1, 2],
          [3, 4],
        ],
        1,
        1,
      ),
    ).toContain('doit être une seule colonne, pas « 2 × 2 »');
  });
});

describe('SPRINT_EISENHOWER', () => {
  test('takes numbers, words and tick boxes, and the threshold that is given', () => {
    expect(call('SPRINT_EISENHOWER', 'en', 'High', true)).toEqual([['Urgent and important', 'Do']]);
    expect(call('SPRINT_EISENHOWER', 'en', [[3], [3]], [[4], [2]], 4)).toEqual([
      ['Important, not urgent', 'Schedule'],
      ['Neither urgent nor important', 'Delete'],
    ]);
  });

  test('leaves blank what lacks one of both: blank is not 0', () => {
    expect(call('SPRINT_EISENHOWER', 'fr', [[5], ['']], [[''], [5]])).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('SPRINT_MOSCOW_CHECK', () => {
  test('classes words in either language, counts what is not estimated and names what is not read', () => {
    expect(
      call(
        'SPRINT_MOSCOW_CHECK',
        'en',
        [['MoSCoW'], ['Indispensable'], ['M'], ['Should have'], ['?'], ['Won’t'], ['']],
        [['Effort'], ['6 h'], [''], [4], [2], [50], ['']],
      ),
    ).toEqual([
      ['Class', 'Effort', 'Share', 'Not estimated', 'Warning'],
      ['Must', 6, 0.5, 1, ''],
      ['Should', 4, 4 / 12, 0, ''],
      ['Could', 0, 0, 0, ''],
      ['Won’t', 50, '', 0, ''],
      ['No class', 2, 2 / 12, 0, 'to be classed'],
      ['Total', 12, 1, 1, ''],
    ]);
    expect(
      (call('SPRINT_MOSCOW_CHECK', 'fr', [['Must'], ['Must']], [['#REF!'], [3]]) as Cell[][])[5],
    ).toEqual(['Total', 3, 1, 1, 'non lus\u00a0: #REF!']);
  });

  test('of nothing is an empty cell', () => {
    expect(call('SPRINT_MOSCOW_CHECK', 'fr', [['MoSCoW'], ['']], [['Effort'], ['']])).toBe('');
  });
});

describe('SPRINT_LEADSCORE', () => {
  const leadRows: Rows = [
    ['Affaire', 'Secteur', 'Montant'],
    ['A', 'Santé', 6000],
    ['', '', ''],
    ['B', '', ''],
  ];
  const grid: Rows = [
    ['Secteur', 'Santé', 30],
    ['Montant', '>5000', 10],
  ];

  test('stands row by row beside the leads, in the file’s language', () => {
    expect(call('SPRINT_LEADSCORE', 'en', leadRows, grid)).toEqual([
      ['Score', 'Level', 'Reason'],
      [100, 'Hot', '40/40: Secteur Santé +30, Montant >5000 +10'],
      ['', '', ''],
      ['', '', 'unknown: Secteur, Montant'],
    ]);
  });

  test('takes other limits of hot and warm, and says what is wrong', () => {
    const level = (...limits: number[]) =>
      (
        call(
          'SPRINT_LEADSCORE',
          'fr',
          [
            ['Affaire', 'Montant'],
            ['A', 6000],
          ],
          [
            ['Montant', '>5000', 1],
            ['Affaire', 'B', 1],
          ],
          ...limits,
        ) as Cell[][]
      )[1]?.[1];
    expect([level(), level(50, 20), level(80, 60)]).toEqual(['Tiède', 'Chaud', 'Froid']);
    expect(said('SPRINT_LEADSCORE', 'fr', leadRows, grid, 50, 60)).toContain('« tiède » doit être ≤ 50');
    expect(said('SPRINT_LEADSCORE', 'fr', leadRows, [['Couleur', 'bleu', 3]])).toContain(
      'colonne « Couleur » absente de leads. Colonnes lues : Affaire, Secteur, Montant',
    );
    expect(said('SPRINT_LEADSCORE', 'fr', leadRows, [['Montant', '>cher', 3]])).toContain(
      '« >cher », qui ne se lit pas',
    );
    expect(said('SPRINT_LEADSCORE', 'fr', leadRows, [['Montant', '>5', -3]])).toContain('doit être > 0');
  });
});

describe('SPRINT_BANT', () => {
  test('takes CHAMP and MEDDIC, and a threshold of its own', () => {
    const meddic: Rows = [
      ['Metrics', 'Economic buyer', 'Decision criteria', 'Decision process', 'Pain', 'Champion'],
      [1, 1, 1, 1, 1, ''],
      [1, 1, 1, '', '', ''],
    ];
    const column = (...given: unknown[]) =>
      (call('SPRINT_BANT', 'en', ...given) as Cell[][]).map(([word]) => word);
    expect(column(meddic, 'MEDDIC')).toEqual(['Qualified', 'yes', 'unknown']);
    expect(column(meddic, 'MEDDIC', 3)).toEqual(['Qualified', 'yes', 'yes']);
    expect(column([['oui', 'non', 'oui', 'oui']], 'CHAMP')).toEqual(['yes']);
  });

  test('says what is wrong', () => {
    expect(
      said('SPRINT_BANT', 'fr', [
        ['Budget', 'Besoin'],
        ['oui', 'oui'],
      ]),
    ).toContain('« Autorité » et « Délai » absentes de critères');
    expect(said('SPRINT_BANT', 'fr', [['oui', 'oui', 'oui', 'oui']], 'BANT', 5)).toContain('≤ 4');
    expect(said('SPRINT_BANT', 'fr', [['oui', 'oui', 'oui', 'oui']], 'SPIN')).toContain(
      'BANT, CHAMP, MEDDIC',
    );
  });
});

describe('SPRINT_DEPS', () => {
  test('names unknown ids, rows without one and ids borne twice', () => {
    expect(
      call('SPRINT_DEPS', 'en', [
        ['ID', 'Depends on', 'Title', 'Effort'],
        ['T1', 'T1', '', ''],
        ['T2', 'T7', '', ''],
        ['T2', '', '', ''],
        ['', 'T2', 'Call back', ''],
        ['', '', '', 3],
      ]),
    ).toEqual([
      ['ID', 'Order', 'Blocked by', 'Cycle'],
      ['T2', 1, 'T7 (unknown), ID used by 2 items', ''],
      ['T2', 2, 'ID used by 2 items', ''],
      ['“Call back”', 3, 'T2, no ID', ''],
      ['T1', '', 'T1', 'T1 → T1'],
      ['', '', 'row 6: no ID and no title', ''],
    ]);
    expect(
      said('SPRINT_DEPS', 'fr', [
        ['ID', 'Titre'],
        ['T1', 'x'],
      ]),
    ).toContain('« Dépend de »');
  });
});

test('SPRINT_ROBUST of a backlog without a score is an empty cell, and names what its method lacks', () => {
  expect(
    call('SPRINT_ROBUST', 'fr', [
      ['ID', 'Valeur', 'Effort'],
      ['1', '', 2],
    ]),
  ).toBe('');
  expect(
    said('SPRINT_ROBUST', 'fr', [
      ['ID', 'Effort'],
      ['1', 2],
    ]),
  ).toContain('« Valeur »');
});

test.each([
  ['SPRINT_RICE', [[['x'], [1]], 1, 1, 1]],
  ['SPRINT_EISENHOWER', [[['x'], [1]], 1]],
  [
    'SPRINT_MOSCOW_CHECK',
    [
      [['x'], ['Must']],
      [['y'], [2]],
    ],
  ],
  [
    'SPRINT_BANT',
    [
      [
        ['Budget', 'Need', 'Authority', 'Time'],
        [1, 1, 1, 0],
      ],
    ],
  ],
  [
    'SPRINT_DEPS',
    [
      [
        ['ID', 'Depends on'],
        ['a', 'b'],
      ],
    ],
  ],
] as [string, unknown[]][])('%s of whole columns gives what the filled rows give', (name, args) => {
  const whole = args.map((arg) =>
    Array.isArray(arg)
      ? [...arg, ...new Array<Cell[]>(50_000).fill(new Array<Cell>(arg[0].length).fill(''))]
      : arg,
  );
  expect(call(name, 'en', ...whole)).toEqual(call(name, 'en', ...args));
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

  test('reads FR and dates in one text, and the two days more of Alsace-Moselle', () => {
    const team: Rows = [
      ['Membre', 'h/jour'],
      ['Ana', 7],
    ];
    const days = (holidays: string, start: string, end: string) =>
      (call('SPRINT_CAPACITY', 'fr', team, start, end, holidays) as Cell[][])[1]?.[1];
    // The 14th of July is French, the 21st Belgian.
    const july = (holidays: string) => days(holidays, '2026-07-13', '2026-07-24');
    expect([
      july('FR'),
      july('FR ; 21/07/2026'),
      july('2026-07-20 to 2026-07-21; France'),
      july('21/07/2026, 22/07/2026'),
    ]).toEqual([9, 8, 7, 8]);
    // Good Friday is the 3rd of April 2026.
    const easter = (holidays: string) => days(holidays, '2026-03-30', '2026-04-03');
    expect([easter('FR'), easter('Alsace-Moselle'), easter('FR-57 ; FR')]).toEqual([5, 4, 4]);
    expect(said('SPRINT_CAPACITY', 'fr', team, '2026-05-04', '2026-05-17', 'FR ; Belgique')).toContain(
      '« FR ; Belgique », qui ne se lit pas',
    );
  });

  test('passes over the title of a column of holidays, and says of another text what it takes', () => {
    const team: Rows = [
      ['Membre', 'h/jour'],
      ['Ana', 7],
    ];
    const days = (...holidays: Rows) =>
      (call('SPRINT_CAPACITY', 'fr', team, '2026-05-04', '2026-05-15', holidays) as Cell[][])[1]?.[1];
    expect(days(['Jours fériés'], ['14/05/2026'], [''])).toBe(9);
    expect(days(['Date', ''], ['14/05/2026', ''])).toBe(9);
    expect(days([''], ['Holidays'], ['14/05/2026'])).toBe(9);
    const refused = (...holidays: Rows) =>
      said('SPRINT_CAPACITY', 'fr', team, '2026-05-04', '2026-05-15', holidays);
    const should = 'Il faut des dates, sans leur titre, ou "FR" ou "Alsace-Moselle".';
    expect(refused(['Ponts'], ['14/05/2026'])).toBe(
      `SPRINT_CAPACITY : l’argument « fériés » contient « Ponts », qui ne se lit pas. ${should}`,
    );
    expect(refused(['14/05/2026'], ['Jours fériés'])).toContain('« Jours fériés »');
  });

  test('says of what makes no sense where it stands and what is expected; a blank is called so', () => {
    const last = (...team: Rows) =>
      String(
        (
          call(
            'SPRINT_CAPACITY',
            'fr',
            [['Membre', 'h/jour', 'Focus'], ...team],
            '2026-03-02',
            '2026-03-06',
          ) as Cell[][]
        ).at(-1)?.[3],
      ).replace(/[\u00a0\u202f]/g, ' ');
    expect(last(['Ana', 7, 1.5])).toBe(
      '1 cellule non lue : Facteur focus, ligne 2 : « 1.5 » (de 0 à 100 %, comme 80 %)',
    );
    expect(last(['Ana', 30, ''])).toBe('1 cellule non lue : h/jour, ligne 2 : « 30 » (de 0 à 24)');
    expect(last(['Ana', 7, ''], ['Ana', 7, ''])).toBe(
      '1 cellule non lue : Membre, ligne 3 : « Ana » (déjà plus haut)',
    );
    expect(last(['', 7, ''])).toBe('1 cellule non lue : Membre, ligne 2 : vide');
  });

  test('names the cells that it could not read beside the total', () => {
    const team: Rows = [
      ['Membre', 'h/jour', 'Jours travaillés', 'Jours off'],
      ['Ana', 7, 'mi-temps', ''],
      ['Bruno', 7, 'lun-jeu', 'bientôt'],
    ];
    const rows = call('SPRINT_CAPACITY', 'fr', team, '2026-03-02', '2026-03-06') as Cell[][];
    expect(rows[3]?.map((cell) => String(cell).replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Total',
      '9',
      '63',
      '2 cellules non lues : Jours travaillés, ligne 2 : « mi-temps » ; Jours off, ligne 3 : « bientôt »',
      '',
    ]);
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
  const capacity: Rows = [
    ['Membre', 'Heures nettes'],
    ['Ana', 4],
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
      [
        'Total',
        1,
        '',
        4,
        'expected value taken: 100 of 200; Should: proven best; Musts left out: T6 (to be estimated); missing skill: Vidéo, which blocks 900 (1 item)',
      ],
    ]);
  });

  test('says that no item has a value rather than that none was taken', () => {
    const worthless: Rows = [
      ['ID', 'Titre', 'Effort'],
      ['T1', 'a', 1],
    ];
    const last = (language: 'fr' | 'en') =>
      (call('SPRINT_FIT', language, worthless, capacity) as Cell[][]).at(-1);
    expect(last('fr')?.[4]).toBe('aucun élément n’a de valeur attendue');
    expect(last('en')?.[4]).toBe('no item has an expected value');
  });

  const lastLine = (language: 'fr' | 'en', items: Rows, people: Rows = capacity, options: Cell = '') =>
    String((call('SPRINT_FIT', language, items, people, options) as Cell[][]).at(-1)?.[4]).replace(
      /[\u00a0\u202f]/g,
      ' ',
    );

  test('says that nothing can be taken rather than that nothing has a value', () => {
    const filming: Rows = [
      ['ID', 'Valeur', 'Effort', 'Compétence', 'Statut'],
      ['T1', 1560, 2, 'Vidéo', ''],
    ];
    expect(lastLine('fr', filming)).toBe(
      'aucun élément ne peut être pris : voir les raisons ; compétence manquante : Vidéo, qui bloque 1 560 (1 élément)',
    );
    expect(lastLine('en', [...filming, ['T2', '', 1, '', '']])).toBe(
      'no item that can be taken has an expected value; missing skill: Vidéo, which blocks 1,560 (1 item)',
    );
    expect(lastLine('fr', [filming[0] ?? [], ['T1', 9, 2, '', 'Terminé']])).toBe('aucun élément à prendre');
  });

  test('names every Must that is out, with what would make room or what there is to do', () => {
    const items: Rows = [
      ['ID', 'Titre', 'MoSCoW', 'Valeur', 'Effort', 'Statut', 'Dépend de', 'Coût', 'Compétence'],
      ['T1', 'a', 'Must', 9, 4, '', '', 500, ''],
      ['T2', 'b', 'Must', 8, 3, '', '', '', ''],
      ['T3', 'c', 'Must', 8, 12, '', '', '', ''],
      ['T4', 'd', 'Must', 8, '', '', '', '', ''],
      ['T5', 'e', 'Must', 8, 1, 'Bloqué', '', '', ''],
      ['T6', 'f', 'Must', 8, 1, '', 'T5', '', ''],
      ['T7', 'g', 'Must', 8, 1, '', '', '', 'Vidéo'],
      ['T8', 'h', 'Could', 8, '', '', '', '', ''],
    ];
    expect(lastLine('fr', items)).toContain(
      'Must non pris : T2 (il manque 3 h chez Ana), T3 (à découper : 12 h, au plus 4 h chez Ana), T4 (à estimer), T5 (à débloquer), T6 (attend T5, qui n’est pas pris) et T7 (personne n’a la compétence Vidéo)',
    );
    expect(lastLine('en', items.slice(0, 2), capacity, 'budget=200')).toContain(
      'Musts left out: T1 (short of 300 €)',
    );
    const limited: Rows = [
      ['Membre', 'Heures nettes', 'Éléments max'],
      ['Ana', 10, 1],
    ];
    expect(lastLine('fr', items.slice(0, 3), limited)).toContain(
      'Must non pris : T2 (limite d’éléments : 1 pour Ana)',
    );
  });

  test('names the cells that it could not read, with their range, row and column', () => {
    const items: Rows = [
      ['ID', 'Valeur', 'Effort'],
      ['T1', 'beaucoup', 1],
      ['T2', 5, 'abc'],
    ];
    expect(lastLine('fr', items, [...capacity, ['Bob', 'dix'], ['ana', 3], ['', 4]])).toContain(
      '5 cellules non lues : backlog, Valeur, ligne 2 : « beaucoup » ; backlog, Effort (h), ligne 3 : « abc » ; capacité, Membre, ligne 4 : « ana » (déjà plus haut) … +2',
    );
  });

  test('takes an id with a slash in it for one id, and an effort of 0 for no estimate', () => {
    const items: Rows = [
      ['ID', 'Valeur', 'Effort', 'Dépend de'],
      ['2026/12', 5, 1, ''],
      ['T2', 5, 1, '2026/12'],
      ['T3', 5, 0, ''],
    ];
    const plan = call('SPRINT_FIT', 'fr', items, capacity) as Cell[][];
    expect(plan.slice(1, 4).map(([id, isIn, , , reason]) => [id, isIn, reason])).toEqual([
      ['2026/12', 'oui', 'pris'],
      ['T2', 'oui', 'pris'],
      ['T3', 'non', 'effort non estimé'],
    ]);
    expect((call('SPRINT_DEPS', 'fr', items) as Cell[][]).map((row) => row[2])).toEqual([
      'Bloqué par',
      '',
      '2026/12',
      '',
    ]);
  });

  test('repeats an option that it does not know as it was given', () => {
    expect(said('SPRINT_FIT', 'fr', backlog, capacity, 5000)).toContain('ne peut pas être « 5000 ».');
  });

  test('takes the method as an option', () => {
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

test('SPRINT_LOAD names the cells that it could not read, and does not call a total fine without them', () => {
  const items: Rows = [
    ['ID', 'Titre', 'Responsable', 'Effort'],
    ['T1', 'a', 'Ana', 'abc'],
    ['T2', 'b', 'Ana', 2],
    ['T3', 'c', 'Ana, Bob', 1],
  ];
  const people: Rows = [
    ['Membre', 'Heures nettes'],
    ['Ana', 'dix'],
    ['Bob', 5],
  ];
  const rows = (language: 'fr' | 'en') =>
    (call('SPRINT_LOAD', language, items, people) as Cell[][])
      .slice(1)
      .map((row) => row.map((cell) => String(cell).replace(/[\u00a0\u202f]/g, ' ')).join(' | '));
  expect(rows('fr')).toEqual([
    'Ana | 2 |  |  | heures inconnues',
    'Bob | 0 | 5 | 0 | tient',
    'Ana, Bob | 1 |  |  | à plusieurs : non réparti',
    'Total | 3 | 5 | 0.6 | heures inconnues',
    'T1 |  |  |  | effort « abc » non lu (Ana) : a',
    ' |  |  |  | 2 cellules non lues : sprint, Effort (h), ligne 2 : « abc » ; capacité, Heures nettes, ligne 2 : « dix »',
  ]);
  expect(rows('en').slice(-2)).toEqual([
    'T1 |  |  |  | effort “abc” not read (Ana): a',
    ' |  |  |  | 2 cells not read: sprint, Effort (h), row 2: “abc”; capacity, Net hours, row 2: “dix”',
  ]);
});

test('SPRINT_RETRO never fills a cell beyond what Sheets holds', () => {
  const notes: Rows = [
    ['Sprint', 'Theme', 'Note'],
    ...Array.from({ length: 50 }, (_, at): Cell[] => [1, 'Calls', `${at} ${'x'.repeat(5_000)}`]),
  ];
  const [, line] = call('SPRINT_RETRO', 'en', notes) as string[][];
  expect(line?.[5]?.length).toBeLessThanOrEqual(50_000);
  expect(line?.[5]).toMatch(/\n… \+\d+$/);
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
