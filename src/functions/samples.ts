import type { Rows } from '../domain/table/cell.ts';

/** Small tables that the functions' examples work on. */
export const leads: Rows = [
  ['Affaire', 'Commercial', 'Étape', 'Créé le'],
  ['Acme', 'Anna', 'Gagné', '2026-02-10'],
  ['Beta', 'Anna', 'Perdu', '2026-02-20'],
  ['Cola', 'Bruno', 'Gagné', '2026-03-02'],
  ['Dune', 'Bruno', 'Négociation', '2026-03-09'],
  ['Echo', 'Bruno', 'Contacté', '2026-03-16'],
];

export const closedLeads: Rows = [
  ['Affaire', 'Commercial', 'Étape', 'Clos le'],
  ['Acme', 'Anna', 'Gagné', '2026-02-28'],
  ['Beta', 'Anna', 'Perdu', '2026-03-05'],
  ['Cola', 'Bruno', 'Gagné', '2026-03-20'],
  ['Dune', 'Bruno', 'Négociation', ''],
];

export const backlog: Rows = [
  ['ID', 'Titre', 'Valeur', 'Probabilité', 'Urgence', 'MoSCoW', 'Effort (h)', 'Dépend de'],
  ['T1', 'Relancer Acme', 6000, 0.5, 5, 'Must', 4, ''],
  ['T2', 'Démo pour Beta', 2000, '', 1, 'Should', 2, 'T1'],
  ['T3', 'Salon de Lyon', 9000, 0.2, 3, 'Could', 12, ''],
];

export const team: Rows = [
  ['Membre', 'Compétences', 'h/jour', 'Jours off', 'Facteur focus'],
  ['Ana', 'Closing', 7, 1, 0.8],
  ['Bruno', 'Appels, Démo', 7, '', 0.8],
];

export const capacity: Rows = [
  ['Membre', 'Heures nettes'],
  ['Ana', 5],
  ['Bruno', 4],
];

export const retro: Rows = [
  ['Sprint', 'Catégorie', 'Note', 'Votes', 'Thème', 'Action', 'Responsable', 'Échéance', 'Statut'],
  [3, 'Bien', 'Réponses plus rapides', 2, 'Réactivité', '', '', '', ''],
  [
    3,
    'Pas bien',
    'Trop de leads froids',
    3,
    'Qualification',
    'Filtrer par budget',
    'Ana',
    '2026-04-10',
    'À faire',
  ],
  [2, 'Bien', 'Bon démarrage', 1, '', '', '', '', ''],
];
