import type { BacklogItem } from '../domain/backlog/item.ts';
import type { Lift } from '../domain/backlog/lift.ts';
import type { Method, Part, Priority } from '../domain/backlog/priority.ts';
import { scoredItemFields } from './fields/scoring.ts';
import { formatList, formatNumber, formatShare, quote } from './format.ts';
import type { Language } from './text.ts';

/** Between a ratio's upper and lower terms, and among them: how each method's score is written out. */
const shapes: Readonly<
  Record<Exclude<Method, 'weighted'>, { readonly join: string; readonly over: boolean }>
> = {
  sales: { join: ' × ', over: true },
  rice: { join: ' × ', over: true },
  ice: { join: ' × ', over: false },
  wsjf: { join: ' + ', over: true },
};

/** How a score came about from these parts, or why there is none: `12 000 × 60 % × 1,5 ÷ 6 h = 1 800`. */
export function whySentence(
  { score, unscored }: Priority,
  parts: readonly Part[],
  method: Method,
  language: Language,
): string {
  const fr = language === 'fr';
  if (unscored) {
    if (unscored.because === 'done') return fr ? 'terminé' : 'done';
    if (unscored.because === 'cancelled') return fr ? 'abandonné' : 'cancelled';
    if (unscored.because !== 'missing')
      return fr ? 'effort de 0\u00a0: pas de score' : 'effort of 0: no score';
    const criteria = formatList(
      unscored.criteria.map((key) => criterionName(key, language)),
      language,
    );
    return fr ? `il manque\u00a0: ${criteria}` : `missing: ${criteria}`;
  }
  if (score === null) return '';
  const result = formatNumber(score, language, 2);
  if (method === 'weighted') {
    const said = parts.map((part) => `${criterionName(part.criterion, language)} ${term(part, language)}`);
    return `${said.join(' ; ')} → ${result}`;
  }
  const { join, over } = shapes[method];
  let upper = '';
  let lower = '';
  let note = '';
  for (const part of parts) {
    if (over && part.criterion === 'effort') lower = ` ÷ ${term(part, language)}`;
    else upper += (upper === '' ? '' : join) + term(part, language);
    if (part.assumed) note = fr ? ' (probabilité non donnée)' : ' (probability not given)';
  }
  return `${method === 'wsjf' ? `(${upper})` : upper}${lower} = ${result}${note}`;
}

/** What single change would lift an item, to follow why it has its rank: ` ; devant T1 si effort ≤ 3 h`. */
export function liftSentence(lift: Lift | null, language: Language): string {
  if (!lift) return '';
  const { criterion, sign, value, above } = lift;
  const change = `${criterionName(criterion, language)} ${sign} ${term({ criterion, value }, language)}`;
  const name = itemName(above, language);
  return language === 'fr' ? `\u202f; devant ${name} si ${change}` : `; above ${name} if ${change}`;
}

function term({ criterion, value }: Part, language: Language): string {
  if (criterion === 'probability' || criterion === 'confidence')
    return formatShare(value, language, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1);
  return criterion === 'effort' ? `${formatNumber(value, language)}\u00a0h` : formatNumber(value, language);
}

/** What an item is called in a sentence: its ID, or its title where it has none. */
export function itemName({ id, title }: Pick<BacklogItem, 'id' | 'title'>, language: Language): string {
  return id === '' ? quote(title.slice(0, 40), language) : id;
}

const names = { fr: new Map<Part['criterion'], string>(), en: new Map<Part['criterion'], string>() };

/** The name of a criterion, as its column is headed, in lower case within a sentence. */
export function criterionName(key: Part['criterion'], language: Language): string {
  // Made once: it is said for each row of a backlog.
  let name = names[language].get(key);
  if (name === undefined) {
    name = scoredItemFields[key === 'criticality' ? 'urgency' : key].header[language]
      .replace(/\s*\(.*\)$/, '')
      .toLowerCase();
    names[language].set(key, name);
  }
  return name;
}
