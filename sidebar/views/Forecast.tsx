import { LEAST_DAYS } from '../../src/domain/execution/mid-sprint.ts';
import type { SprintForecast } from '../../src/server/contract.ts';
import { Notice } from '../components/Notice.tsx';
import { say } from '../language.ts';
import { forecastWords as words } from '../words/forecast.ts';

/** Below this chance the sprint is said to be in danger. */
const DANGER = 0.5;
const SHOWN = 4;

/** How the sprint will end: its chance with what it rests on, and where it is in danger what is at risk and what to drop. */
export function Forecast({ of }: { of: SprintForecast }) {
  const { forecast, unit, unestimated, known, velocity } = of;
  if (!forecast)
    return (
      <section>
        <h3>{say(words.title)}</h3>
        <p class="muted">{say(words.tooEarly(known, LEAST_DAYS))}</p>
      </section>
    );
  const { remaining, likely, low, high, daysLeft, daysNeeded, chance, atRisk, toDrop, fits } = forecast;
  if (remaining === 0) return null;
  const inDanger = chance < DANGER;
  const facts = (
    <>
      <p>{say(words.chance(chance, known))}</p>
      <p>{say(words.range(unit, remaining, likely, low, high, daysLeft))}</p>
      {inDanger ? (
        <p>{say(daysNeeded === null ? words.noPace : words.needed(daysNeeded, daysLeft))}</p>
      ) : null}
    </>
  );
  return (
    <section>
      <h3>{say(words.title)}</h3>
      {inDanger ? <Notice kind="warning">{facts}</Notice> : facts}
      {inDanger ? (
        <>
          <Titles label={say(words.atRisk)} titles={atRisk} />
          <Titles label={say(words.drop)} titles={toDrop} why={say(fits ? words.dropWhy : words.notEnough)} />
        </>
      ) : null}
      <p class="below">
        {unit === 'items' ? `${say(words.inItems(unestimated))} ` : ''}
        {say(words.history(velocity.n, velocity.median))}
      </p>
    </section>
  );
}

function Titles({ label, titles, why }: { label: string; titles: readonly string[]; why?: string }) {
  if (titles.length === 0) return null;
  return (
    <>
      <p class="strong forecast-label">{label}</p>
      <ul class="forecast-titles">
        {titles.slice(0, SHOWN).map((title, at) => (
          <li key={`${at} ${title}`}>{title}</li>
        ))}
        {titles.length > SHOWN ? <li class="muted">{say(words.more(titles.length - SHOWN))}</li> : null}
      </ul>
      {why ? <p class="below">{why}</p> : null}
    </>
  );
}
