import type { GridLine, LeadScore } from '../domain/leads/score.ts';
import { isBlank, isDate } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import { formatNumber } from './format.ts';
import type { Language, Text } from './text.ts';

/** How warm a lead is. */
export const warmth: Readonly<Record<'hot' | 'warm' | 'cold', Text>> = {
  hot: { fr: 'Chaud', en: 'Hot' },
  warm: { fr: 'Tiède', en: 'Warm' },
  cold: { fr: 'Froid', en: 'Cold' },
};

/** Why a lead has its score: `30/45 : Secteur Santé +20, Montant >5000 +10 ; inconnu : Source`. */
export function leadSentence(
  { score, points, held, unknown, errors }: LeadScore,
  best: number,
  language: Language,
): string {
  const fr = language === 'fr';
  const colon = fr ? '\u00a0: ' : ': ';
  const parts: string[] = [];
  if (score !== null) {
    const reasons = held.map((line) => reason(line, language)).join(', ');
    const total = `${formatNumber(points, language)}/${formatNumber(best, language)}`;
    parts.push(`${total}${colon}${reasons || (fr ? 'aucun critère rempli' : 'no criterion met')}`);
  }
  if (unknown.length > 0) parts.push(`${fr ? 'inconnu' : 'unknown'}${colon}${unknown.join(', ')}`);
  if (errors.length > 0) parts.push(`${fr ? 'lu' : 'found'}${colon}${errors.join(', ')}`);
  return parts.join(fr ? '\u202f; ' : '; ');
}

function reason({ column, value, points }: GridLine, language: Language): string {
  const size = formatNumber(Math.abs(points), language);
  return `${column} ${shown(value, language)} ${points < 0 ? '−' : '+'}${size}`;
}

function shown(value: Cell, language: Language): string {
  const fr = language === 'fr';
  if (isBlank(value)) return fr ? 'vide' : 'blank';
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'boolean') return value ? (fr ? 'oui' : 'yes') : fr ? 'non' : 'no';
  return isDate(value) ? value.toISOString().slice(0, 10) : String(value).trim();
}
