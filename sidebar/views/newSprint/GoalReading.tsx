import { foldedValue } from '../../../src/domain/goal/folded.ts';
import type { Change } from '../../../src/domain/goal/model.ts';
import type { SmartFinding } from '../../../src/domain/goal/smart.ts';
import { aimNames } from '../../../src/i18n/aims.ts';
import { casesOf } from '../../../src/i18n/counted-cases.ts';
import { dealFields } from '../../../src/i18n/fields/deal.ts';
import { formatNumber, formatShare } from '../../../src/i18n/format.ts';
import { sayDecidable } from '../../../src/i18n/sentences/goal.ts';
import { saySmart, smartNames } from '../../../src/i18n/smart.ts';
import type { KpiKey, KpiUnit } from '../../../src/server/contract.ts';
import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { language, say } from '../../language.ts';
import { goalWords } from '../../words/goal.ts';
import { type AimNow, isShare, meaningsOf } from './aim.ts';
import type { Entered } from './draft.ts';

type Asking = {
  readonly aim: AimNow;
  readonly entered: Entered;
  readonly change: (changed: Partial<Entered>) => void;
  /** The user asked to go on: what is missing is now said. */
  readonly checked: boolean;
};

/** A KPI's value as pages write it. */
export function printIn(unit: KpiUnit): (value: number) => string {
  return (value) => (unit === 'rate' ? formatShare(value, language) : formatNumber(value, language));
}

/** What the goal's sentence leaves open, asked: a percentage is never taken for a share or for points unseen. */
export function GoalQuestions(asking: Asking) {
  const { aim } = asking;
  return (
    <>
      <ColumnQuestions {...asking} />
      {aim.parts.kpiChoices.length > 0 ? <KpiQuestion {...asking} /> : <MeaningQuestion {...asking} />}
    </>
  );
}

/** In which column a word is meant that several hold. */
function ColumnQuestions({ aim, entered, change, checked }: Asking) {
  return aim.words.map(({ value, fields }) => {
    const word = foldedValue(value);
    const chosen = fields.find((field) => field === entered.columns[word]) ?? null;
    return (
      <Choice
        key={word}
        label={say(goalWords.whichColumn(value))}
        value={chosen}
        options={fields.map((field) => ({ value: field, label: dealFields[field].header[language] }))}
        onValue={(field) => change({ columns: { ...entered.columns, [word]: field } })}
        error={checked && chosen === null ? say(goalWords.answer) : undefined}
      />
    );
  });
}

function KpiQuestion({ aim, entered, change, checked }: Asking) {
  const choices = aim.parts.kpiChoices as readonly KpiKey[];
  return (
    <Choice
      label={say(goalWords.whichKpi)}
      value={entered.kpiIsOwn ? entered.kpi : null}
      options={choices.map((key) => ({ value: key, label: aimNames[key][language] }))}
      onValue={(kpi) => change({ kpi, kpiIsOwn: true })}
      error={checked && !entered.kpiIsOwn ? say(goalWords.answer) : undefined}
    />
  );
}

function MeaningQuestion({ aim, entered, change, checked }: Asking) {
  const { change: said } = aim.parts;
  const isOpen = said?.kind === 'byOrTo' || (said?.kind === 'by' && said.unit === 'unknown');
  if (!isOpen || entered.targetIsOwn) return null;
  const print = printIn(aim.kpi?.unit ?? 'rate');
  const amount = amountOf(said);
  const meanings = meaningsOf(aim);
  // An amount that is no percentage is added to the base.
  const isAdded = said.kind === 'byOrTo' && !isShare(said.unit);
  const asksPoints = meanings.some(({ meaning }) => meaning === 'points') && !isAdded;
  return (
    <Choice
      label={say(asksPoints ? goalWords.meaning(amount) : goalWords.byOrTo(amount))}
      value={entered.meaning}
      options={meanings.map(({ meaning, to }) => {
        const words = isAdded && meaning !== 'to' ? 'by' : meaning;
        return {
          value: meaning,
          label: say(
            aim.base === null || to === null
              ? goalWords.meanings[words](amount)
              : goalWords.meaningsFromTo[words](print(aim.base), print(to)),
          ),
        };
      })}
      onValue={(meaning) => change({ meaning })}
      error={checked && entered.meaning === null ? say(goalWords.answer) : undefined}
    />
  );
}

/** The change's amount as the question repeats it. */
function amountOf(said: Extract<Change, { kind: 'by' | 'byOrTo' }>): string {
  const size = Math.abs(said.amount);
  if (said.kind === 'byOrTo' && !isShare(said.unit)) return formatNumber(size, language);
  return formatShare(size, language, Number.isInteger(Math.round(size * 1e6) / 1e4) ? 0 : 1);
}

/** The five letters, live, before items are chosen. */
export function SmartLetters({ aim }: { aim: AimNow }) {
  return (
    <section class="smart" aria-label={say(goalWords.smart)}>
      <h2>{say(goalWords.smart)}</h2>
      <ul>
        {aim.smart.map((finding) =>
          finding.code === 'noCapacity' ? (
            <Letter key="R" finding={finding} mark="–" text={say(goalWords.loadLater)} />
          ) : (
            <Letter
              key={finding.letter}
              finding={finding}
              mark={finding.ok ? '✔' : '✖'}
              text={isUndecidable(finding) ? say(goalWords.undecided) : sayFinding(aim, finding)}
            />
          ),
        )}
      </ul>
    </section>
  );
}

/** The letter that the chosen items decide: whether their work fits the hours. */
export function Realistic({ aim }: { aim: AimNow }) {
  const finding = aim.smart.find(({ letter }) => letter === 'R');
  if (!finding) return null;
  return (
    <ul class="smart" aria-live="polite">
      <Letter finding={finding} mark={finding.ok ? '✔' : '✖'} text={sayFinding(aim, finding)} />
    </ul>
  );
}

/** A dash for a mark says that it cannot be judged yet. */
function Letter({ finding, mark, text }: { finding: SmartFinding; mark: '✔' | '✖' | '–'; text: string }) {
  const isJudged = mark !== '–';
  return (
    <li class={isJudged ? (finding.ok ? 'right' : 'lacking') : ''}>
      <span class="mark" aria-hidden="true">
        {mark}
      </span>
      <span>
        <span class="strong">{smartNames[finding.letter][language]}</span>
        {isJudged ? (
          <span class="unseen">{` (${say(finding.ok ? goalWords.ok : goalWords.notOk)})`}</span>
        ) : null}
        {say({ fr: ' : ', en: ': ' })}
        {text}
      </span>
    </li>
  );
}

function sayFinding(aim: AimNow, finding: SmartFinding): string {
  return saySmart(finding, printIn(aim.kpi?.unit ?? 'count'), language);
}

function isUndecidable(finding: SmartFinding): finding is Extract<SmartFinding, { code: 'sample' }> {
  return finding.code === 'sample' && finding.expected < finding.needed;
}

/** A sprint whose goal cannot be judged is said before it starts. */
export function Undecidable({ aim }: { aim: AimNow }) {
  const finding = aim.smart.find(isUndecidable);
  if (!finding) return null;
  return (
    <Notice kind="warning">
      {`${sayDecidable(language, finding.needed, finding.expected, casesOf(finding.kpi))} ${say(goalWords.wider)}`}
      {aim.figures?.paceInWords ? <div class="muted">{aim.figures.paceInWords}</div> : null}
    </Notice>
  );
}
