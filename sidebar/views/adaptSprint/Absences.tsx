import { Fragment } from 'preact';
import { formatNumber } from '../../../src/i18n/format.ts';
import type { AdaptDraft } from '../../../src/server/contract.ts';
import { TextInput } from '../../components/TextInput.tsx';
import { language, say } from '../../language.ts';
import { adaptWords as words } from '../../words/adaptSprint.ts';
import { type Absent, daysAway, readAbsences, type TypedAbsence } from './adapting.ts';

/** Who is away, from which day and until when: the hours that are left follow at once. */
export function Absences({
  draft,
  people,
  absent,
  setAbsent,
}: {
  draft: AdaptDraft;
  /** With the hours that they have left. */
  people: AdaptDraft['people'];
  absent: Absent;
  setAbsent: (absent: Absent) => void;
}) {
  if (people.length === 0) return null;
  const { absences, wrong } = readAbsences(absent, draft);
  return (
    <details class="card">
      <summary>
        <h2>{say(words.away)}</h2>
      </summary>
      {people.map(({ name, hours }) => {
        const typed = absent[name] ?? { from: '', back: '' };
        const set = (changed: Partial<TypedAbsence>) =>
          setAbsent({ ...absent, [name]: { ...typed, ...changed } });
        const absence = absences.find((one) => one.name === name);
        const { from: wrongFrom, back: wrongBack } = wrong[name] ?? {};
        const left = formatNumber(hours, language);
        return (
          <Fragment key={name}>
            <TextInput
              type="date"
              label={say(words.awayFrom(name))}
              value={typed.from}
              onValue={(from) => set({ from })}
              error={wrongFrom}
              hint={typed.from === '' ? say(words.hoursLeft(left)) : undefined}
            />
            {typed.from === '' || wrongFrom ? null : (
              <TextInput
                type="date"
                label={say(words.backOn(name))}
                value={typed.back}
                onValue={(back) => set({ back })}
                error={wrongBack}
                hint={absence && say(words.daysAway(daysAway(draft, absence), left))}
              />
            )}
          </Fragment>
        );
      })}
    </details>
  );
}
