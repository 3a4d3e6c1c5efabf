import { dayInWords } from '../../sidebar/dates.ts';
import { addDays, dayFromIso, isoOf } from '../../src/domain/day.ts';
import type { LogAction } from '../../src/i18n/choices/log.ts';
import { adapted, enters, expectedChange, leaves } from '../../src/i18n/sentences/adapting.ts';
import { freezes, frozen, frozenName, notOurs } from '../../src/i18n/sentences/freezing.ts';
import { goalChanged } from '../../src/i18n/sentences/goal.ts';
import { repaired, reviewed } from '../../src/i18n/sentences/grooming.ts';
import {
  imported,
  importUpdates,
  nothingToExport,
  uploadMissing,
} from '../../src/i18n/sentences/importing.ts';
import { actionCreated, tabIsComplete } from '../../src/i18n/sentences/kpi.ts';
import { meetingSays } from '../../src/i18n/sentences/meeting.ts';
import { playbookDone } from '../../src/i18n/sentences/playbooks.ts';
import { addsHolidays, settingsMade, settingUnread } from '../../src/i18n/sentences/settings.ts';
import { noSprint } from '../../src/i18n/sentences/sprinting.ts';
import { addedFromTemplates } from '../../src/i18n/sentences/templates.ts';
import { drawsChart, tracked } from '../../src/i18n/sentences/tracking.ts';
import { unnamedUser, wasCut } from '../../src/i18n/sentences/undoing.ts';
import { createsTab } from '../../src/i18n/sentences/writing.ts';
import type { Language, Text } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type {
  AdaptDraft,
  Api,
  CloseDraft,
  HolidaysRequest,
  Home,
  KpiChoice,
  Outcome,
  Proposal,
  SettingsState,
  Source,
  SourceKind,
  SprintDraft,
  SprintForecast,
  SprintRequest,
  WritePreview,
} from '../../src/server/contract.ts';
import { fakeBoard } from './fake-board.ts';
import { fakeGrooming, groomingPreview } from './fake-grooming.ts';
import { actionPreview, fakeKpi, fakeRows, kpiTabPreview } from './fake-kpi.ts';
import { fakeLog } from './fake-log.ts';
import { fakeMeeting, meetingPreview } from './fake-meeting.ts';
import { fakePlan } from './fake-plan.ts';
import { playbookPreview } from './fake-playbooks.ts';
import { fakeRetro } from './fake-retro.ts';
import { fakeStandUp } from './fake-stand-up.ts';
import { fakeTemplates, templatesPreview } from './fake-templates.ts';

/**
 * The states of a workbook that the views are shown in: nothing turned yet, a backlog without a sprint, a running
 * sprint, one whose sheet changes between preview and write, one where an action was cut half-way and the user gave no
 * name yet, one where every call fails.
 */
export const scenarios = ['new', 'ready', 'running', 'changing', 'cut', 'failing', 'crowded'] as const;
export type Scenario = (typeof scenarios)[number];

