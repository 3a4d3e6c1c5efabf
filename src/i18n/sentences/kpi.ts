import { formatCount, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** The KPI view: alerts, the actions made of them, and the rows behind a figure. */

export const noPipeline = sentence<[]>([], {
  fr: () =>
    'Ce classeur n’a pas de pipeline : ouvrez la feuille de vos affaires, puis faites-en un depuis l’accueil.',
  en: () =>
    'This spreadsheet has no pipeline: open the sheet of your deals, then turn it into one from the home view.',
});

export const valueWithN = sentence<[kpi: string, value: string, n: number]>(['Taux de gain', '15,0 %', 40], {
  fr: (kpi, value, n) => `${kpi} : ${value} (n = ${formatNumber(n, 'fr')})`,
  en: (kpi, value, n) => `${kpi}: ${value} (n = ${formatNumber(n, 'en')})`,
});

export const nothingYet = sentence<[kpi: string]>(['Taux de gain'], {
  fr: (kpi) => `${kpi} : rien à compter encore (n = 0)`,
  en: (kpi) => `${kpi}: nothing to count yet (n = 0)`,
});

export const alertGone = sentence<[]>([], {
  fr: () => 'Cette alerte ne tient plus : relisez les alertes.',
  en: () => 'This alert no longer holds: read the alerts again.',
});

export const noBacklog = sentence<[]>([], {
  fr: () =>
    'Ce classeur n’a pas de backlog où ranger l’action : transformez d’abord une feuille, depuis l’accueil.',
  en: () =>
    'This spreadsheet has no backlog to put the action in: first turn a sheet into one, from the home view.',
});

export const actionThere = sentence<[tab: string, row: number]>(['Backlog', 12], {
  fr: (tab, row) => `Cette action est déjà dans ${quote(tab, 'fr')}, ligne ${row}, et n’est pas terminée.`,
  en: (tab, row) => `This action is already in ${quote(tab, 'en')}, row ${row}, and is not done.`,
});

export const createsAction = sentence<[title: string, tab: string]>(
  ['Relancer 12 affaires sans nouvelles', 'Backlog'],
  {
    fr: (title, tab) => `Ajoute ${quote(title, 'fr')} à ${quote(tab, 'fr')}.`,
    en: (title, tab) => `Adds ${quote(title, 'en')} to ${quote(tab, 'en')}.`,
  },
);

export const actionCreated = sentence<[id: string, tab: string, owner: string]>(['A1', 'Backlog', ''], {
  fr: (id, tab, owner) =>
    `L’action ${id} est dans ${quote(tab, 'fr')}. Donnez-lui ${owner ? '' : 'un responsable et '}un effort.`,
  en: (id, tab, owner) =>
    `The action ${id} is in ${quote(tab, 'en')}. Give it ${owner ? '' : 'an owner and '}an effort.`,
});

export const behindRate = sentence<[what: string, reached: number, of: number]>(['Taux de gain, Ana', 2, 5], {
  fr: (what, reached, of) => `${what} : ${formatNumber(reached, 'fr')} sur ${formatNumber(of, 'fr')}`,
  en: (what, reached, of) => `${what}: ${formatNumber(reached, 'en')} of ${formatNumber(of, 'en')}`,
});

export const behindRows = sentence<[what: string, rows: number]>(['CA gagné, Ana', 5], {
  fr: (what, rows) => `${what} : ${formatCount(rows, 'fr', 'ligne', 'lignes')}`,
  en: (what, rows) => `${what}: ${formatCount(rows, 'en', 'row', 'rows')}`,
});

/** The days before sprints were taken up, or those since. */
export const side = sentence<[side: 'before' | 'after']>(['before'], {
  fr: (one) => (one === 'before' ? 'avant les sprints' : 'depuis les sprints'),
  en: (one) => (one === 'before' ? 'before sprints' : 'since sprints'),
});

/** What the last line of a funnel counts. */
export const atNoStage = sentence<[]>([], {
  fr: () => 'À une autre étape',
  en: () => 'At another stage',
});

export const selectFigure = sentence<[tab: string]>(['KPI'], {
  fr: (tab) =>
    `Sélectionnez un chiffre de ${quote(tab, 'fr')}, ou d’une formule SPRINT_ qui compte des lignes, puis recommencez.`,
  en: (tab) =>
    `Select a figure of ${quote(tab, 'en')}, or of a SPRINT_ formula that counts rows, then try again.`,
});

export const formulaNotRead = sentence<[cell: string]>(['KPI!B12'], {
  fr: (cell) =>
    `La formule de ${cell} calcule un de ses arguments : ses lignes ne peuvent pas être retrouvées. Donnez-lui des plages et des cellules.`,
  en: (cell) =>
    `The formula of ${cell} computes one of its arguments: its rows cannot be found. Give it ranges and cells.`,
});

/** What a KPI tab can lack. */
export const tabIsMissing = sentence<[]>([], {
  fr: () => 'Ce classeur n’a pas d’onglet KPI.',
  en: () => 'This spreadsheet has no KPI tab.',
});

export const tabIsOlder = sentence<[tab: string]>(['KPI'], {
  fr: (tab) =>
    `${quote(tab, 'fr')} vient d’une version plus ancienne : graphiques, délai de réponse et stabilité du Pareto y manquent.`,
  en: (tab) =>
    `${quote(tab, 'en')} comes from an older version: it lacks charts, response time and Pareto’s stability.`,
});

export const chartsAreMissing = sentence<[charts: number]>([2], {
  fr: (charts) => `Il manque ${formatCount(charts, 'fr', 'graphique', 'graphiques')} à l’onglet KPI.`,
  en: (charts) => `The KPI tab lacks ${formatCount(charts, 'en', 'chart', 'charts')}.`,
});

export const columnsAreNew = sentence<[]>([], {
  fr: () => 'Le pipeline a de nouvelles colonnes, que l’onglet KPI ne lit pas encore.',
  en: () => 'The pipeline has new columns that the KPI tab does not read yet.',
});

export const makesTabAnew = sentence<[old: string, made: string]>(['KPI', 'KPI (2)'], {
  fr: (old, made) =>
    `${quote(made, 'fr')} prend la suite, avec vos choix. ${quote(old, 'fr')} reste tel quel, avec ce que vous y avez ajouté, mais ne suivra plus les sprints : supprimez-le quand vous n’en avez plus besoin.`,
  en: (old, made) =>
    `${quote(made, 'en')} takes over, with your choices. ${quote(old, 'en')} stays as it is, with what you added to it, but no longer follows sprints: delete it when you no longer need it.`,
});

export const drawsCharts = sentence<[charts: number]>([2], {
  fr: (charts) => `Dessine ${formatCount(charts, 'fr', 'graphique', 'graphiques')}.`,
  en: (charts) => `Draws ${formatCount(charts, 'en', 'chart', 'charts')}.`,
});

export const tabIsComplete = sentence<[tab: string]>(['KPI'], {
  fr: (tab) => `${quote(tab, 'fr')} est complet.`,
  en: (tab) => `${quote(tab, 'en')} is complete.`,
});
