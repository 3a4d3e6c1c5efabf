/** The words of the demo workbook: what a team could have typed, in one language or the other. */
export type DemoWords = {
  readonly leadsTab: string;
  readonly leadsTitle: string;
  readonly leadHeaders: readonly string[];
  readonly tasksTab: string;
  readonly taskHeaders: readonly string[];
  readonly teamTab: string;
  readonly teamHeaders: readonly string[];
  readonly sources: Readonly<Record<DemoSource, string>>;
  readonly sectors: readonly [string, ...string[]];
  /** Each stage as most write it, then as some do. */
  readonly stages: Readonly<Record<DemoStage, readonly [string, ...string[]]>>;
  readonly comments: readonly [string, ...string[]];
  readonly skills: Readonly<Record<DemoSkill, string>>;
  readonly statuses: Readonly<Record<'todo' | 'doing' | 'blocked' | 'done' | 'cancelled', string>>;
  readonly priorities: readonly [string, string, string];
  readonly taskKinds: readonly DemoTask[];
  /** `1 234,50 €`, as a text. */
  amount(value: number): string;
};

export type DemoSource = 'linkedin' | 'website' | 'referral' | 'event' | 'email' | 'ads';
export type DemoStage =
  | 'new'
  | 'contacted'
  | 'qualified'
  | 'presentation'
  | 'proposal'
  | 'negotiation'
  | 'won'
  | 'lost';
export type DemoSkill = 'calls' | 'demo' | 'closing' | 'writing' | 'crm';

/** A task that a sales team has in its list; `{client}` stands for a name. */
export type DemoTask = {
  readonly title: string;
  readonly type: string;
  readonly skill: DemoSkill;
  /** In hours. */
  readonly effort: number;
  /** How much of a deal hangs on it. */
  readonly weight: number;
};

export const products: readonly [{ name: string; price: number }, ...{ name: string; price: number }[]] = [
  { name: 'CRM Start', price: 490 },
  { name: 'CRM Pro', price: 2_400 },
  { name: 'Boutique Plus', price: 3_900 },
  { name: 'Pack Data', price: 7_800 },
  { name: 'Support Premium', price: 1_200 },
];

export const people = [
  'Camille Moreau',
  'Hugo Lefèvre',
  'Inès Benali',
  'Julien Roche',
  'Sarah Petit',
] as const;

export const companies: readonly [string, ...string[]] = [
  'Alpes Vélo',
  'Atelier Nova',
  'Banque Armor',
  'Belle Étoile',
  'Bio Terroir',
  'Bleu Marine',
  'Cap Digital Ouest',
  'Cèdre & Fils',
  'Clinique du Parc',
  'Comptoir Lyonnais',
  'Dauphin Assurances',
  'Delta Logistique',
  'Éclat Cosmétiques',
  'École Horizon',
  'Ferme des Lys',
  'Garonne Immo',
  'Groupe Sévigné',
  'Hexa Finance',
  'Imprimerie Rhône',
  'Jura Bois',
  'Kermor Pêche',
  'La Ruche Verte',
  'Lumière & Cie',
  'Maison Duval',
  'Mistral Énergie',
  'Nord Textile',
  'Opale Tourisme',
  'Optique Martin',
  'Pyrénées Santé',
  'Quartz Conseil',
  'Rivage Hôtels',
  'Savoie Outdoor',
  'Seine Formation',
  'Terra Jardins',
  'Urbis Mobilité',
  'Val de Loire Vins',
  'Vertex Industrie',
  'Vosges Matériaux',
  'Yon Patrimoine',
  'Zénith Audio',
];

const THIN = '\u202f';

