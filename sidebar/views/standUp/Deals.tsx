import { formatMoney } from '../../../src/i18n/format.ts';
import type { StandUp, StandUpDeal } from '../../../src/server/contract.ts';
import { TextInput } from '../../components/TextInput.tsx';
import { language, say } from '../../language.ts';
import { standUpWords as words } from '../../words/standUp.ts';

/** What the user wrote of deals, by their key. */
export type DealSteps = Readonly<Record<string, { readonly nextStep: string; readonly nextStepOn: string }>>;

/** A line a deal with next step, day and amount: those that need something, the others folded. */
export function Deals({
  deals,
  silence,
  locale,
  steps,
  setSteps,
}: {
  deals: readonly StandUpDeal[];
  silence: StandUp['silence'];
  locale: string;
  steps: DealSteps;
  setSteps: (steps: DealSteps) => void;
}) {
  const first = deals.filter(({ attention }) => attention !== null);
  const others = deals.filter(({ attention }) => attention === null);
  const line = (deal: StandUpDeal) => {
    const now = stepOf(deal, steps);
    const change = (part: Partial<typeof now>) => setSteps({ ...steps, [deal.key]: { ...now, ...part } });
    return (
      <li key={deal.key} class="item">
        <div class="item-title">
          {deal.name}
          {deal.amount === null ? '' : ` · ${formatMoney(deal.amount, locale, language)}`}
        </div>
        {deal.attention ? <div class="below wrong">{whyOf(deal, silence)}</div> : null}
        <div class="deal-step">
          <TextInput
            label={say(words.nextStep)}
            value={now.nextStep}
            onValue={(nextStep) => change({ nextStep })}
          />
          <TextInput
            label={say(words.nextStepOn)}
            type="date"
            value={now.nextStepOn}
            onValue={(nextStepOn) => change({ nextStepOn })}
          />
        </div>
      </li>
    );
  };
  return (
    <>
      {first.length > 0 ? (
        <section>
          <h2>{say(words.deals)}</h2>
          <ul>{first.map(line)}</ul>
        </section>
      ) : null}
      {others.length > 0 ? (
        <details class="card">
          <summary>{say(words.otherDeals(others.length))}</summary>
          <ul>{others.map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}

function stepOf({ key, nextStep, nextStepOn }: StandUpDeal, steps: DealSteps) {
  return steps[key] ?? { nextStep, nextStepOn: nextStepOn ?? '' };
}

/** The deals of which the user wrote something else. */
export function changedDeals(deals: readonly StandUpDeal[], steps: DealSteps) {
  return deals.flatMap((deal) => {
    const { nextStep, nextStepOn } = stepOf(deal, steps);
    return nextStep === deal.nextStep && nextStepOn === (deal.nextStepOn ?? '')
      ? []
      : [{ key: deal.key, name: deal.name, nextStep, nextStepOn: nextStepOn || null }];
  });
}

function whyOf({ attention, silent }: StandUpDeal, silence: StandUp['silence']): string {
  if (attention === 'silent' && silent !== null && silence)
    return say(words.silent(silent, silence.median, silence.n));
  return say(attention === 'late' ? words.late : words.noStep);
}
