import { useId } from 'preact/hooks';
import type { Text } from '../../src/i18n/text.ts';
import type { WritePreview } from '../../src/server/contract.ts';
import { say } from '../language.ts';
import { planWords } from '../words/plan.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { Sentences } from './Sentences.tsx';

type Words = Readonly<Record<'summary' | 'nothingYet' | 'problems', Text>>;

/**
 * What a write would do. `narrow` lays the sample rows out as cards, for 300 px; `words` say what kind of write it is.
 */
export function Preview({
  preview,
  narrow,
  words = planWords,
}: {
  preview: WritePreview;
  narrow?: boolean;
  words?: Words;
}) {
  const { summary, problems, changes, sample } = preview;
  return (
    <div class="preview">
      <section>
        <h2>{say(words.summary)}</h2>
        <Sentences sentences={summary} />
        <p class="muted">{say(words.nothingYet)}</p>
      </section>
      {problems.length > 0 ? (
        <section>
          <h2>{say(words.problems)}</h2>
          <Notice kind="warning">
            <Sentences sentences={problems} />
          </Notice>
        </section>
      ) : null}
      {sample.rows.length > 0 ? narrow ? <Cards {...sample} /> : <Table {...sample} /> : null}
      {changes.length > 0 ? <Changes changes={changes} /> : null}
    </div>
  );
}

function Table({ headers, rows }: WritePreview['sample']) {
  const id = useId();
  return (
    <section>
      <h2 id={id}>{say(planWords.sample)}</h2>
      {/* Wider than the dialog when there are many columns: it scrolls by itself, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by keyboard */}
      <section class="scroll" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headers.map((header, column) => (
                <th key={`${column}-${header}`} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index}-${row[0]}`}>
                {headers.map((header, column) => (
                  <td key={`${column}-${header}`}>{row[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cards({ headers, rows }: WritePreview['sample']) {
  return (
    <section>
      <h2>{say(planWords.sample)}</h2>
      <ul class="cards">
        {rows.map((row, index) => (
          <li key={`${index}-${row[0]}`}>
            <dl>
              {headers.map((header, column) =>
                row[column] ? (
                  <div key={`${column}-${header}`}>
                    <dt>{header}</dt>
                    <dd>{row[column]}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: { changes: WritePreview['changes'] }) {
  return (
    <section>
      <h2>{say(planWords.changes)}</h2>
      <ul class="changes">
        {changes.map(({ tab, where, before, after }) => (
          <li key={`${tab}!${where}`}>
            <span class="muted">{say(planWords.where(tab, where))}</span>
            <span class="change">
              <span class="unseen">{say(planWords.before)}</span>
              {before ? <del>{before}</del> : <span class="muted">{say(planWords.blank)}</span>}
              <Icon name="next" />
              <span class="unseen">{say(planWords.after)}</span>
              {after ? <ins>{after}</ins> : <span class="muted">{say(planWords.blank)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
