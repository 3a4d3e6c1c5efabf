import { useState } from 'preact/hooks';
import type { PlaybookRequest } from '../../src/server/contract.ts';
import { IconButton } from '../components/Button.tsx';
import type { NoticeKind } from '../components/Notice.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { View } from '../components/View.tsx';
import { copyText } from '../copy.ts';
import { type FunctionExample, type FunctionHelp, functionsHelp } from '../help.ts';
import { language, say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { matches } from '../search.ts';
import { server } from '../server.ts';
import { trialOf } from '../trial.ts';
import { functionsWords } from '../words/functions.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

/** The custom functions: what each does, its arguments, an example to copy. */
export function FunctionsView({ go }: { go: Go }) {
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<{ kind: NoticeKind; text: string } | undefined>(undefined);
  const plan = usePlan<PlaybookRequest>(server.previewPlaybook, server.applyPlaybook);
  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="functions"
        title={say(functionsWords.tryTitle)}
        plan={plan}
        write={say(functionsWords.tryWrite)}
        writing={say(functionsWords.tryWriting)}
        doneTitle={say(functionsWords.tryTitle)}
        next={[{ label: say(functionsWords.title), go: plan.leave }, toUndo(go)]}
        narrow
      />
    );
  }
  const failed = plan.task.error ? ({ kind: 'error', text: plan.task.error } as const) : undefined;
  const found = functionsHelp.filter((help) => matches(query, textsOf(help)));
  const copy = async (formula: string) => {
    const copied = await copyText(formula);
    setNotice(
      copied
        ? { kind: 'success', text: say(functionsWords.copied(formula)) }
        : { kind: 'error', text: say(functionsWords.notCopied) },
    );
  };
  return (
    <View
      name="functions"
      title={say(functionsWords.title)}
      back={toHome(go)}
      notice={failed ?? notice}
      busy={plan.task.busy}
    >
      <p>{say(functionsWords.intro)}</p>
      <TextInput label={say(functionsWords.search)} type="search" value={query} onValue={setQuery} />
      <p class="muted" role="status">
        {say(found.length > 0 ? functionsWords.found(found.length) : functionsWords.noneFound)}
      </p>
      {found.map((help) => (
        <FunctionCard
          key={help.name}
          help={help}
          open={found.length === 1}
          copy={copy}
          attempt={(example) => plan.ask(trialOf(help.name, example, help.examples.indexOf(example) + 1))}
        />
      ))}
    </View>
  );
}

/** `open`: shown whole from the start. */
function FunctionCard({
  help,
  open,
  copy,
  attempt,
}: {
  help: FunctionHelp;
  open: boolean;
  copy: (formula: string) => void;
  /** Computes an example in a tab of its own. */
  attempt: (example: FunctionExample) => void;
}) {
  return (
    <details class="card function" open={open}>
      <summary>
        <h2 class="code">{help.name}</h2>
        <p>{say(help.summary)}</p>
      </summary>
      {help.args.length > 0 ? (
        <>
          <h3>{say(functionsWords.arguments)}</h3>
          <dl class="arguments">
            {help.args.map((arg) => (
              <div key={arg.label.en}>
                <dt>
                  {say(arg.label)}
                  {arg.optional ? <span class="muted">{` (${say(functionsWords.optional)})`}</span> : null}
                </dt>
                <dd>{say(arg.help)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <h3>{say(functionsWords.returns)}</h3>
      <p>{say(help.returns)}</p>
      <h3>{say(functionsWords.example)}</h3>
      {help.examples.map((example) => {
        const formula = example.formulas[language];
        return (
          <div key={formula} class="formula">
            <code>{breakable(formula)}</code>
            <IconButton icon="copy" label={say(functionsWords.copy(formula))} onPress={() => copy(formula)} />
            <IconButton
              icon="next"
              label={say(functionsWords.try(formula))}
              onPress={() => attempt(example)}
            />
          </div>
        );
      })}
    </details>
  );
}

/** A formula that a narrow line may break after its opening parenthesis rather than inside a range. */
function breakable(formula: string) {
  const at = formula.indexOf('(') + 1;
  return [formula.slice(0, at), <wbr key="break" />, formula.slice(at)];
}

function textsOf({ name, summary, args, returns }: FunctionHelp): string[] {
  return [name, say(summary), say(returns), ...args.flatMap(({ label, help }) => [say(label), say(help)])];
}