/** An `Api` with believable answers. Throws as the server does: an Error with one sentence. */
export function fakeApi(language: Language, scenario: Scenario): Api {
  const say = sayIn(language);
  const log = fakeLog(language, scenario);
  let name = scenario === 'new' || scenario === 'cut' ? null : 'Zoé Lefèvre';
  let recovered =
    scenario === 'cut' ? [wasCut(language, say('Clore le sprint', 'Close sprint'), 'Karim Benali')] : [];
  const user = () => name ?? unnamedUser(language, 'AF3C');
  let changes = scenario === 'changing';
  const outcome = (
    action: LogAction,
    sentence: string,
    preview: WritePreview,
    notes: readonly string[] = [],
  ): Outcome => {
    if (!changes) {
      log.write(action, user(), preview.summary.join(' '));
      return { done: true, sentence, notes };
    }
    changes = false;
    const changed = say(
      'La feuille a changé depuis l’aperçu : voici le nouveau.',
      'The sheet has changed since the preview: here is the new one.',
    );
    return { done: false, sentence: changed, preview: { ...preview, token: `${preview.token}-2` } };
  };
  const api: Api = {
    home: () => {
      const told = recovered;
      recovered = [];
      return {
        ...home(language, scenario),
        who: { name: user(), given: name !== null },
        recovered: told,
        lastAction: log.history().find(({ isNext }) => isNext) ?? null,
      };
    },
    source: ({ kind, headerRow }) => source(language, kind, headerRow ?? 3),
    previewTurn: ({ kind }) => turnPreview(language, kind),
    applyTurn: ({ kind }) =>
      outcome(
        kind,
        say('212 lignes ajoutées à Pipeline, 3 mises à jour.', '212 rows added to Pipeline, 3 updated.'),
        turnPreview(language, kind),
        [say('L’onglet « Leads 2026 » n’a pas été modifié.', 'The tab “Leads 2026” was not changed.')],
      ),
    recallImport: () =>
      scenario === 'running' ? { source: say('Tâches', 'Tasks'), columns: 'Titre = A (Titre)' } : null,
    importPiece: ({ piece }) => {
      if (scenario === 'failing' && piece > 0) throw new Error(uploadMissing(language));
      return null;
    },
    dropImport: () => null,
    previewImport: ({ kind }) => importPreview(language, kind),
    applyImport: ({ kind }) =>
      outcome('import', imported(language, 'Backlog', 4, 3), importPreview(language, kind)),
    exportData: ({ of }) => {
      if (scenario === 'new') throw new Error(nothingToExport(language, 'Backlog'));
      return {
        tab: of === 'backlog' ? 'Backlog' : 'Sprint',
        fields: ['id', 'title', 'status', 'effort', 'due'],
        rows: [
          ['T1', '=1+1', say('À faire', 'To do'), 1.5, '2026-04-02'],
          ['T2', 'Zola', say('Terminé', 'Done'), '', ''],
        ],
      };
    },
    sprintDraft: () => sprintDraft(language, scenario),
    goalFigures: ({ kpi, segments, weeks }) => ({
      base: kpi === 'conversion' ? (segments.length > 0 ? 0.2 : 0.15) : 0.24,
      baseInWords:
        segments.length > 0
          ? say('Taux de conversion : 12 / 60 = 20,0 %', 'Conversion rate: 12 / 60 = 20.0%')
          : say('Taux de conversion : 12 / 80 = 15,0 %', 'Conversion rate: 12 / 80 = 15.0%'),
      expected: segments.length > 0 ? 20 * weeks + 5 : 80 * weeks,
      paceInWords: say(
        '180 en 8 semaines, ramenés à 10 jours ouvrés.',
        '180 in 8 weeks, brought to 10 working days.',
      ),
    }),
    propose: (request) => proposal(language, request),
    ...fakeMeeting(language, scenario),
    applyMeeting: (request) =>
      outcome(
        'meeting',
        meetingSays(language, request.votes.length, request.commitments.length, request.risks.length),
        meetingPreview(language, request),
      ),
    previewStart: () => startPreview(language),
    applyStart: ({ number, items }) =>
      outcome(
        'start',
        say(
          `Sprint ${number} démarré avec ${items.length} éléments.`,
          `Sprint ${number} started with ${items.length} items.`,
        ),
        startPreview(language),
        [say('L’engagement est figé dans l’onglet Sprint.', 'The commitment is frozen in the Sprint tab.')],
      ),
    adaptDraft: () => adaptDraft(language, scenario),
    previewAdapt: () => adaptPreview(language),
    applyAdapt: () => outcome('adapt', adapted(language, 4, 1, 1), adaptPreview(language)),
    closeDraft: () => closeDraft(language, scenario),
    previewClose: () => closePreview(language),
    applyClose: () => {
      const closing = outcome(
        'close',
        say('Sprint 4 clos : 7 éléments sur 10 terminés.', 'Sprint 4 closed: 7 of 10 items done.'),
        closePreview(language),
        [say('L’onglet Rétro est prêt pour l’équipe.', 'The Retro tab is ready for the team.')],
      );
      const copy = say(
        'Bilan du sprint 4\n\nEngagement tenu\n- Éléments – 7 sur 10 = 70,0 %\n- Effort – 84,5 h sur 112 h = 75,4 %',
        'Review of sprint 4\n\nCommitment kept\n- Items – 7 of 10 = 70.0%\n- Effort – 84.5 h of 112 h = 75.4%',
      );
      return closing.done ? { ...closing, copy } : closing;
    },
    refresh: () => ({
      done: true,
      sentence: say('2 formules complétées, 14 recalculées.', '2 formulas completed, 14 recalculated.'),
    }),
    history: log.history,
    previewUndo: log.previewUndo,
    applyUndo: ({ token }) => log.applyUndo(token),
    settings: () => settingsState(language, scenario),
    previewSettings: () => settingsPreview(language),
    applySettings: () =>
      outcome('settings', settingsMade(language, say('Réglages', 'Settings')), settingsPreview(language)),
    previewHolidays: (request) => holidaysPreview(language, request),
    applyHolidays: (request) =>
      outcome(
        'settings',
        addsHolidays(language, request.of, request.days.length, 0),
        holidaysPreview(language, request),
      ),
    previewFreeze: () => {
      if (scenario === 'new' || scenario === 'ready') throw new Error(notOurs(language, 'Leads 2026'));
      return freezePreview(language);
    },
    applyFreeze: () =>
      outcome('freeze', frozen(language, frozenName(language, 'KPI')), freezePreview(language)),
    kpi: () => fakeKpi(language, scenario),
    rowsBehind: () => fakeRows(language, scenario),
    previewAction: () => actionPreview(language),
    applyAction: () =>
      outcome('action', actionCreated(language, 'A1', 'Backlog', ''), actionPreview(language)),
    previewKpiTab: () => kpiTabPreview(language),
    applyKpiTab: () => outcome('kpiTab', tabIsComplete(language, 'KPI (2)'), kpiTabPreview(language)),
    grooming: () => fakeGrooming(language, scenario),
    previewGrooming: (request) => groomingPreview(language, request),
    applyGrooming: ({ as }) =>
      outcome(
        'groom',
        as === 'repair' ? repaired(language, 3) : reviewed(language, 1),
        groomingPreview(language, { keys: [], as }),
      ),
    previewTracking: () => ({
      token: 'track',
      summary: [drawsChart(language, 10), createsTab(language, 'Burndown', 0)],
      changes: [],
      sample: { headers: [], rows: [] },
      problems: [],
    }),
    applyTracking: () =>
      outcome('track', tracked(language, 'Burndown', say('Tableau', 'Board')), api.previewTracking()),
    previewPlaybook: (request) => playbookPreview(language, request),
    applyPlaybook: (request) =>
      outcome(
        request.tour ? 'tour' : 'playbook',
        playbookDone(language, request[language].tab, request[language].items.length),
        playbookPreview(language, request),
      ),
    templates: () => fakeTemplates(language, scenario),
    previewTemplates: (request) => templatesPreview(language, request),
    applyTemplates: (request) =>
      outcome(
        'template',
        addedFromTemplates(language, 'Backlog', request.items.length),
        templatesPreview(language, request),
      ),
    ...fakeRetro(language, scenario),
    ...fakeStandUp(language, scenario),
    ...fakeBoard(language, scenario, (sentence) => log.write('move', user(), sentence)),
    setName: (request) => {
      name = request.name;
      return null;
    },
    turn: () => null,
    open: () => null,
    show: () => null,
  };
  if (scenario !== 'failing') return api;
  const fail = () => {
    throw new Error(
      say(
        'La feuille « Leads » est protégée : demandez l’accès à son propriétaire.',
        'The sheet “Leads” is protected: ask its owner for access.',
      ),
    );
  };
  return Object.fromEntries(Object.keys(api).map((name) => [name, fail])) as unknown as Api;
}

