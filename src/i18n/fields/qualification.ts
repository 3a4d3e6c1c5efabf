import type { FieldNames } from '../../domain/table/field.ts';
import { defineFields, type Field, namesOf } from './define.ts';

function criterion(fr: string, en: string, ...synonyms: readonly string[]): Field {
  return { kind: 'text', header: { fr, en }, synonyms };
}

const authority = criterion(
  'Autorité',
  'Authority',
  'Décideur',
  'Décideuse',
  'Décisionnaire',
  'Pouvoir de décision',
  'Decision maker',
);

export const bantFields = defineFields({
  budget: criterion('Budget', 'Budget', 'Budget suffisant', 'Budget validé', 'Budget confirmed'),
  authority,
  need: criterion('Besoin', 'Need', 'Besoins', 'Besoin clair', 'Needs', 'Business need'),
  timeline: criterion(
    'Délai',
    'Timeline',
    'Calendrier',
    'Échéance',
    'Temps',
    'Timing',
    'Timeframe',
    'Time',
    'Urgence',
  ),
});

export const champFields = defineFields({
  challenges: criterion('Enjeux', 'Challenges', 'Enjeu', 'Défis', 'Défi', 'Challenge', 'Besoin', 'Need'),
  authority,
  money: criterion('Argent', 'Money', 'Budget', 'Moyens'),
  priority: criterion('Priorité', 'Prioritization', 'Priorisation', 'Prioritisation', 'Priority'),
});

export const meddicFields = defineFields({
  metrics: criterion('Métriques', 'Metrics', 'Métrique', 'Indicateurs', 'Gains chiffrés', 'Metric'),
  buyer: criterion('Acheteur économique', 'Economic buyer', 'Décideur économique', 'Acheteur', 'Buyer'),
  criteria: criterion('Critères de décision', 'Decision criteria', 'Critères'),
  process: criterion('Processus de décision', 'Decision process', 'Processus'),
  pain: criterion(
    'Douleur identifiée',
    'Identify pain',
    'Douleur',
    'Problème',
    'Identified pain',
    'Pain',
    'Implicate pain',
  ),
  champion: criterion('Champion', 'Champion', 'Championne', 'Sponsor', 'Allié'),
});

export type Frame = 'bant' | 'champ' | 'meddic';

/** The criteria of each qualification frame, in its order. */
export const frames: Readonly<
  Record<Frame, { readonly fields: Readonly<Record<string, Field>>; readonly names: FieldNames }>
> = {
  bant: { fields: bantFields, names: namesOf('bant', bantFields) },
  champ: { fields: champFields, names: namesOf('champ', champFields) },
  meddic: { fields: meddicFields, names: namesOf('meddic', meddicFields) },
};
