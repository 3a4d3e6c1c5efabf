import type { Alert } from '../../src/domain/kpi/alerts.ts';
import {
  alertAction,
  alertNames,
  alertSentence,
  namedNotJudged,
  type Printing,
} from '../../src/i18n/alerts.ts';
import { formatMoney, formatShare } from '../../src/i18n/format.ts';
import {
  behindRate,
  createsAction,
  makesTabAnew,
  noPipeline,
  selectFigure,
  tabIsOlder,
  valueWithN,
} from '../../src/i18n/sentences/kpi.ts';
import { createsTab } from '../../src/i18n/sentences/writing.ts';
import type { Language } from '../../src/i18n/text.ts';
import { verdictBasis } from '../../src/i18n/verdict.ts';
import type { KpiRow, KpiState, RowsBehind, WritePreview } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

const names = [
  'Val de Loire Vins – Pack Data',
  'Cèdre & Fils – Boutique Plus',
  'Belle Étoile – Support Premium',
  'Éditions du Lac',
];

const silent: Alert = {
  kind: 'dealsSilent',
  days: 32.5,
  rows: Array.from({ length: 41 }, (_, at) => at),
  amount: 45_300,
};
const slow: Alert = { kind: 'responseSlow', median: 30.5, target: 24, n: 18, unanswered: 3 };

function printing(language: Language): Printing {
  return {
    language,
    kpi: language === 'fr' ? 'Taux de gain' : 'Win rate',
    value: (value) => formatShare(value, language),
    money: (value) => formatMoney(value, 'fr_FR', language),
    title: (row) => names[row] ?? '',
  };
}

const row = (at: number, language: Language, outcome: string): KpiRow => ({
  tab: 'Pipeline',
  cell: `A${4 + 5 * at}`,
  title: names[at] ?? '',
  amount: formatMoney(18_000 - 4_000 * at, 'fr_FR', language),
  outcome,
});

/** A pipeline with all the columns that alerts read. */
const withColumns = { has: () => true };

export function fakeKpi(language: Language, scenario: Scenario): KpiState {
  const fr = language === 'fr';
  if (scenario === 'failing') throw new Error(fr ? 'Google ne répond pas.' : 'Google does not answer.');
  const nothing = { value: '', remark: '', alerts: [], notJudged: [], tab: null, lacking: '' };
  if (scenario === 'new') return { ...nothing, refused: noPipeline(language) };
  const print = printing(language);
  if (scenario === 'ready')
    return {
      ...nothing,
      refused: '',
      tab: 'KPI',
      notJudged: [namedNotJudged('limitBroken', withColumns, language)],
    };
  return {
    refused: '',
    value: valueWithN(language, print.kpi, formatShare(2 / 26, language), 26),
    remark: `${fr ? 'Trop tôt (P(mieux) 12 %)' : 'Too early (P(better) 12%)'}; ${verdictBasis(5, { day: 6, days: 10 }, language)}`,
    alerts: [
      {
        kind: 'dealsSilent',
        title: alertNames.dealsSilent[language],
        figures: alertSentence(silent, print),
        rows: names.map((_, at) => row(at, language, fr ? 'Proposition' : 'Proposal')),
        total: 41,
      },
      {
        kind: 'responseSlow',
        title: alertNames.responseSlow[language],
        figures: alertSentence(slow, print),
        rows: [],
        total: 0,
      },
    ],
    notJudged: [namedNotJudged('coverageLow', withColumns, language)],
    tab: 'KPI',
    lacking: scenario === 'changing' ? tabIsOlder(language, 'KPI') : '',
  };
}

export function fakeRows(language: Language, scenario: Scenario): RowsBehind {
  if (scenario === 'ready') throw new Error(selectFigure(language, 'KPI'));
  const [won, lost] = language === 'fr' ? ['Gagné', 'Perdu'] : ['Won', 'Lost'];
  return {
    title: behindRate(language, language === 'fr' ? 'Taux de gain, Ana' : 'Win rate, Ana', 1, 4),
    rows: names.map((_, at) => row(at, language, at === 0 ? won : lost)),
    total: 4,
  };
}

export function actionPreview(language: Language): WritePreview {
  const title = alertAction(silent, printing(language));
  return {
    token: 'action',
    summary: [createsAction(language, title, 'Backlog'), alertSentence(silent, printing(language))],
    changes: [],
    sample: { headers: ['ID', language === 'fr' ? 'Titre' : 'Title'], rows: [['A1', title]] },
    problems: [],
  };
}

export function kpiTabPreview(language: Language): WritePreview {
  return {
    token: 'kpiTab',
    summary: [makesTabAnew(language, 'KPI', 'KPI (2)'), createsTab(language, 'KPI (2)', 0)],
    changes: [],
    sample: { headers: [], rows: [] },
    problems: [],
  };
}
