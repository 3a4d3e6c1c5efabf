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

export const decided: Rows = [
  ['Sprint', 'Action', 'Responsable', 'Échéance', 'Statut', 'KPI visé', 'Décidée le'],
  [2, 'Script B', 'Bruno', '2026-03-31', 'Terminé', 'Taux de gain', '2026-02-28'],
  [3, 'Filtrer par budget', 'Ana', '2026-04-10', 'À faire', '', '2026-03-30'],
  [3, 'Relancer sous 48 h', '', '', 'À faire', '', '2026-03-30'],
];

export const ideas: Rows = [
  ['Idée', 'Portée', 'Impact', 'Confiance', 'Effort'],
  ['Recherche par secteur', 2000, 2, '80 %', 3],
  ['Relance automatique', 5000, 0.5, 1, 1],
  ['Salon de Lyon', 300, 3, '', 4],
];

export const urgencies: Rows = [
  ['Tâche', 'Urgence', 'Importance'],
  ['Rappeler Acme', 5, 4],
  ['Former l’équipe', 1, 5],
  ['Répondre au sondage', 'Haute', 'Faible'],
  ['Trier les cartes', 2, 2],
  ['Salon de Lyon', '', 4],
];

export const linked: Rows = [
  ['ID', 'Titre', 'Dépend de', 'Statut'],
  ['T1', 'Démo pour Acme', 'T2, T6, T8', ''],
  ['T2', 'Préparer la démo', '', ''],
  ['T3', 'Relancer Beta', '', ''],
  ['T4', 'Contrat', 'T9', ''],
  ['T9', 'Avis juridique', 'T4', ''],
  ['T5', 'Signature', 'T9', ''],
  ['T6', 'Liste des besoins', '', 'Terminé'],
];

export const qualified: Rows = [
  ['Lead', 'Budget', 'Autorité', 'Besoin', 'Délai'],
  ['Acme', 'oui', 'oui', 'oui', ''],
  ['Beta', 'oui', '', 'oui', ''],
  ['Cola', 'non', 'non', 'oui', 'partiel'],
  ['Dune', '', '', '', ''],
];

export const prospects: Rows = [
  ['Lead', 'Secteur', 'Montant', 'Poste', 'E-mail'],
  ['Acme', 'Santé', 12000, 'Directrice achats', 'a@acme.fr'],
  ['Beta', '', '8 000 €', 'Directeur', 'b@beta.fr'],
  ['Cola', 'Sport', 900, 'Stagiaire', ''],
];

export const scoring: Rows = [
  ['Colonne', 'Valeur', 'Points'],
  ['Secteur', 'Santé', 20],
  ['Montant', '>5000', 10],
  ['Poste', '*direct*', 20],
  ['E-mail', '', -5],
];

export const sprintItems: Rows = [
  ['ID', 'Titre', 'Responsable', 'Statut', 'Effort'],
  ['T1', 'Relancer Acme', 'Ana', 'Terminé', 4],
  ['T2', 'Démo pour Beta', 'Ana', 'À faire', 2],
  ['T3', 'Rappels', 'Bruno', 'En cours', 2],
  ['T4', 'Salon de Lyon', 'Bruno', 'À faire', ''],
  ['T5', 'Appel d’offres', 'Chloé', 'À faire', 3],
  ['T6', 'Enquête', 'Ana', 'Abandonné', 8],
];

export const untidy: Rows = [
  ['ID', 'Titre', 'Valeur', 'Effort (h)', 'Échéance', 'Statut'],
  ['T1', 'Relancer Acme', 4000, 4, '2026-03-20', 'À faire'],
  ['T2', 'Démo pour Beta', 5000, '', '2026-04-10', 'À faire'],
  ['T2', 'Devis pour Cola', 800, 2, '', 'À faire'],
  ['T4', 'relancer ACME', 900, 1, '', 'À faire'],
];

export const journal: Rows = [
  ['Quand', 'Élément', 'Champ', 'Avant', 'Après', 'Sprint', 'Origine'],
  ['2026-03-30 09:00', 'T1', 'Sprint', '', 4, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T1', 'Effort', '', 4, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T1', 'Valeur', '', 900, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T2', 'Sprint', '', 4, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T2', 'Effort', '', 6, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T2', 'Valeur', '', 2000, 4, 'Démarrage'],
  ['2026-03-31 17:30', 'T1', 'Statut', 'À faire', 'Terminé', 4, 'Grille'],
  ['2026-04-01 10:00', 'T3', 'Sprint', '', 4, 4, 'Grille'],
  ['2026-04-01 10:01', 'T3', 'Effort', '', 2, 4, 'Grille'],
  ['2026-04-01 11:00', 'T2', 'Responsable', '', 'Ana', 4, 'Grille'],
  ['2026-04-01 11:00', 'T2', 'Obstacle', '', 'Attend le devis', 4, 'Grille'],
];

export const history: Rows = [
  ['Sprint', 'Effort engagé (h)', 'Effort terminé (h)', 'Clos le'],
  [1, 40, 30, '2026-02-13'],
  [2, 36, 36, '2026-02-27'],
  [3, 40, 32, '2026-03-13'],
  [4, 44, 38, '2026-03-27'],
];

export const closedSprints: Rows = [
  ['Sprint', 'KPI du but', 'Résultat', 'Sur (n)'],
  [1, 'Taux de conversion', 0.14, 40],
  [2, 'Taux de conversion', 0.18, 52],
  [3, 'Taux de conversion', 0.22, 45],
  [4, 'Taux de conversion', 0.16, 43],
];

export const pointRules: Rows = [
  ['Fait', 'Colonne', 'Devient', 'Points', 'Garde-fou'],
  ['Élément terminé', 'Statut', 'Terminé', 5, ''],
  ['Présentation faite', 'Étape', 'Présentation', 5, ''],
  ['Affaire gagnée', 'Étape', 'Gagné', 30, 'Taux de gain'],
];

/** A sprint in which T3 was typed in and done. */
export const playedJournal: Rows = [
  ['Quand', 'Élément', 'Champ', 'Avant', 'Après', 'Sprint', 'Origine'],
  ['2026-03-30 09:00', 'T1', 'Sprint', '', 4, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T1', 'Responsable', '', 'Ana', 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T2', 'Sprint', '', 4, 4, 'Démarrage'],
  ['2026-03-30 09:00', 'T2', 'Responsable', '', 'Bruno', 4, 'Démarrage'],
  ['2026-03-31 17:30', 'T1', 'Statut', 'À faire', 'Terminé', 4, 'Grille'],
  ['2026-04-01 10:00', 'T3', 'Sprint', '', 4, 4, 'Grille'],
  ['2026-04-01 10:01', 'T3', 'Responsable', '', 'Bruno', 4, 'Grille'],
  ['2026-04-02 11:00', 'T2', 'Statut', 'À faire', 'Terminé', 4, 'Grille'],
  ['2026-04-02 11:00', 'T3', 'Statut', 'À faire', 'Terminé', 4, 'Grille'],
];

export const playedDeals: Rows = [
  ['ID', 'Responsable', 'Étape', 'Créé le', 'Clos le'],
  ['D1', 'Ana', 'Gagné', '2026-03-10', '2026-04-02'],
  ['D2', 'Ana', 'Présentation', '2026-04-01', ''],
  ['D3', 'Bruno', 'Perdu', '2026-03-12', '2026-04-03'],
  ['D4', 'Bruno', 'Contacté', '2026-04-01', ''],
];
