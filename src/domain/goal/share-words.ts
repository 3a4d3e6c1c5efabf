/** What a goal takes a share of. */
const SHARED =
  'leads?|prospects?|contacts?|deals?|affaires?|devis|opportunit\\p{L}+|quotes?|proposals?|propositions?|offres?|trials?|essais?|demos?|clients?|customers?';
const LENGTHS = 'jours?|semaines?|mois|trimestres?|sprints?|days?|weeks?|months?|quarters?';
const OF_THEM = '(?=\\s+(?:des|de\\s+(?:nos|vos|ces|tous)|of)\\s)';

const HALF = new RegExp(`(?<!\\p{L})(?:la\\s+)?moitié${OF_THEM}`, 'giu');
const HALF_OF = /(?<!\p{L})half(?:\s+of)?(?=\s+(?:our|the|all)\s)/giu;
/** 3/4 of, deux tiers des. */
const FRACTION = new RegExp(`(?<![\\p{L}\\d/])(\\d)\\/(\\d)${OF_THEM}`, 'giu');
const PARTS = new RegExp(
  `(?<![\\p{L}\\d/])(\\d|une?|an?|one)[\\s-]+(?:(tiers|thirds?)|quarts?|quarters?)${OF_THEM}`,
  'giu',
);
/** 1 in 4 leads. */
const SO_MANY_OF = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2}|one)\\s+(?:out\\s+of|of|in)\\s+(?:every\\s+)?(\\d{1,3})(?=\\s+(?:[\\p{L}-]+\\s+){0,3}(?:${SHARED})(?!\\p{L}))`,
  'giu',
);
/** Un lead sur 4, one deal in 4; but not 2 affaires sur 3 semaines, nor sur 3 produits. */
const OF_SO_MANY = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2}|une?|one)\\s+(${SHARED})\\s+(?:sur|in|out\\s+of)\\s+(\\d{1,3})(?!\\s*(?:${LENGTHS}|[\\d%€$]))(?=\\s*(?:$|[.,;:!?]|(?:du|de|des|issue?s?|avec|dans|en|chez|pour|avant|d['’]|au|ce|cette|via|from|by|with|this|to)(?!\\p{L})))`,
  'giu',
);

/** Shares in words as percentages: half of the leads, deux tiers des devis, one lead in four. Numbers are digits by then. */
export function withShares(text: string): string {
  return text
    .replace(HALF, '50 %')
    .replace(HALF_OF, '50% of')
    .replace(FRACTION, (said, part: string, whole: string) => percentOf(part, whole) ?? said)
    .replace(
      PARTS,
      (said, count: string, third: string | undefined) => percentOf(count, third ? '3' : '4') ?? said,
    )
    .replace(SO_MANY_OF, (said, part: string, whole: string) => {
      const share = percentOf(part, whole);
      return share === null ? said : `${share} of`;
    })
    .replace(OF_SO_MANY, (said, part: string, of: string, whole: string) => {
      const share = percentOf(part, whole);
      return share === null ? said : `${share} des ${of}`;
    });
}

/** A word for the part is one. */
function percentOf(part: string, whole: string): string | null {
  const share = (/\d/.test(part) ? Number(part) : 1) / Number(whole);
  return share < 1 ? `${Math.round(10_000 * share) / 100} %` : null;
}
