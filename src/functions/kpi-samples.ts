import type { Rows } from '../domain/table/cell.ts';

/** Small tables that the examples of KPI functions work on. */

/** Deals with all that the KPI of sales read. */
export const deals: Rows = [
  ['Affaire', 'Commercial', 'Étape', 'Montant', 'Créé le', 'Clos le', 'Premier contact le', 'Qualifié'],
  ['Acme', 'Anna', 'Gagné', 4000, '2026-02-02', '2026-03-04', '2026-02-02 10:30', 'oui'],
  ['Beta', 'Anna', 'Gagné', 1000, '2026-02-10 09:00', '2026-03-02', '2026-02-10 09:30', 'oui'],
  ['Cola', 'Bruno', 'Perdu', 2000, '2026-02-16 14:00', '2026-03-10', '2026-02-16 18:00', 'non'],
  ['Dune', 'Bruno', 'Négociation', 3000, '2026-03-02 08:00', '2026-03-30', '2026-03-03 08:00', 'oui'],
  ['Echo', 'Bruno', 'Contacté', 5000, '2026-03-09 11:00', '', '', 'inconnu'],
];

export const orders: Rows = [
  ['Commande', 'Client', 'Date d’achat', 'Montant'],
  ['C1', 'Acme', '2026-01-12', 80],
  ['C1', 'Acme', '2026-01-12', 40],
  ['C2', 'Beta', '2026-01-20', 60],
  ['C3', 'Acme', '2026-02-03', 90],
  ['C4', 'Cola', '2026-02-17', 30],
];

export const ratings: Rows = [['Note'], [5], [4], [2], [5], [''], [3]];

export const recommendations: Rows = [['Note'], [10], [9], [7], [3], [9]];

export const sales: Rows = [
  ['Produit', 'CA'],
  ['Pro', 6200],
  ['Basic', 1800],
  ['Plus', 1200],
  ['Kit', 500],
  ['Guide', 300],
];

export const forecasts: Rows = [
  ['Probabilité', 'Issue'],
  [0.9, 'Gagné'],
  [0.8, 'Perdu'],
  [0.3, 'Perdu'],
  [0.2, 'Gagné'],
  [0.1, 'Perdu'],
];

export const openDeals: Rows = [
  ['Affaire', 'Montant', 'Probabilité'],
  ['Acme', 10, 0.5],
  ['Beta', 20, 0.5],
  ['Cola', 30, 0.2],
];

export const quotas: Rows = [
  ['Commercial', 'Réalisé', 'Quota'],
  ['Anna', 12000, 10000],
  ['Bruno', 6000, 8000],
];

export const closedHistory: Rows = [
  ['Sprint', 'Début', 'Fin', 'KPI du but', 'Résultat', 'Succès', 'Sur (n)'],
  [1, '2026-02-02', '2026-02-15', 'Taux de gain', 0.4, 4, 10],
  [2, '2026-02-16', '2026-03-01', 'Taux de gain', 0.4, 8, 20],
];

export const trials: Rows = [
  ['Client', 'Début d’essai', 'Payé le'],
  ['Acme', '2026-02-02', '2026-02-10'],
  ['Beta', '2026-02-09', '2026-03-20'],
  ['Cola', '2026-03-02', ''],
  ['Dune', '2026-03-25', '2026-03-26'],
];
