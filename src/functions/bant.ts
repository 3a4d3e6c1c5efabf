import { UserError } from '../domain/errors.ts';
import { qualify, usualThreshold } from '../domain/leads/qualify.ts';
import type { Result } from '../domain/table/cell.ts';
import { openTable } from '../domain/table/table.ts';
import { type Frame, frames } from '../i18n/fields/qualification.ts';
import { qualificationSentence } from '../i18n/qualification.ts';
import { qualificationFrames } from './choices.ts';
import { defineFunction } from './define.ts';
import { qualified } from './samples.ts';

const criteriaLabel = { fr: 'critères', en: 'criteria' };
const thresholdLabel = { fr: 'seuil', en: 'threshold' };

export default defineFunction({
  name: 'SPRINT_BANT',
  summary: {
    fr: 'Lead qualifié ou non selon BANT, CHAMP ou MEDDIC, et ce qu’il reste à savoir.',
    en: 'Whether a lead is qualified by BANT, CHAMP or MEDDIC, and what is left to know.',
  },
  args: {
    criteria: {
      type: 'range',
      label: criteriaLabel,
      help: {
        fr: 'Les colonnes des critères avec leurs en-têtes (Budget, Autorité, Besoin, Délai), parmi d’autres si l’on veut ; sans en-têtes, dans l’ordre du cadre. Oui, non, case cochée, « partiel », ou de 0 à 2.',
        en: 'The columns of the criteria with their headers (Budget, Authority, Need, Timeline), among others if you like; without headers, in the frame’s order. Yes, no, a tick box, “partial”, or 0 to 2.',
      },
    },
    frame: {
      type: 'text',
      choices: qualificationFrames,
      optional: true,
      default: 'bant',
      label: { fr: 'cadre', en: 'frame' },
      help: {
        fr: 'Le cadre suivi : "BANT" (par défaut), "CHAMP" (enjeux, autorité, argent, priorité) ou "MEDDIC" (métriques, acheteur économique, critères et processus de décision, douleur, champion).',
        en: 'The frame followed: "BANT" (by default), "CHAMP" (challenges, authority, money, prioritization) or "MEDDIC" (metrics, economic buyer, decision criteria, decision process, pain, champion).',
      },
    },
    threshold: {
      type: 'number',
      optional: true,
      above: 0,
      label: thresholdLabel,
      help: {
        fr: 'Combien de critères remplis qualifient un lead ; 3 sur 4 si vide, 5 sur 6 pour MEDDIC.',
        en: 'How many criteria met qualify a lead; 3 of 4 where blank, 5 of 6 for MEDDIC.',
      },
    },
  },
  returns: {
    fr: 'Trois colonnes, Qualifié (oui, non, inconnu), Score (critères remplis, un critère partiel compte pour moitié) et À savoir, une ligne par ligne de la plage. Une cellule vide est inconnue, pas « non ».',
    en: 'Three columns, Qualified (yes, no, unknown), Score (criteria met, one met in part counts half) and To find out, one row for each of the range. A blank cell is unknown, not “no”.',
  },
  source: 'BANT (IBM: three criteria of four), CHAMP, MEDDIC (D. Dunkel and J. Napoli, PTC)',
  examples: [
    {
      formula: '=SPRINT_BANT(Leads!A:E)',
      tables: { Leads: qualified },
      result: [
        ['Qualifié', 'Score', 'À savoir'],
        ['oui', 3, 'inconnu\u00a0: délai'],
        ['inconnu', 2, 'inconnu\u00a0: autorité, délai'],
        ['non', 1.5, 'non\u00a0: budget, autorité\u202f; en partie\u00a0: délai'],
        ['inconnu', '', 'inconnu\u00a0: budget, autorité, besoin, délai'],
      ],
    },
  ],
  run: ({ criteria, frame: chosen, threshold: given }, { language, conventions }) => {
    const fr = language === 'fr';
    // The argument's choices are the frames.
    const frame = chosen as Frame;
    const { fields, names } = frames[frame];
    const keys = Object.keys(fields);
    const threshold = given ?? usualThreshold(keys.length);
    if (threshold > keys.length)
      throw new UserError({
        code: 'argumentBounds',
        argument: thresholdLabel[language],
        bound: `≤\u00a0${keys.length}`,
        found: String(threshold),
      });
    const table = openTable(criteria, names, conventions, {
      name: criteriaLabel[language],
    });
    table.require(...keys);
    const result = new Array<Result[]>(table.height).fill(['', '', '']);
    if (table.headerRow !== null)
      result[table.headerRow] = fr
        ? ['Qualifié', 'Score', 'À savoir']
        : ['Qualified', 'Score', 'To find out'];
    const words = fr ? ['oui', 'non', 'inconnu'] : ['yes', 'no', 'unknown'];
    for (const one of qualify(table, keys, threshold, conventions)) {
      const word = words[one.qualified === null ? 2 : one.qualified ? 0 : 1] ?? '';
      result[one.row] = [word, one.score ?? '', qualificationSentence(one, fields, language)];
    }
    return result;
  },
});