/** The words of a language, with the spaces that the server writes. */
function sayIn(language: Language): (fr: string, en: string) => string {
  return (fr, en) => (language === 'fr' ? frenchSpaces(fr) : en);
}

function settingsState(language: Language, scenario: Scenario): SettingsState {
  if (scenario === 'new') return { tab: null, missing: [], problems: [] };
  const tab = sayIn(language)('Réglages', 'Settings');
  return {
    tab,
    missing: scenario === 'ready' ? [sayIn(language)('Points', 'Points')] : [],
    problems: scenario === 'ready' ? [settingUnread(language, ...settingUnread.example)] : [],
  };
}

function holidaysPreview(language: Language, { of, days }: HolidaysRequest): WritePreview {
  const dates = days.map((iso) => dayInWords(iso)[language]);
  return {
    token: 'holidays',
    summary: [addsHolidays(language, of, days.length, 0)],
    changes: [
      {
        tab: language === 'fr' ? 'Réglages' : 'Settings',
        where: 'B24',
        before: 'FR',
        after: ['FR', ...dates].join(language === 'fr' ? ' ; ' : '; '),
      },
    ],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}

function settingsPreview(language: Language): WritePreview {
  return {
    token: 'settings',
    summary: [createsTab(language, sayIn(language)('Réglages', 'Settings'), 0)],
    changes: [],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}

function freezePreview(language: Language): WritePreview {
  return {
    token: 'freeze-kpi',
    summary: [freezes(language, 'KPI', frozenName(language, 'KPI'))],
    changes: [],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}

function home(language: Language, scenario: Scenario): Omit<Home, 'who' | 'recovered' | 'lastAction'> {
  const say = sayIn(language);
  const tab = (name: Text, rows: number) => ({ name: name[language], rows });
  const none = {
    pipeline: null,
    backlog: null,
    team: null,
    sprint: null,
    kpi: null,
    retro: null,
    history: null,
    points: null,
    settings: null,
  };
  const activeTab = scenario === 'cut' ? 'KPI' : 'Leads 2026';
  if (scenario === 'new') return { language, sprint: null, activeTab, broken: [], tabs: none };
  const made = {
    ...none,
    pipeline: tab({ fr: 'Pipeline', en: 'Pipeline' }, 1215),
    backlog: tab({ fr: 'Backlog', en: 'Backlog' }, 42),
    team: tab({ fr: 'Équipe', en: 'Team' }, 3),
  };
  if (scenario === 'ready') return { language, sprint: null, activeTab, broken: [], tabs: made };
  return {
    language,
    activeTab,
    broken: [],
    sprint: {
      number: 4,
      goal: say('Faire passer la conversion de 15 % à 20 %', 'Raise the conversion rate from 15% to 20%'),
      start: '2026-04-06',
      end: '2026-04-19',
      workingDaysLeft: 6,
      progress: say(
        'Conversion 12 sur 80 = 15,0 %, cible 20,0 %',
        'Conversion 12 of 80 = 15.0%, target 20.0%',
      ),
      verdict: say(
        'Verdict : trop tôt (12 / 80), face à une base de 60 / 400',
        'Verdict: too early (12 / 80), against a base of 60 / 400',
      ),
      goalChanged: goalChanged(
        language,
        1,
        say('But : cible', 'Goal: target'),
        say('08/04/2026', '8 Apr 2026'),
        'Karim Benali',
        say('18 %', '18%'),
        say('20 %', '20%'),
      ),
      items: { total: 10, done: 7 },
      forecast: forecast(language, scenario),
    },
    tabs: {
      ...made,
      sprint: tab({ fr: 'Sprint', en: 'Sprint' }, 10),
      kpi: tab({ fr: 'KPI', en: 'KPI' }, 8),
      retro: tab({ fr: 'Rétro', en: 'Retro' }, 0),
      history: tab({ fr: 'Historique', en: 'History' }, 1),
      settings: tab({ fr: 'Réglages', en: 'Settings' }, 0),
    },
  };
}

/** In danger while running, too early to tell in a sprint that was cut. */
function forecast(language: Language, scenario: Scenario): SprintForecast {
  const say = sayIn(language);
  const of = { unit: 'effort', unestimated: 0, known: 4, velocity: { n: 1, median: null } } as const;
  if (scenario === 'cut') return { ...of, known: 1, forecast: null };
  return {
    ...of,
    ...(scenario === 'changing' ? { velocity: { n: 4, median: 34 } } : {}),
    forecast: {
      remaining: 30,
      daysLeft: 6,
      low: 12,
      likely: scenario === 'changing' ? 31 : 18.5,
      high: scenario === 'changing' ? 40 : 25,
      chance: scenario === 'changing' ? 0.62 : 0.08,
      daysNeeded: 10,
      atRisk: [
        say('Envoyer la proposition à Hugo', 'Send Hugo the proposal'),
        say('Salon de Lyon', 'Lyon fair'),
      ],
      toDrop: [say('Salon de Lyon', 'Lyon fair')],
      fits: true,
    },
  };
}

function source(language: Language, kind: SourceKind, headerRow: number): Source {
  const say = sayIn(language);
  const column = (index: number, header: string, ...sample: string[]) => ({
    index,
    letter: String.fromCharCode(65 + index),
    header,
    sample,
    filled: sample.length === 0 ? 0 : 1215,
  });
  const columns = [
    column(0, say('Réf. opportunité', 'Opportunity ref.'), '1C1I7A6R', 'Z063OYW0', 'EC4QE1BX'),
    column(1, say('Société', 'Company'), 'Cancity', 'Isdom & <b>Cie</b>', '=IMPORTXML("http://…")'),
    column(2, say('Étape', 'Stage'), say('Gagné', 'Won'), say('En cours', 'Engaging'), say('Perdu', 'Lost')),
    column(3, say('Créé le', 'Created'), '20/10/2025', '25/10/2025', '01/11/2025'),
    column(4, say('Signé le', 'Closed on'), '01/03/2026', '11/03/2026'),
    column(5, say('Montant HT', 'Net amount'), '1 054 €', '4 514 €', '50 €'),
    column(6, say('Montant TTC', 'Gross amount'), '1 265 €', '5 417 €', '60 €'),
    column(7, '', 'x', 'x'),
    column(8, say('Commentaire', 'Comment')),
  ];
  const pipeline: Source['fields'] = [
    { key: 'id', label: 'ID', required: false, column: 0, confidence: 'likely' },
    { key: 'name', label: say('Affaire', 'Deal'), required: true, column: 1, confidence: 'sure' },
    { key: 'stage', label: say('Étape', 'Stage'), required: true, column: 2, confidence: 'sure' },
    { key: 'created', label: say('Créé le', 'Created on'), required: true, column: 3, confidence: 'sure' },
    { key: 'won', label: say('Gagné le', 'Won on'), required: false, column: 4, confidence: 'likely' },
    { key: 'amount', label: say('Montant', 'Amount'), required: false, column: 5, confidence: 'ask' },
    { key: 'owner', label: say('Responsable', 'Owner'), required: false, column: null, confidence: 'none' },
  ];
  const backlog: Source['fields'] = [
    { key: 'id', label: 'ID', required: false, column: 0, confidence: 'sure' },
    { key: 'title', label: say('Titre', 'Title'), required: true, column: 1, confidence: 'likely' },
    { key: 'effort', label: 'Effort (h)', required: false, column: null, confidence: 'none' },
    { key: 'status', label: say('Statut', 'Status'), required: false, column: 2, confidence: 'sure' },
  ];
  return {
    kind,
    tab: 'Leads 2026',
    headerRow,
    rows: 1215,
    columns,
    fields: kind === 'pipeline' ? pipeline : backlog,
    notes: [
      say(
        'Les 2 lignes au-dessus de l’en-tête sont un titre : elles ne sont pas lues.',
        'The 2 rows above the header are a title: they are not read.',
      ),
      say('La ligne 1219 est un total : elle n’est pas lue.', 'Row 1219 is a total: it is not read.'),
    ],
  };
}

/** What importing a later export would do. */
function importPreview(language: Language, kind: SourceKind): WritePreview {
  const preview = turnPreview(language, kind);
  return { ...preview, summary: [importUpdates(language, 4, 3, 120, 2, true), ...preview.summary] };
}

function turnPreview(language: Language, kind: SourceKind): WritePreview {
  const say = sayIn(language);
  const name = kind === 'pipeline' ? 'Pipeline' : 'Backlog';
  return {
    token: `turn-${kind}`,
    summary: [
      say(`Ajoute 212 lignes à ${name}.`, `Adds 212 rows to ${name}.`),
      say(`Change 3 cellules de ${name}.`, `Changes 3 cells of ${name}.`),
    ],
    changes: [
      { tab: name, where: 'C14', before: say('En cours', 'Engaging'), after: say('Gagné', 'Won') },
      { tab: name, where: 'E14', before: '', after: '11/03/2026' },
      { tab: name, where: 'F27', before: '1 054', after: '1 254' },
    ],
    sample: {
      headers: [
        'ID',
        say('Affaire', 'Deal'),
        say('Étape', 'Stage'),
        say('Créé le', 'Created on'),
        say('Gagné le', 'Won on'),
        say('Montant', 'Amount'),
        say('Responsable', 'Owner'),
      ],
      rows: [
        ['1C1I7A6R', 'Cancity', say('Gagné', 'Won'), '20/10/2025', '01/03/2026', '1 054', 'Moses Frase'],
        ['Z063OYW0', 'Isdom', say('Gagné', 'Won'), '25/10/2025', '11/03/2026', '4 514', 'Darcel Schlecht'],
        [
          'EC4QE1BX',
          '=IMPORTXML("http://example.test";"//a")',
          say('Perdu', 'Lost'),
          '01/11/2025',
          '',
          '50',
          'Gladys Colclough',
        ],
      ],
    },
    problems: [
      say(
        'Ligne 88, « Montant HT » : « à voir » n’est pas un nombre ; la cellule restera vide.',
        'Row 88, “Net amount”: “to see” is not a number; the cell stays empty.',
      ),
    ],
  };
}

function kpis(language: Language): readonly KpiChoice[] {
  const say = sayIn(language);
  return [
    {
      key: 'conversion',
      label: say('Taux de conversion', 'Conversion rate'),
      unit: 'rate',
      base: 0.15,
      baseInWords: say('12 gagnés sur 80 leads = 15,0 %', '12 won of 80 leads = 15.0%'),
    },
    {
      key: 'winRate',
      label: say('Taux de gain', 'Win rate'),
      unit: 'rate',
      base: 0.6315,
      baseInWords: say('4 238 gagnés sur 6 711 conclus = 63,2 %', '4,238 won of 6,711 closed = 63.2%'),
    },
    {
      key: 'wonAmount',
      label: say('Montant gagné', 'Won amount'),
      unit: 'money',
      base: 12840.5,
      baseInWords: say('12 affaires, 12 840,50 €', '12 deals, €12,840.50'),
    },
    {
      key: 'wonCount',
      label: say('Affaires gagnées', 'Deals won'),
      unit: 'count',
      base: null,
      baseInWords: say('aucune donnée', 'no data'),
    },
  ];
}

function sprintDraft(language: Language, scenario: Scenario): SprintDraft {
  const say = sayIn(language);
  const member = (name: string, skills: string, focus: number, daysOff = 0) => ({
    name,
    skills,
    hoursPerDay: 7,
    daysOff,
    focus,
  });
  return {
    refused:
      scenario === 'running'
        ? say(
            'Le sprint 4 court jusqu’au 19/04/2026 : un seul sprint à la fois. Clôturez-le d’abord.',
            'Sprint 4 runs until 2026-04-19: one sprint at a time. Close it first.',
          )
        : null,
    number: 5,
    start: '2026-04-20',
    weeks: 2,
    kpis: kpis(language),
    goal: { text: '', kpi: 'conversion', base: 0.15, target: scenario === 'new' ? null : 0.2 },
    values: {
      source: ['LinkedIn', 'Google Ads'],
      product: ['Alpha', say('Santé', 'Healthcare')],
      segment: ['Finance', say('Santé', 'Healthcare')],
    },
    past: { conversion: [0.12, 0.17, 0.19, 0.14] },
    dateOrder: 'dmy',
    actions:
      scenario === 'new'
        ? []
        : [
            say(
              'Filtrer par budget – Zoé Lefèvre : en retard de 5 jours, décidée il y a 16 jours',
              'Filter by budget – Zoé Lefèvre: 5 days late, decided 16 days ago',
            ),
          ],
    objective:
      scenario === 'new'
        ? ''
        : say(
            'Objectif : CA gagné, reste 40 000,00 € jusqu’au 30/06/2026. Part de ce sprint : 8 000,00 €.',
            'Objective: Revenue won, €40,000.00 left until 30 Jun 2026. This sprint’s share: €8,000.00.',
          ),
    team:
      scenario === 'new'
        ? []
        : [
            member('Amélie Durand', say('prospection, relance', 'prospecting, follow-up'), 0.7),
            member('Karim Benali', say('démo', 'demo'), 0.8, 1),
            member('Zoé Lefèvre', '', 0.5),
          ],
    delivered:
      scenario === 'new'
        ? {}
        : {
            'Amélie Durand': say(
              'Sprints passés : de 60 % à 95 % des heures prévues terminées (3 sprints).',
              'Past sprints: 60% to 95% of the planned hours finished (3 sprints).',
            ),
          },
    worked: scenario === 'new' ? {} : { 'Karim Benali': [true, true, false, true, true, false, false] },
    hints:
      scenario === 'new'
        ? [
            say(
              'Il n’y a pas encore de pipeline : transformez l’onglet de vos leads pour mesurer le but.',
              'There is no pipeline yet: turn the tab of your leads into one to measure the goal.',
            ),
          ]
        : [],
  };
}

function proposal(language: Language, request: SprintRequest): Proposal {
  const say = sayIn(language);
  const start = dayFromIso(request.start);
  const board = fakePlan(
    language,
    request.team.map(({ name }) => name),
  );
  return {
    ...board,
    end: start === null ? request.start : isoOf(addDays(start, request.weeks * 7 - 1)),
    workingDays: request.weeks * 5,
    quality: say(
      'Valeur attendue prise : 24 500 sur 37 300 ; Should : à 0,4 % au plus du meilleur possible.',
      'Expected value taken: 24,500 of 37,300; Should: within 0.4% of the best possible.',
    ),
  };
}

function adaptDraft(language: Language, scenario: Scenario): AdaptDraft {
  const say = sayIn(language);
  const refused = scenario === 'new' || scenario === 'ready' ? noSprint(language) : null;
  const team = ['Amélie Durand', 'Karim Benali', 'Zoé Lefèvre'];
  const days = ['13', '14', '15', '16', '17'].map((day) => `2026-04-${day}`);
  return {
    ...fakePlan(language, team),
    refused,
    number: 4,
    goal: say('Faire passer la conversion de 15 % à 20 %', 'Raise the conversion rate from 15% to 20%'),
    end: '2026-04-19',
    days,
    worked: Object.fromEntries(team.map((name) => [name, days])),
  };
}

function adaptPreview(language: Language): WritePreview {
  const say = sayIn(language);
  return {
    token: 'adapt-4',
    summary: [
      enters(language, [say('Automatiser la relance des devis', 'Automate quote follow-ups')]),
      leaves(language, [say('Enregistrer une démo de 3 minutes', 'Record a 3-minute demo')]),
      expectedChange(language, 5000, 6000),
    ],
    changes: [],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}

function startPreview(language: Language): WritePreview {
  const say = sayIn(language);
  return {
    token: 'start-5',
    summary: [
      say('Crée l’onglet Sprint avec 4 éléments.', 'Creates the tab Sprint with 4 items.'),
      say('Change 4 cellules de Backlog.', 'Changes 4 cells of Backlog.'),
    ],
    changes: [
      {
        tab: 'Backlog',
        where: 'H2',
        before: say('À faire', 'To do'),
        after: say('Dans le sprint', 'In sprint'),
      },
      { tab: 'Backlog', where: 'H3', before: '', after: say('Dans le sprint', 'In sprint') },
    ],
    sample: {
      headers: ['ID', say('Titre', 'Title'), say('Responsable', 'Owner'), 'Effort (h)'],
      rows: [
        [
          'B-1',
          say('Relancer les 40 leads sans réponse', 'Follow up the 40 silent leads'),
          'Amélie Durand',
          '24',
        ],
        ['B-2', say('Enregistrer une démo', 'Record a demo'), 'Karim Benali', '16'],
      ],
    },
    problems: [],
  };
}

function closeDraft(language: Language, scenario: Scenario): CloseDraft {
  const say = sayIn(language);
  return {
    refused:
      scenario === 'new' || scenario === 'ready'
        ? say(
            'Aucun sprint n’est en cours : il n’y a rien à clore.',
            'No sprint is running: there is nothing to close.',
          )
        : null,
    number: 4,
    goal: say('Faire passer la conversion de 15 % à 20 %', 'Raise the conversion rate from 15% to 20%'),
    progress: say('Conversion 18 sur 96 = 18,8 %, cible 20,0 %', 'Conversion 18 of 96 = 18.8%, target 20.0%'),
    verdict: say(
      'Verdict : trop tôt (18 / 96), face à une base de 60 / 400',
      'Verdict: too early (18 / 96), against a base of 60 / 400',
    ),
    done: { items: 7, effort: 84.5 },
    committed: { items: 10, effort: 112 },
    unfinished: [
      {
        id: 'B-11',
        title: say('Automatiser la relance des devis', 'Automate quote follow-ups'),
        owner: 'Karim Benali',
        status: say('En cours', 'In progress'),
        effort: 12,
      },
      {
        id: 'B-12',
        title: say(
          'Tester un nouveau canal d’acquisition auprès des indépendants',
          'Test a new acquisition channel with freelancers',
        ),
        owner: 'Amélie Durand',
        status: say('Bloqué', 'Blocked'),
        effort: 15.5,
      },
      {
        id: 'B-13',
        title: say('Nettoyer les doublons du CRM', 'Clean up duplicates in the CRM'),
        owner: '',
        status: say('À faire', 'To do'),
        effort: null,
      },
    ],
  };
}

function closePreview(language: Language): WritePreview {
  const say = sayIn(language);
  return {
    token: 'close-4',
    summary: [
      say('Fige une ligne dans Historique.', 'Freezes a row in History.'),
      say(
        'Reporte 2 éléments au prochain sprint, en rend 1 au backlog.',
        'Carries 2 items over to the next sprint, returns 1 to the backlog.',
      ),
    ],
    changes: [
      { tab: 'Sprint', where: 'B2', before: say('En cours', 'Running'), after: say('Clos', 'Closed') },
    ],
    sample: {
      headers: [
        'Sprint',
        say('But du sprint', 'Sprint goal'),
        say('Résultat', 'Result'),
        say('Éléments terminés', 'Done items'),
      ],
      rows: [
        [
          '4',
          say('Faire passer la conversion de 15 % à 20 %', 'Raise the conversion rate from 15% to 20%'),
          say('18,8 %', '18.8%'),
          '7',
        ],
      ],
    },
    problems: [],
  };
}
