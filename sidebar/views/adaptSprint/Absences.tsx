import { formatNumber } from '../../../src/i18n/format.ts';
import type { AdaptDraft } from '../../../src/server/contract.ts';
import { TextInput } from '../../components/TextInput.tsx';
import { language, say } from '../../language.ts';
import { adaptWords as words } from '../../words/adaptSprint.ts';
import type { Absent } from './adapting.ts';

/** Who is away from a day on: the hours that are left follow at once. */
export function Absences({
  people,
  days,
  absent,
  setAbsent,
}: {
  people: AdaptDraft['people'];
  days: readonly string[];
  absent: Absent;
  setAbsent: (absent: Absent) => void;
}) {
  if (people.length === 0) return null;
  const set = (name: string, from: string) => {
    const { [name]: _, ...others } = absent;
    setAbsent(
      days.includes(from) || (from > (days[0] ?? '') && from <= (days[days.length - 1] ?? ''))
        ? { ...others, [name]: from }
        : others,
    );
  };
  return (
    <details class="card">
      <summary>
        <h2>{say(words.away)}</h2>
      </summary>
      {people.map(({ name, hours }) => (
        <TextInput
          key={name}
          type="date"
          label={say(words.awayFrom(name))}
          value={absent[name] ?? ''}
          onValue={(from) => set(name, from)}
          hint={say(words.hoursLeft(formatNumber(hours, language)))}
        />
      ))}
    </details>
  );
}
