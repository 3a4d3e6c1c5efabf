import type { Aim, Direction } from './model.ts';

/**
 * The words of goals, folded (no accents, lower case), in French and in English. Endings are written out where they
 * matter, instead of a stemmer: the words are few, and a stem too short (`vent` of vente, ventiler) would read what is not
 * there.
 */

const verb = (words: string) => new RegExp(`\\b(?:${words})\\b`);

export const verbs: readonly (readonly [Direction, RegExp])[] = [
  [
    'down',
    verb(
      'redui(?:re|sons|sez|t|sant)|baiss(?:er|e|ons)|diminu(?:er|e|ons|tion)|raccourci(?:r|ssons)|abaisser|limiter|couper|reduc(?:e|ing|tion)|decreas(?:e|ing)|lower|cut|shorten|drop|halve|shrink|faire (?:baisser|descendre|reculer|diminuer|chuter)|ramen(?:er|ons)|divi(?:ser|sons|de|ding)|down(?= (?:by )?[€$£]?[\\d.,]+ ?(?:%|k|pts?|points?|per))|moins de(?! \\d)|fewer(?! than)|less(?! than)',
    ),
  ],
  ['keep', verb('mainten(?:ir|ons)|gard(?:er|ons)|conserver|stabiliser|maintain|keep|hold|sustain')],
  [
    'reach',
    verb(
      'attein(?:dre|drons|gnons)|arriver|parvenir|viser|visons|franchir|obtenir un taux|avoir|reach|achieve|hit|attain|get to|aim for|target|ensure',
    ),
  ],
  [
    'up',
    verb(
      'augment(?:er|e|ons|ation)|amelior(?:er|e|ons|ation)|accroi(?:tre|ssons)|hauss(?:er|e)|relever|boost(?:er|ing)?|dope(?:r|ons)?|developp(?:er|ons)|croi(?:tre|ssance)|faire (?:croitre|progresser|passer|monter|grimper)|passer|monter|progress(?:er|ion)|gagner (?=\\d+ ?(?:points|pts|%))|increas(?:e|ing)|improv(?:e|ing|ement)|rais(?:e|ing)|grow(?:th|ing)?|lift|move|bring|bump|uplift|doubl(?:e|er|ons)|tripl(?:e|er|ons)|multipli(?:er|ons)|multiply|better|more(?! than)|plus de(?! \\d)|mieux|push|expand|up(?= (?:by )?[€$£]?[\\d.,]+ ?(?:%|k|pts?|points?|per))|optimi[sz](?:er|e)',
    ),
  ],
  [
    'do',
    verb(
      'sign(?:er|ons|ez)?|conclu(?:re|ons)|clor(?:e|ons)|gagn(?:er|ons)|vend(?:re|ons)|factur(?:er|ons)|contact(?:er|ons)?|follow(?:ing)? up|appel(?:er|ons)|relanc(?:er|ons)|convert(?:ir|issons)?|transform(?:er|ons)|turn|generer|gener(?:ate|ons)|creer|acquerir|decrocher|obtenir|planifier|organiser|realiser|faire|qualifi(?:er|ons)|qualify|envoyer|recruter|prospecter|trouver|prendre|caler|book|make|close|win|sell|acquire|get|schedule|run|hold|send|create|find|land|source|call|secure|deliver|set',
    ),
  ],
];

