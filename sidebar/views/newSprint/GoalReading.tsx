import { aimNames } from '../../../src/i18n/aims.ts';
import { formatNumber, formatShare } from '../../../src/i18n/format.ts';
import { saySmart, smartNames } from '../../../src/i18n/smart.ts';
import type { KpiKey, KpiUnit } from '../../../src/server/contract.ts';
import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { language, say } from '../../language.ts';
import { goalWords } from '../../words/goal.ts';
import { type AimNow, meaningsOf } from './aim.ts';
import type { Entered } from './draft.ts';

type Change = (changed: Partial<Entered>) => void;

/** A KPI's value as pages write it. */
export function printIn(unit: KpiUnit): (value: number) => string {
  return (value) => (unit === 'rate' ? formatShare(value, language) : formatNumber(value, language));
}

/** What the goal's sentence leaves open, asked: a percentage is never taken for a share or for points unseen. */
export function GoalQuestion({
  aim,
  base,
  entered,
  change,
  checked,
}: {
  aim: AimNow;
  base: number | null;
  entered: Entered;
  change: Change;
  checked: boolean;
}) {
  if (aim.parts.kpiChoices.length > 0) {
    const choices = aim.parts.kpiChoices as readonly KpiKey[];
    return (
      <Choice
        label={say(goalWords.whichKpi)}
        value={entered.kpiIsOwn ? entered.kpi : null}
        options={choices.map((key) => ({ value: key, label: aimNames[key][language] }))}
        onValue={(kpi) => change({ kpi, kpiIsOwn: true })}
        error={checked && aim.asked === 'kpi' ? say(goalWords.answer) : undefined}
      />
    );
  }
  const { change: said } = aim.parts;
  const isOpen = said?.kind === 'byOrTo' || (said?.kind === 'by' && said.unit === 'unknown');
  if (!isOpen || entered.targetIsOwn) return null;
  const print = printIn(aim.kpi?.unit ?? 'rate');
  const amount = formatShare(
    Math.abs(said.amount),
    language,
    Number.isInteger(Math.round(said.amount * 1e6) / 1e4) ? 0 : 1,
  );
  return (
    <Choice
      label={say(goalWords.meaning(amount))}
      value={entered.meaning}
      options={meaningsOf(aim, base).map(({ meaning, to }) => ({
        value: meaning,
        label: say(
          base === null || to === null
            ? goalWords.meanings[meaning](amount)
            : goalWords.meaningsFromTo[meaning](print(base), print(to)),
        ),
      }))}
      onValue={(meaning) => change({ meaning })}
      error={checked && aim.asked === 'meaning' ? say(goalWords.answer) : undefined}
    />
  );
}

/** The five letters, live. */
export function SmartLetters({ aim }: { aim: AimNow }) {
  const print = printIn(aim.kpi?.unit ?? 'count');
  return (
    <section class="smart" aria-label={say(goalWords.smart)}>
      <h2>{say(goalWords.smart)}</h2>
      <ul>
        {aim.smart.map((finding) => {
          // Before items are chosen, nobody knows the load.
          const later = finding.code === 'noCapacity';
          const mark = later ? '–' : finding.ok ? '✔' : '✖';
          return (
            <li key={finding.letter} class={later ? '' : finding.ok ? 'right' : 'lacking'}>
              <span class="mark" aria-hidden="true">
                {mark}
              </span>
              <span>
                <span class="strong">{smartNames[finding.letter][language]}</span>
                {later ? null : (
                  <span class="unseen">{` (${say(finding.ok ? goalWords.ok : goalWords.notOk)})`}</span>
                )}
                {say({ fr: ' : ', en: ': ' })}
                {later ? say(goalWords.loadLater) : saySmart(finding, print, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A sprint whose goal cannot be judged is said before it starts. */
export function Undecidable({ aim }: { aim: AimNow }) {
  const finding = aim.smart.find(({ letter }) => letter === 'R');
  if (finding?.code !== 'sample' || finding.ok) return null;
  return (
    <Notice kind="warning">
      {say(
        goalWords.undecidable(
          formatNumber(finding.needed, language),
          formatNumber(finding.expected, language),
        ),
      )}
      {aim.figures?.paceInWords ? <div class="muted">{aim.figures.paceInWords}</div> : null}
    </Notice>
  );
}
