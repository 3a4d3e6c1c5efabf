import { confidenceOf } from '../../../src/domain/planning/confidence.ts';
import { formatList } from '../../../src/i18n/format.ts';
import type { MeetingPerson, MeetingState } from '../../../src/server/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { language, say } from '../../language.ts';
import { meetingWords as words } from '../../words/meeting.ts';
import type { Entered } from './decided.ts';

type Vote = '1' | '2' | '3' | '4' | '5';
const grades = (['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: value }));
/** From this difference on, the team does not see the same sprint. */
const FAR = 2;
const LOW = 3;

/** Everybody's vote and what they commit to, with the spread of the votes beside their mean. */
export function Confidence({
  state,
  entered,
  change,
}: {
  state: MeetingState;
  entered: Entered;
  change: (changed: Partial<Entered>) => void;
}) {
  const voteOf = ({ name, confidence }: MeetingPerson) => entered.votes[name] ?? confidence;
  return (
    <>
      <Spread people={state.people.map((person) => ({ name: person.name, vote: voteOf(person) }))} />
      <p class="muted">{say(words.question)}</p>
      {state.people.map((person) => {
        const { name } = person;
        const vote = voteOf(person);
        const text = entered.commitments[name] ?? person.commitment;
        const load = say(words.load(person.items, person.load, person.hours));
        const commit = (written: string) =>
          change({ commitments: { ...entered.commitments, [name]: written } });
        return (
          <section key={name} class="voter" aria-label={name}>
            <h2>
              {name === state.you ? say(words.you(name)) : name} <span class="muted">{load}</span>
            </h2>
            <div class="voter-said">
              <Segmented<Vote | ''>
                label={say(words.confidenceOf(name))}
                value={vote === null ? '' : (String(Math.round(vote)) as Vote)}
                options={grades}
                onValue={(chosen) => change({ votes: { ...entered.votes, [name]: Number(chosen) } })}
              />
              <div>
                <TextInput label={say(words.commitment(name))} value={text} onValue={commit} />
                {text === '' && person.items > 0 ? (
                  <button type="button" class="link" onClick={() => commit(load)}>
                    {say(words.take(load))}
                  </button>
                ) : null}
              </div>
            </div>
          </section>
        );
      })}
    </>
  );
}

/** The votes in brief: mean, from where to where, of how many; who should speak first where they are far apart. */
function Spread({ people }: { people: readonly { readonly name: string; readonly vote: number | null }[] }) {
  const { n, mean, low, high } = confidenceOf(people.map(({ vote }) => vote));
  const of = people.length;
  const who = (wanted: (vote: number) => boolean) =>
    formatList(
      people.filter(({ vote }) => vote !== null && wanted(vote)).map(({ name }) => name),
      language,
    );
  return (
    <section class="card spread">
      <p class="strong" aria-live="polite">
        {mean === null || low === null || high === null
          ? say(words.nobodyVoted(of))
          : say(words.spread(mean, low, high, n, of))}
      </p>
      <ol class="spread-votes">
        {[5, 4, 3, 2, 1].map((grade) => {
          const names = people.filter(({ vote }) => vote !== null && Math.round(vote) === grade);
          return (
            <li key={grade}>
              <span class="spread-grade">{grade}</span>
              <span class="spread-bar" aria-hidden="true" style={{ flexGrow: names.length }} />
              <span class="muted">{names.map(({ name }) => name).join(', ')}</span>
            </li>
          );
        })}
      </ol>
      {low !== null && high !== null && high - low >= FAR ? (
        <Notice kind="warning">{say(words.farApart(who((vote) => vote === low || vote === high)))}</Notice>
      ) : low !== null && low < LOW ? (
        <Notice kind="warning">{say(words.lowVotes(who((vote) => vote < LOW)))}</Notice>
      ) : null}
    </section>
  );
}