/** By the first place in the text, then the longest. `sales` alone may be their number or their amount. */
export const aims: readonly (readonly [Aim | 'sales', RegExp])[] = [
  [
    'stepRate',
    /\b(?:lead|mql|sql|opportunity|prospect|demo|essai|trial|visiteur|visitor|rdv)s?[- ](?:to|a|en|vers)[- ](?:la )?(?:opportunity|opportunite|deal|mql|sql|demo|meeting|rdv|paid|payant|signature)s?(?: conversion(?: rate)?s?| rate)?/,
  ],
  [
    'stepRate',
    /taux de (?:passage|conversion (?:des? )?(?:leads?|prospects?|essais?|demos?) en (?:opportunites?|demos?|rdv|rendez-vous|payants?))/,
  ],
  ['conversion', /taux de (?:conversion|transformation)s?|conversion rates?|taux de conv\b|\bconversions?\b/],
  [
    'winRate',
    /taux de (?:gain|reussite|succes|closing|signature|victoire)s?|(?:win|close|closing|success)[- ]rates?|win[- ]ratio/,
  ],
  ['qualification', /taux de qualification|qualification rates?/],
  [
    'retention',
    /taux de (?:fidelisation|retention|renouvellement|reachat)|fidelisation|(?:retention|renewal|repurchase) rates?|\bretention\b|taux de fidelite/,
  ],
  ['churn', /taux d'(?:attrition|abandon)|\bchurn(?: rate)?\b|\battrition\b/],
  ['satisfaction', /(?:taux de )?satisfaction(?: des)?(?: clients?)?|customer satisfaction|\bcsat\b/],
  ['nps', /\bnps\b|net promoter score/],
  [
    'otherRate',
    /taux (?:de |d')[a-z]+(?: (?:au|aux|des?|d'|du) [a-z]+)?|\b[a-z]+ (?:call |email |response )?(?:rate|ratio)s?\b/,
  ],
  [
    'wonAmount',
    /chiffres? d'affaires?|\bca\b|\brevenues?\b|\bturnover\b|\brevenus?\b|\barr\b|\bmrr\b|(?<!\b(?:demo|meeting|call|appointment|rdv)s? )\bbookings\b|montant (?:des ventes|gagne|signe)|sales (?:revenue|amount|volume in)|(?:won|closed) amount/,
  ],
  [
    'dealSize',
    /paniers? moyens?|valeur moyenne (?:des? )?(?:transactions?|affaires?|contrats?|ventes?)|average (?:deal|order|basket|contract)(?: size| value)?|deal size|\baov\b/,
  ],
  ['cycle', /(?:sales )?\bcycles?\b(?: de ventes?)?|duree (?:du cycle|de vente)|time to close/],
  [
    'response',
    /(?:delai|temps) de (?:premiere )?reponse|response time|time to (?:first )?(?:response|contact)|\b(?:repond(?:re|ons)|respond|reply|answer)\b(?=.*\d\s?(?:h|heures?|hours?|min|minutes?|jours?|days?)\b)/,
  ],
  [
    'qualifiedLeads',
    /(?:leads?|prospects?|contacts?) (?:qualifies|qualifiees)|qualified (?:leads?|prospects?)|\bmqls?\b|\bsqls?\b/,
  ],
  ['demos', /\bdemos?(?:nstrations?)?\b/],
  ['meetings', /\brendez-vous\b|\brdvs?\b|\bmeetings?\b|\bappointments?\b|\breunions? client/],
  ['calls', /\bappels?\b|\bcalls?\b|coups? de fil/],
  ['proposals', /\b(?:devis|propositions?|offres?|proposals?|quotes?)\b/],
  [
    'wonCount',
    /(?:nombre|number) (?:de|of) (?:ventes|sales|deals|signatures|contrats)|affaires? gagnees?|affaires? signees?|deals? won|won deals?|\b(?:contrats?|affaires?|deals?|signatures?|contracts?)\b|nouveaux (?:clients|logos|comptes)|new (?:customers?|clients?|logos?|accounts?)|\b(?:customers?|clients)\b/,
  ],
  ['leadCount', /(?:nouveaux |new |inbound )?(?:leads?|prospects?)\b/],
  ['sales', /\bventes?\b|\bsales\b/],
];

/** Verbs that say by themselves what is counted. */
export const contacting = /\b(?:contact(?:er|ons)?|relanc(?:er|ons)|prospecter|reach out|follow up)\b/;
export const converting =
  /\b(?:convert(?:ir|issons|ed|is)?|transform(?:er|ons)|turn|sign(?:er|ons)?|conclu(?:re|ons)|clor(?:e|ons)|vendre|vendons|sell|close|win|gagner|land)\b/;
export const qualifying = /\b(?:qualifi(?:er|ons)|qualify)\b/;
export const losing = /\b(?:perdre|perdons|lose|losing)\b/;
export const lost =
  /\b(?:affaires?|ventes?|clients?|leads?|opportunites?) perdue?s?\b|\blost (?:deals?|sales|leads?|customers?|opportunit)/;

/** Who is converted, who is won, and where a lead goes before it is won. */
export const leadWords = /\b(?:leads?|prospects?|mqls?)\b/;
export const dealWords =
  /\b(?:affaires?|deals?|opportunit(?:es?|y|ies)|opps?|devis|propositions?|offres?|quotes?|proposals?)\b/;
export const nextStage =
  /\b(?:en|into|to|vers)\s+(?:opportunit|demos?|rdvs?|rendez|meetings?|sqls?|mqls?|essais?|trials?)/;
