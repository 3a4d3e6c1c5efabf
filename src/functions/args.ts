import { closedSprintNames } from '../i18n/fields/closed-sprint.ts';
import { journalLineNames } from '../i18n/fields/journal-line.ts';
import { leadNames } from '../i18n/fields/lead.ts';
import type { Text } from '../i18n/text.ts';
import { measureNames } from './choices.ts';

/** The arguments that many functions share, declared once. */

const label = (fr: string, en: string): Text => ({ fr, en });

export const filterLabel = label('filtre', 'filter');

/** The table of leads; the help says which columns the function reads. The bundle leaves every `help` out. */
export function leadsArg(needs: { readonly help: Text }) {
  return {
    type: 'table',
    fields: leadNames,
    label: label('leads', 'leads'),
    help: {
      fr: `La plage des leads avec ses en-têtes : Pipeline!A:M. ${needs.help.fr}`,
      en: `The range of leads with its headers: Pipeline!A:M. ${needs.help.en}`,
    },
  } as const;
}

/** First and last day; `of` says of what. */
export function periodArgs(of: Text) {
  return {
    start: {
      type: 'day',
      optional: true,
      label: label('début', 'start'),
      help: {
        fr: `Premier jour ${of.fr}, compris. Vide : pas de limite.`,
        en: `First day ${of.en}, included. Blank: no limit.`,
      },
    },
    end: {
      type: 'day',
      optional: true,
      label: label('fin', 'end'),
      help: {
        fr: `Dernier jour ${of.fr}, compris. Vide : pas de limite.`,
        en: `Last day ${of.en}, included. Blank: no limit.`,
      },
    },
  } as const;
}

/** First and last day of a sprint. */
export const sprintArgs = {
  start: {
    type: 'day',
    label: label('début', 'start'),
    help: label('Premier jour du sprint, compris.', 'First day of the sprint, included.'),
  },
  end: {
    type: 'day',
    label: label('fin', 'end'),
    help: label('Dernier jour du sprint, compris.', 'Last day of the sprint, included.'),
  },
} as const;

export const holidaysLabel = label('fériés', 'holidays');

/** Days that nobody works, as `holidaysOf` reads them. */
export const holidaysArg = {
  type: 'range',
  orText: true,
  optional: true,
  label: holidaysLabel,
  help: {
    fr: 'Une plage de dates, ou "FR" pour les onze jours fériés français. Vide : aucun.',
    en: 'A range of dates, or "FR" for the eleven French public holidays. Blank: none.',
  },
} as const;

/** The journal of items' changes. */
export const journalArg = {
  type: 'table',
  fields: journalLineNames,
  label: label('journal', 'journal'),
  help: {
    fr: 'La plage du journal avec ses en-têtes : Quand, Élément, Champ, Après, et s’ils y sont Sprint, Origine.',
    en: 'The range of the journal with its headers: When, Item, Field, After, and where present Sprint, Source.',
  },
} as const;

export const ofCreation = label('de création', 'of creation');
export const ofClosing = label('de clôture', 'of closing');

export const filterArg = {
  type: 'range',
  orText: true,
  optional: true,
  label: filterLabel,
  help: {
    fr: 'Ne garder que certaines lignes : "Responsable=Anna Snelling & Produit=GTX Pro", ou une plage de deux colonnes.',
    en: 'Keeps some rows only: "Owner=Anna Snelling & Product=GTX Pro", or a range of two columns.',
  },
} as const;

export const byArg = {
  type: 'text',
  optional: true,
  label: label('par', 'by'),
  help: {
    fr: 'Un en-tête de la plage, "Responsable" : un tableau par valeur, avec n et intervalle à 95 %. "détail" : une ligne pour le tout.',
    en: 'A header of the range, "Owner": a table by value, with n and 95 % interval. "detail": one row for the whole.',
  },
} as const;

/** A KPI by its name. */
export const kpiArg = {
  type: 'text',
  choices: measureNames,
  label: { fr: 'kpi', en: 'kpi' },
  help: {
    fr: 'Le KPI voulu : "conversion", "gain", "qualification", "CA", "ventes", "leads", "valeur moyenne", "valeur médiane", "cycle", "réponse", "pipeline", "pipeline pondéré", "CSAT" ou "NPS".',
    en: 'The KPI wanted: "conversion", "win rate", "qualification", "revenue", "sales", "leads", "deal size", "median deal size", "cycle", "response", "pipeline", "weighted pipeline", "CSAT" or "NPS".',
  },
} as const;

/** The closed sprints. */
export const historyArg = {
  type: 'table',
  fields: closedSprintNames,
  optional: true,
  label: { fr: 'historique', en: 'history' },
  help: {
    fr: 'La plage de l’historique. Un sprint dont ce KPI était le but garde le chiffre de sa clôture.',
    en: 'The range of the history. A sprint whose goal this KPI was keeps the figure of its close.',
  },
} as const;

/** What a KPI counted by when its sprint started. */
export const definitionArg = {
  type: 'text',
  optional: true,
  label: { fr: 'définition', en: 'definition' },
  help: {
    fr: 'La définition écrite au démarrage du sprint. Un sprint qui compte autrement est dit non comparable.',
    en: 'The definition written down when the sprint started. A sprint that counts otherwise is said not to be comparable.',
  },
} as const;

export const levelArg = {
  type: 'number',
  optional: true,
  default: 0.95,
  above: 0,
  below: 1,
  label: label('niveau', 'level'),
  help: label('Niveau de confiance ; 95 % si vide.', 'Confidence level; 95 % where blank.'),
} as const;
