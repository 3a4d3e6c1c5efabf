import { UserError } from '../domain/errors.ts';
import { gridOf, openLeads, readGrid, scoreLeads } from '../domain/leads/score.ts';
import type { Result } from '../domain/table/cell.ts';
import { dealNames } from '../i18n/fields/deal.ts';
import { leadSentence, warmth } from '../i18n/lead-score.ts';
import { defineFunction } from './define.ts';
import { prospects, scoring } from './samples.ts';

const leadsLabel = { fr: 'leads', en: 'leads' };
const gridLabel = { fr: 'grille', en: 'grid' };
const warmLabel = { fr: 'tiède', en: 'warm' };

export default defineFunction({
  name: 'SPRINT_LEADSCORE',
  summary: {
    fr: 'Score de chaque lead de 0 à 100 selon une grille de points, Chaud, Tiède ou Froid, et pourquoi.',
    en: 'Score of each lead from 0 to 100 by a grid of points, Hot, Warm or Cold, and why.',
  },
  args: {
    leads: {
      type: 'range',
      label: leadsLabel,
      help: {
        fr: 'La plage des leads avec ses en-têtes : Pipeline!A:M. Le résultat a une ligne par ligne de la plage.',
        en: 'The range of leads with its headers: Pipeline!A:M. The result has one row for each of the range.',
      },
    },
    grid: {
      type: 'range',
      label: gridLabel,
      help: {
        fr: 'Trois colonnes : colonne, valeur, points. La valeur est un mot, un nombre, ">5000", "<=10", "<>non", "*directeur*", "*" (rempli), ou rien (vide). Toutes les lignes vraies s’ajoutent ; des points négatifs retranchent.',
        en: 'Three columns: column, value, points. The value is a word, a number, ">5000", "<=10", "<>no", "*director*", "*" (filled) or nothing (blank). All lines that hold add up; negative points take away.',
      },
    },
    hot: {
      type: 'number',
      optional: true,
      default: 70,
      max: 100,
      label: { fr: 'chaud', en: 'hot' },
      help: { fr: 'Chaud à partir de ce score ; 70 si vide.', en: 'Hot from this score on; 70 where blank.' },
    },
    warm: {
      type: 'number',
      optional: true,
      default: 40,
      min: 0,
      label: warmLabel,
      help: {
        fr: 'Tiède à partir de ce score ; 40 si vide.',
        en: 'Warm from this score on; 40 where blank.',
      },
    },
  },
  returns: {
    fr: 'Trois colonnes, Score (part du plus grand total qu’un lead peut avoir, sur 100), Niveau et Raison. Une cellule vide est inconnue : elle n’ajoute rien, et la raison la nomme ; vide si rien n’est connu.',
    en: 'Three columns, Score (share of the most that a lead can have, out of 100), Level and Reason. A blank cell is unknown: it adds nothing, and the reason names it; blank where nothing is known.',
  },
  source: 'Points grid, scaled to 100; hot from 70, warm from 40 by default',
  short: ['pipeline', 'leadGrid', 'leadHot', 'leadWarm'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_LEADSCORE(Leads!A:E; Grille!A:C)',
        en: '=SPRINT_LEADSCORE(Leads!A:E; Grid!A:C)',
      },
      tables: { Leads: prospects, Grille: scoring, Grid: scoring },
      result: [
        ['Score', 'Niveau', 'Raison'],
        [100, 'Chaud', '50/50\u00a0: Secteur Santé +20, Montant >5000 +10, Poste *direct* +20'],
        [60, 'Tiède', '30/50\u00a0: Montant >5000 +10, Poste *direct* +20\u202f; inconnu\u00a0: Secteur'],
        [0, 'Froid', '−5/50\u00a0: E-mail vide −5'],
      ],
    },
  ],
  run: ({ leads, grid: rows, hot, warm }, { language, conventions }) => {
    const fr = language === 'fr';
    const argument = gridLabel[language];
    if (warm > hot)
      throw new UserError({
        code: 'argumentBounds',
        argument: warmLabel[language],
        bound: `≤\u00a0${hot}`,
        found: String(warm),
      });
    const lines = readGrid(rows, conventions);
    if ('found' in lines) throw new UserError({ code: 'argumentUnread', argument, found: lines.found });
    const table = openLeads(leads, lines, dealNames, conventions, leadsLabel[language]);
    const grid = gridOf(lines, table, conventions);
    if ('found' in grid) throw new UserError({ code: 'argumentUnread', argument, found: grid.found });
    if (grid.best <= 0)
      throw new UserError({ code: 'argumentBounds', argument, bound: '>\u00a00', found: String(grid.best) });
    const result = new Array<Result[]>(table.height).fill(['', '', '']);
    if (table.headerRow !== null)
      result[table.headerRow] = fr ? ['Score', 'Niveau', 'Raison'] : ['Score', 'Level', 'Reason'];
    for (const one of scoreLeads(table, grid, conventions)) {
      const level =
        one.score === null
          ? ''
          : warmth[one.score >= hot ? 'hot' : one.score >= warm ? 'warm' : 'cold'][language];
      result[one.row] = [one.score ?? '', level, leadSentence(one, grid.best, language)];
    }
    return result;
  },
});
