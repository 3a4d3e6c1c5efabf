import { useState } from 'preact/hooks';
import { foldText } from '../../../src/domain/table/names.ts';
import type { StandUp } from '../../../src/server/contract.ts';
import { TextInput } from '../../components/TextInput.tsx';
import { dayInWords } from '../../dates.ts';
import { say } from '../../language.ts';
import { standUpWords as words } from '../../words/standUp.ts';

/** The team's best practices, found by their words and tags. */
export function Practices({ practices }: { practices: StandUp['practices'] }) {
  const [wanted, setWanted] = useState('');
  const parts = foldText(wanted.replace(/#/g, '')).split(' ').filter(Boolean);
  const found = practices.filter(({ text, tags, member }) => {
    const all = foldText([text, member, ...tags].join(' '));
    return parts.every((part) => all.includes(part));
  });
  return (
    <details class="card">
      <summary>{say(words.practices(practices.length))}</summary>
      <TextInput label={say(words.find)} type="search" value={wanted} onValue={setWanted} />
      <ul>
        {found.map(({ day, member, text }) => (
          <li key={`${day} ${member} ${text}`} class="item">
            {text}
            <div class="muted">
              {member} · {say(dayInWords(day))}
            </div>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p class="muted">{say(words.noneFound)}</p> : null}
    </details>
  );
}
