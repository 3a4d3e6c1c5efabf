import { formatNumber } from '../../../src/i18n/format.ts';
import { Bar } from '../../components/Bar.tsx';
import { language, say } from '../../language.ts';
import { writeNumber } from '../../numbers.ts';
import { planningWords as words } from '../../words/planning.ts';
import type { Load, Loads } from './board.ts';

/** More people than this, and bars that stay in sight would hide the items. */
const BARS_IN_SIGHT = 4;

/** Everyone's hours, in sight while the lists scroll. */
export function LoadBars({ loads }: { loads: Loads }) {
  const { members, unassigned, unestimated } = loads;
  const over = members.filter(({ share }) => share > 1);
  return (
    <section class={members.length > BARS_IN_SIGHT ? 'loads' : 'loads in-sight'} aria-label={say(words.load)}>
      {members.map((load) => (
        <Bar key={load.member} label={load.member} share={load.share} text={loadInWords(load)} />
      ))}
      {unassigned > 0 ? (
        <p class="muted">{say(words.unassigned(formatNumber(unassigned, language)))}</p>
      ) : null}
      {unestimated > 0 ? <p class="muted">{say(words.unestimated(unestimated))}</p> : null}
      <div class="unseen" aria-live="polite">
        {over.map((load) => `${load.member}, ${loadInWords(load)}. `)}
      </div>
    </section>
  );
}

function loadInWords({ used, hours, share }: Load): string {
  const percent = Number.isFinite(share) ? writeNumber(Math.round(share * 100) / 100, 'rate', language) : '';
  const said = words.loadOf(formatNumber(used, language), formatNumber(hours, language), percent);
  return say(share > 1 ? words.tooMuch(said) : said);
}
