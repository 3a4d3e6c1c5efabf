import type { Alert, AlertKind } from '../domain/kpi/alerts.ts';
import { leadFields } from './fields/lead.ts';
import { formatCount, formatList, formatNumber, quote } from './format.ts';
import type { Language, Text } from './text.ts';
import { frenchSpaces } from './typography.ts';

export const alertNames: Readonly<Record<AlertKind, Text>> = {
  limitBroken: { fr: 'Hors de ses limites', en: 'Out of its limits' },
  dealsSilent: { fr: 'Affaires sans nouvelles', en: 'Deals gone silent' },
  responseSlow: { fr: 'Réponse lente', en: 'Slow response' },
  coverageLow: { fr: 'Pipeline trop court', en: 'Pipeline too short' },
};

/** What each alert needs. */
const needs: Readonly<Record<AlertKind, Text>> = {
  limitBroken: { fr: 'de quatre sprints passés', en: 'four past sprints' },
  dealsSilent: { fr: 'd’une affaire gagnée datée', en: 'a won deal with its dates' },
  responseSlow: {
    fr: 'de leads du sprint avec l’heure de création et du premier contact',
    en: 'leads of the sprint with the times of creation and first contact',
  },
  coverageLow: {
    fr: 'd’un CA à gagner (Réglages, Alertes) ou d’un taux de gain',
    en: 'a revenue to win (Settings, Alerts) or a win rate',
  },
};

/** What an alert reads beside the pipeline's own columns. */
const columns: Readonly<Partial<Record<AlertKind, keyof typeof leadFields>>> = {
  responseSlow: 'firstContact',
};

/** What it would take to judge an alert: the column that is not there, else what is not there yet. */
export function notJudged(
  kind: AlertKind,
  table: { has(key: keyof typeof leadFields): boolean },
  language: Language,
): string {
  const column = columns[kind];
  const fr = language === 'fr';
  if (column && !table.has(column)) {
    const header = quote(leadFields[column].header[language], language);
    return fr
      ? `Pas jugé\u00a0: le pipeline n’a pas de colonne ${header} (date et heure).`
      : `Not judged: the pipeline has no column ${header} (date and time).`;
  }
  return fr ? `Pas jugé, faute ${needs[kind].fr}.` : `Not judged, for want of ${needs[kind].en}.`;
}

/** The same with the alert's name before it, where no column holds that. */
export function namedNotJudged(...given: Parameters<typeof notJudged>): string {
  const [kind, , language] = given;
  const words = notJudged(...given);
  const name = alertNames[kind][language];
  return `${name}${language === 'fr' ? '\u00a0' : ''}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** How an alert's figures are written. */
export type Printing = {
  readonly language: Language;
  /** The sprint's KPI, and one of its values. */
  readonly kpi: string;
  readonly value: (value: number) => string;
  readonly money: (value: number) => string;
  /** What the deal of a row is called. */
  readonly title: (row: number) => string;
};

const NAMED = 3;

/** An alert's figures in a sentence, each with its n. */
export function alertSentence(alert: Alert, printing: Printing): string {
  const words = inWords(alert, printing);
  return printing.language === 'fr' ? frenchSpaces(words) : words;
}

function inWords(alert: Alert, { language, kpi, value, money, title }: Printing): string {
  const fr = language === 'fr';
  const number = (of: number) => formatNumber(of, language, 1);
  const count = (of: number, one: Text, many: Text) =>
    formatCount(of, language, one[language], many[language]);
  switch (alert.kind) {
    case 'limitBroken': {
      const { limits, side, n } = alert;
      const range = `${value(limits.low)}–${value(limits.high)}`;
      const sprints = count(limits.sprints, past.one, past.many);
      return fr
        ? `${kpi} : ${value(alert.value)} (n = ${number(n)}), ${side === 'high' ? 'au-dessus' : 'au-dessous'} de ${range}, où le hasard seul le tient d’après ${sprints}.`
        : `${kpi}: ${value(alert.value)} (n = ${number(n)}), ${side === 'high' ? 'above' : 'below'} ${range}, where chance alone keeps it judging by ${sprints}.`;
    }
    case 'dealsSilent': {
      const { rows, days, amount } = alert;
      const deals = count(rows.length, open.one, open.many);
      const first = formatList(rows.slice(0, NAMED).map(title), language);
      const more = rows.length > NAMED ? (fr ? ' d’abord' : ' first') : '';
      return fr
        ? `${deals} sans contact depuis plus de ${number(days)} jours, pour ${money(amount)} : ${first}${more}.`
        : `${deals} without contact for more than ${number(days)} days, worth ${money(amount)}: ${first}${more}.`;
    }
    case 'responseSlow': {
      const { median, target, n, unanswered } = alert;
      return fr
        ? `Première réponse en ${number(median)} h en médiane (n = ${number(n)}), au lieu de ${number(target)} h ; ${count(unanswered, waiting.one, waiting.many)}.`
        : `First response within ${number(median)} h at the median (n = ${number(n)}) instead of ${number(target)} h; ${count(unanswered, waiting.one, waiting.many)}.`;
    }
    case 'coverageLow': {
      const { coverage, needed } = alert;
      const rate = coverage.closed === null ? '' : ` (n = ${number(coverage.closed)})`;
      return fr
        ? `Le pipeline ouvert couvre ${number(coverage.coverage)} fois ce qu’il reste à gagner (n = ${number(coverage.n)}), il en faut ${number(needed)} au taux de gain de l’équipe${rate} : il manque ${money(coverage.lacking ?? 0)}.`
        : `The open pipeline covers ${number(coverage.coverage)} times what is left to win (n = ${number(coverage.n)}), and ${number(needed)} are needed at the team’s win rate${rate}: ${money(coverage.lacking ?? 0)} are lacking.`;
    }
  }
}

/** What is to be done about an alert, as the title of an item of the backlog. */
export function alertAction(alert: Alert, { language, kpi, money }: Printing): string {
  const fr = language === 'fr';
  const number = (of: number) => formatNumber(of, language, 1);
  switch (alert.kind) {
    case 'limitBroken':
      return alert.side === 'low'
        ? fr
          ? `Comprendre ce qui fait baisser : ${kpi}`.replace(' :', '\u00a0:')
          : `Find out what lowers: ${kpi}`
        : fr
          ? `Comprendre ce qui fait monter : ${kpi}`.replace(' :', '\u00a0:')
          : `Find out what raises: ${kpi}`;
    case 'dealsSilent':
      return fr
        ? `Relancer ${formatCount(alert.rows.length, language, 'affaire', 'affaires')} sans nouvelles`
        : `Follow up ${formatCount(alert.rows.length, language, 'deal', 'deals')} gone silent`;
    case 'responseSlow':
      return fr
        ? `Répondre aux nouveaux leads en ${number(alert.target)} h`
        : `Answer new leads within ${number(alert.target)} h`;
    case 'coverageLow':
      return fr
        ? `Ajouter ${money(alert.coverage.lacking ?? 0)} au pipeline`
        : `Add ${money(alert.coverage.lacking ?? 0)} to the pipeline`;
  }
}

const past = {
  one: { fr: 'sprint passé', en: 'past sprint' },
  many: { fr: 'sprints passés', en: 'past sprints' },
};
const open = {
  one: { fr: 'affaire ouverte', en: 'open deal' },
  many: { fr: 'affaires ouvertes', en: 'open deals' },
};
const waiting = {
  one: { fr: 'lead sans réponse', en: 'lead unanswered' },
  many: { fr: 'leads sans réponse', en: 'leads unanswered' },
};
