import type { Day } from '../domain/day.ts';
import type { ChoiceWords } from '../domain/health/cells.ts';
import type { FaultKind, Finding } from '../domain/health/finding.ts';
import { normaliseName } from '../domain/table/names.ts';
import type { Field } from './fields/define.ts';
import { formatCount, formatDay, quote } from './format.ts';
import { type Language, languages, type Text } from './text.ts';
import { frenchSpaces } from './typography.ts';

type Fields = Readonly<Record<string, Field>>;

/** What each kind of fault is called, where faults are chosen by kind. */
export const faultNames: Readonly<Record<FaultKind, Text>> = {
  noId: { fr: 'sans identifiant', en: 'no ID' },
  noTitle: { fr: 'sans titre', en: 'no title' },
  sameId: { fr: 'identifiant en double', en: 'ID used twice' },
  duplicate: { fr: 'doublon', en: 'duplicate' },
  nearDuplicate: { fr: 'doublon probable', en: 'likely duplicate' },
  noOwner: { fr: 'sans responsable', en: 'no owner' },
  noEstimate: { fr: 'sans estimation', en: 'no estimate' },
  noAmount: { fr: 'gagné sans montant', en: 'won without an amount' },
  noStage: { fr: 'sans étape', en: 'no stage' },
  noCreated: { fr: 'sans date de création', en: 'no creation date' },
  noClosed: { fr: 'clos sans date', en: 'closed without a date' },
  spelling: { fr: 'écrit autrement', en: 'spelt another way' },
  unreadable: { fr: 'illisible', en: 'cannot be read' },
  negative: { fr: 'négatif', en: 'negative' },
  farDate: { fr: 'date invraisemblable', en: 'implausible date' },
  closedBeforeCreated: { fr: 'clos avant d’être créé', en: 'closed before created' },
  inFuture: { fr: 'dans le futur', en: 'in the future' },
  unknownDependency: { fr: 'dépendance inconnue', en: 'unknown dependency' },
  ownDependency: { fr: 'dépend de lui-même', en: 'depends on itself' },
  cycle: { fr: 'cycle de dépendances', en: 'dependency cycle' },
  blocked: { fr: 'bloqué', en: 'blocked' },
  overdue: { fr: 'en retard', en: 'overdue' },
  stale: { fr: 'dormant', en: 'stale' },
};

/** What is wrong, in a few words with its facts: `clos avant d’être créé (12 jours)`. */
export function faultSentence({ kind, found, days, other }: Finding, language: Language): string {
  const fr = language === 'fr';
  const name = faultNames[kind][language];
  const said = found === '' ? '' : `${fr ? '\u00a0' : ''}: ${quote(found.slice(0, 80), language)}`;
  const at = other
    ? ` (${fr ? 'ligne' : 'row'} ${other.row + 1}${other.id === '' ? '' : `, ${other.id}`})`
    : '';
  const since =
    days === undefined ? '' : ` (${formatCount(days, language, fr ? 'jour' : 'day', fr ? 'jours' : 'days')})`;
  return `${name}${said}${at}${since}`;
}

/** What to do where only a person knows what the cell should say. */
const advice: Readonly<Record<FaultKind, Text>> = {
  noId: { fr: 'donner un identifiant', en: 'give it an ID' },
  noTitle: { fr: 'écrire un titre', en: 'write a title' },
  sameId: { fr: 'donner un autre identifiant', en: 'give it another ID' },
  duplicate: { fr: 'garder une seule des deux lignes', en: 'keep one of the two rows' },
  nearDuplicate: { fr: 'comparer les deux lignes, en garder une', en: 'compare both rows, keep one' },
  noOwner: { fr: 'nommer un responsable', en: 'name an owner' },
  noEstimate: { fr: 'estimer l’effort en heures', en: 'estimate the effort in hours' },
  noAmount: { fr: 'saisir le montant', en: 'type the amount' },
  noStage: { fr: 'choisir une étape', en: 'choose a stage' },
  noCreated: { fr: 'saisir la date de création', en: 'type the creation date' },
  noClosed: { fr: 'saisir la date de clôture', en: 'type the closing date' },
  spelling: { fr: 'écrire comme le reste de la colonne', en: 'write it as the rest of the column' },
  unreadable: { fr: 'corriger la cellule', en: 'put the cell right' },
  negative: { fr: 'vérifier le signe', en: 'check the sign' },
  farDate: { fr: 'vérifier l’année', en: 'check the year' },
  closedBeforeCreated: { fr: 'vérifier les deux dates', en: 'check both dates' },
  inFuture: { fr: 'vérifier la date', en: 'check the date' },
  unknownDependency: { fr: 'retirer ou corriger l’identifiant', en: 'remove or correct the ID' },
  ownDependency: { fr: 'retirer son propre identifiant', en: 'remove its own ID' },
  cycle: { fr: 'retirer une des dépendances', en: 'remove one of the dependencies' },
  blocked: {
    fr: 'lever le blocage, ou sortir l’élément du sprint',
    en: 'clear the blocker, or take the item out of the sprint',
  },
  overdue: { fr: 'terminer, ou repousser l’échéance', en: 'finish it, or move the date' },
  stale: { fr: 'réévaluer, ou fermer', en: 'review it, or close it' },
};

/** What would put it right: the cells that a repair writes, else advice. */
export function proposalSentence(finding: Finding, fields: Fields, language: Language): string {
  const { repair, kind } = finding;
  if (!repair) return advice[kind][language];
  const said = repair
    .map((one) => {
      const field = fields[one.field];
      return `${field?.header[language] ?? one.field} → ${contentText(one, field, language)}`;
    })
    .join(' ; ');
  return language === 'fr' ? frenchSpaces(said) : said.replace(/ ;/g, ';');
}

function contentText(
  { to, isChoice }: NonNullable<Finding['repair']>[number],
  field: Field | undefined,
  language: Language,
): string {
  if (to === null) return language === 'fr' ? 'vide' : 'blank';
  if (isChoice) return field?.choices?.choices[String(to)]?.words[language] ?? String(to);
  return field?.kind === 'day' && typeof to === 'number' ? formatDay(to as Day, language) : String(to);
}

/** The choices of each field, as faults of spelling are told by them. */
export function choiceWordsOf(fields: Fields, language: Language) {
  return (key: string): ReadonlyMap<string, ChoiceWords> =>
    new Map(
      Object.entries(fields[key]?.choices?.choices ?? {}).map(([choice, { words }]) => [
        choice,
        { own: words[language], roots: languages.map((one) => normaliseName(words[one])) },
      ]),
    );
}
