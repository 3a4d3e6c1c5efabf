import type { FaultKind } from '../../src/domain/health/finding.ts';
import { backlogItemFields } from '../../src/i18n/fields/backlog-item.ts';
import { dealFields } from '../../src/i18n/fields/deal.ts';
import { formatMoney } from '../../src/i18n/format.ts';
import { faultNames, faultSentence, proposalSentence } from '../../src/i18n/health.ts';
import { repairs, reviews } from '../../src/i18n/sentences/grooming.ts';
import { changesCells } from '../../src/i18n/sentences/writing.ts';
import type { Language } from '../../src/i18n/text.ts';
import type { Grooming, GroomingRequest, WritePreview } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

/** What a team's two tabs look like on a bad day; nothing in a new workbook, and all well in one whose sprint runs. */
export function fakeGrooming(language: Language, scenario: Scenario): Grooming {
  const tabs = [
    { kind: 'backlog', name: 'Backlog', rows: 42 },
    { kind: 'pipeline', name: 'Pipeline', rows: 1215 },
  ] as const;
  if (scenario === 'new') return { tabs: [], groups: [], findings: [], problems: [] };
  if (scenario === 'running') return { tabs, groups: [], findings: [], problems: [] };
  const fr = language === 'fr';
  const finding = (
    tab: 'backlog' | 'pipeline',
    kind: FaultKind,
    title: string,
    cell: string,
    value: number,
    more: {
      field: string;
      found?: string;
      days?: number;
      repair?: { field: string; to: string | number; isChoice?: boolean }[];
    },
  ): Grooming['findings'][number] => {
    const { repair = null, found = '', ...rest } = more;
    const facts = { row: 1, kind, value, repair, found, ...rest };
    return {
      key: `${tab}/${kind}/${cell}`,
      group: `${tab}/${kind}`,
      title,
      tab: tab === 'backlog' ? 'Backlog' : 'Pipeline',
      cell,
      fault: faultSentence(facts, language),
      proposal: proposalSentence(facts, tab === 'backlog' ? backlogItemFields : dealFields, language),
      hasRepair: repair !== null,
      value: value > 0 ? formatMoney(value, fr ? 'fr_FR' : 'en_US', language) : '',
    };
  };
  const won = fr ? 'Gagné' : 'Won';
  const findings = [
    finding('pipeline', 'closedBeforeCreated', 'D-118 · Cancity', 'L119', 24500, {
      field: 'closed',
      days: 18,
      repair: [
        { field: 'created', to: 46083 },
        { field: 'closed', to: 46101 },
      ],
    }),
    finding(
      'backlog',
      'noEstimate',
      fr ? 'T2 · Démo pour Zola & fils' : 'T2 · Demo for Zola & sons',
      'L3',
      9000,
      { field: 'effort' },
    ),
    ...['D-7 · Isdom', 'D-9 · Éditions Mère', 'D-31 · Hugo'].map((title, at) =>
      finding('pipeline', 'spelling', title, `G${8 + at}`, 4514 - 500 * at, {
        field: 'stage',
        found: 'Closed Won',
        repair: [{ field: 'stage', to: won }],
      }),
    ),
    finding(
      'backlog',
      'stale',
      fr ? 'T14 · Relancer les devis de janvier' : 'T14 · Chase the quotes of January',
      'S15',
      3000,
      {
        field: 'reviewed',
        days: 79,
        repair: [{ field: 'reviewed', to: 46111 }],
      },
    ),
    finding('pipeline', 'noAmount', 'D-55 · Durand', 'I56', 0, { field: 'amount' }),
    finding('backlog', 'duplicate', fr ? 'T33 · Relancer Acme' : 'T33 · Chase Acme', 'B34', 0, {
      field: 'title',
      found: fr ? 'Relancer Acme' : 'Chase Acme',
      repair: [{ field: 'status', to: 'cancelled', isChoice: true }],
    }),
  ];
  const keys = [...new Set(findings.map(({ group }) => group))];
  return {
    tabs,
    groups: keys.map((key) => {
      const of = findings.filter(({ group }) => group === key);
      const [tab, kind] = key.split('/') as ['backlog' | 'pipeline', FaultKind];
      return {
        key,
        tab,
        label: faultNames[kind][language],
        count: of.length,
        repairs: of.filter(({ hasRepair }) => hasRepair).length,
      };
    }),
    findings,
    problems: [],
  };
}

export function groomingPreview(language: Language, { keys, as }: GroomingRequest): WritePreview {
  const fr = language === 'fr';
  const day = fr ? '30/03/2026' : '30 Mar 2026';
  const kinds = [{ name: faultNames.spelling[language], count: 3 }];
  return {
    token: `groom-${as}-${keys.length}`,
    summary:
      as === 'repair'
        ? [repairs(language, 3, kinds), changesCells(language, 'Pipeline', 3)]
        : [reviews(language, keys.length, day), changesCells(language, 'Backlog', keys.length)],
    changes: [8, 9, 10].map((row) => ({
      tab: 'Pipeline',
      where: `G${row}`,
      before: 'Closed Won',
      after: fr ? 'Gagné' : 'Won',
    })),
    sample: { headers: [], rows: [] },
    problems: [],
  };
}
