import type { OpenedTab } from '../host/open-files.ts';

/** Small sheets as teams have them. */

export const leads: OpenedTab = {
  name: 'Leads',
  rows: [
    ['Leads 2026', null, null, null, null, null, null],
    [null, null, null, null, null, null, null],
    ['Réf', 'Société', 'Commercial', 'Statut', 'Montant', 'Date de création', 'Gagné le'],
    ['D-1', 'Duval', 'Ana', 'Signé', '1 234,50 €', '02/03/2026', '20/03/2026'],
    ['D-2', 'Éditions Mère', 'Bob', 'Perdu', 500, '05/03/2026', '18/03/2026'],
    ['D-3', '=IMPORTXML("http://x";"//a")', 'Ana', 'Devis envoyé', 800, '10/03/2026', null],
    ['007', 'Zola', 'Bob', 'Closed Won', '2 000 €', '12/03/2026', '25/03/2026'],
    ['D-5', 'Hugo', 'Ana', 'À recontacter', 'env. 300', '30/03/2026', null],
  ],
};

export const tasks: OpenedTab = {
  name: 'Tâches',
  rows: [
    [
      'N°',
      'Tâche',
      'Enjeu (€)',
      'Heures',
      'MoSCoW',
      'Compétence',
      'Après',
      'Responsable',
      'Statut',
      'Urgence',
    ],
    ['T1', 'Relancer Duval', 4000, 4, 'Must', 'appels', null, null, 'À faire', 3],
    ['T2', 'Démo Zola', 9000, 6, 'Should', 'démo', 'T1', null, 'À faire', 5],
    ['T3', 'Nettoyer le fichier', 500, 8, 'Could', null, null, 'Bob', 'À faire', 1],
    ['T4', 'Former au script', 2000, 40, 'Could', null, null, null, 'À faire', 2],
    ['T5', 'Vieux sujet', 100, 1, 'Could', null, null, null, 'Terminé', 1],
  ],
};

export const team = [
  { name: 'Ana', skills: 'appels, démo', hoursPerDay: 2, daysOff: 1, focus: 1 },
  { name: 'Bob', skills: 'appels', hoursPerDay: 1, daysOff: 0, focus: 0.8 },
];