const fr: DemoWords = {
  leadsTab: 'Suivi des leads',
  leadsTitle: 'Suivi des leads — équipe ventes en ligne',
  leadHeaders: [
    'Réf',
    'Prospect',
    'Entreprise',
    'Commercial',
    'Canal',
    'Produit',
    'Secteur d’activité',
    'Montant (€)',
    'Statut',
    'Date du lead',
    'Date de clôture',
    'Commentaire',
  ],
  tasksTab: 'À faire équipe',
  taskHeaders: [
    'N°',
    'Tâche',
    'Catégorie',
    'Entreprise',
    'Enjeu (€)',
    'Proba',
    'Priorité',
    'Classe MoSCoW',
    'Charge estimée',
    'Compétence requise',
    'Après tâche',
    'Qui',
    'Pour le',
    'Avancement',
  ],
  teamTab: 'Les commerciaux',
  teamHeaders: ['Nom', 'Mail', 'Savoir-faire', 'Heures par jour', 'Congés', 'Part disponible'],
  sources: {
    linkedin: 'LinkedIn',
    website: 'Site web',
    referral: 'Recommandation',
    event: 'Salon',
    email: 'E-mailing',
    ads: 'Publicité Google',
  },
  sectors: ['Finance', 'Commerce', 'Santé', 'Industrie', 'Tourisme', 'Services'],
  stages: {
    new: ['Nouveau', 'nouveau lead'],
    contacted: ['Contacté', 'contacte', 'Contacté '],
    qualified: ['Qualifié', 'qualifié'],
    presentation: ['Démo', 'Démonstration'],
    proposal: ['Devis envoyé', 'devis'],
    negotiation: ['Négociation', 'En négociation'],
    won: ['Gagné', 'gagné', 'GAGNE', 'Signé', 'Gagné !'],
    lost: ['Perdu', 'perdu', 'Sans suite', 'PERDU'],
  },
  comments: [
    'À rappeler lundi',
    'Budget à confirmer',
    'Décision en comité',
    'Très intéressé',
    'Compare avec un concurrent',
    'Attend le devis',
  ],
  skills: { calls: 'Appels', demo: 'Démo', closing: 'Closing', writing: 'Rédaction', crm: 'CRM' },
  statuses: {
    todo: 'À faire',
    doing: 'En cours',
    blocked: 'Bloqué',
    done: 'Terminé',
    cancelled: 'Abandonné',
  },
  priorities: ['Haute', 'Moyenne', 'Basse'],
  taskKinds: [
    {
      title: 'Relancer {client} après le devis',
      type: 'Relance',
      skill: 'closing',
      effort: 1.5,
      weight: 0.9,
    },
    {
      title: 'Qualifier les leads LinkedIn de {client}',
      type: 'Qualification',
      skill: 'calls',
      effort: 3,
      weight: 0.4,
    },
    { title: 'Préparer la démo pour {client}', type: 'Démo', skill: 'demo', effort: 4, weight: 0.7 },
    {
      title: 'Rédiger la proposition pour {client}',
      type: 'Proposition',
      skill: 'writing',
      effort: 5,
      weight: 0.8,
    },
    { title: 'Négocier le contrat {client}', type: 'Négociation', skill: 'closing', effort: 6, weight: 1 },
    {
      title: 'Appeler les contacts du salon pour {client}',
      type: 'Prospection',
      skill: 'calls',
      effort: 4,
      weight: 0.3,
    },
    { title: 'Nettoyer les fiches de {client}', type: 'CRM', skill: 'crm', effort: 2, weight: 0.1 },
    { title: 'Former {client} à la prise en main', type: 'Formation', skill: 'demo', effort: 3, weight: 0.2 },
    {
      title: 'Écrire la séquence d’e-mails pour {client}',
      type: 'Contenu',
      skill: 'writing',
      effort: 6,
      weight: 0.4,
    },
    {
      title: 'Identifier le décideur chez {client}',
      type: 'Prospection',
      skill: 'calls',
      effort: 1,
      weight: 0.5,
    },
  ],
  amount: (value) =>
    `${value
      .toFixed(2)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+,)/g, THIN)}\u00a0€`,
};

const en: DemoWords = {
  leadsTab: 'Lead tracker',
  leadsTitle: 'Lead tracker — online sales team',
  leadHeaders: [
    'Ref',
    'Prospect',
    'Company',
    'Sales Rep',
    'Channel',
    'Product',
    'Industry',
    'Deal Value',
    'Status',
    'Lead Date',
    'Close Date',
    'Comments',
  ],
  tasksTab: 'Team to-do',
  taskHeaders: [
    'No',
    'Task',
    'Category',
    'Company',
    'Business Value',
    'Likelihood',
    'Priority',
    'MoSCoW class',
    'Estimated Hours',
    'Required Skill',
    'After',
    'Who',
    'Deadline',
    'Progress',
  ],
  teamTab: 'Sales people',
  teamHeaders: ['Full name', 'Mail', 'Expertise', 'Hours per day', 'Time off', 'Focus'],
  sources: {
    linkedin: 'LinkedIn',
    website: 'Website',
    referral: 'Referral',
    event: 'Trade show',
    email: 'E-mail campaign',
    ads: 'Google Ads',
  },
  sectors: ['Finance', 'Retail', 'Health', 'Manufacturing', 'Tourism', 'Services'],
  stages: {
    new: ['New', 'new lead'],
    contacted: ['Contacted', 'contacted', 'Contacted '],
    qualified: ['Qualified', 'qualified'],
    presentation: ['Demo', 'Presentation'],
    proposal: ['Quote sent', 'proposal'],
    negotiation: ['Negotiation', 'Negotiating'],
    won: ['Won', 'won', 'Closed Won', 'Signed', 'Won!'],
    lost: ['Lost', 'lost', 'Closed Lost', 'LOST'],
  },
  comments: [
    'Call back on Monday',
    'Budget to confirm',
    'Board decides',
    'Very interested',
    'Comparing with a competitor',
    'Waits for the quote',
  ],
  skills: { calls: 'Calls', demo: 'Demo', closing: 'Closing', writing: 'Writing', crm: 'CRM' },
  statuses: { todo: 'To do', doing: 'In progress', blocked: 'Blocked', done: 'Done', cancelled: 'Cancelled' },
  priorities: ['High', 'Medium', 'Low'],
  taskKinds: [
    {
      title: 'Follow up with {client} on the quote',
      type: 'Follow-up',
      skill: 'closing',
      effort: 1.5,
      weight: 0.9,
    },
    {
      title: 'Qualify LinkedIn leads of {client}',
      type: 'Qualification',
      skill: 'calls',
      effort: 3,
      weight: 0.4,
    },
    { title: 'Prepare the demo for {client}', type: 'Demo', skill: 'demo', effort: 4, weight: 0.7 },
    { title: 'Write the proposal for {client}', type: 'Proposal', skill: 'writing', effort: 5, weight: 0.8 },
    {
      title: 'Negotiate the contract with {client}',
      type: 'Negotiation',
      skill: 'closing',
      effort: 6,
      weight: 1,
    },
    {
      title: 'Call trade-show contacts for {client}',
      type: 'Prospecting',
      skill: 'calls',
      effort: 4,
      weight: 0.3,
    },
    { title: 'Clean up the records of {client}', type: 'CRM', skill: 'crm', effort: 2, weight: 0.1 },
    { title: 'Train {client} on getting started', type: 'Training', skill: 'demo', effort: 3, weight: 0.2 },
    {
      title: 'Write the e-mail sequence for {client}',
      type: 'Campaign',
      skill: 'writing',
      effort: 6,
      weight: 0.4,
    },
    {
      title: 'Find the decision maker at {client}',
      type: 'Prospecting',
      skill: 'calls',
      effort: 1,
      weight: 0.5,
    },
  ],
  amount: (value) => `€${value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`,
};

export const demoWords = { fr, en } as const;
