import { useEffect, useState } from 'preact/hooks';
import type { TaskTemplate, TemplateItem, TemplateRequest, Templates } from '../../src/server/contract.ts';
import { onChange } from '../changed.ts';
import { Awaited } from '../components/Awaited.tsx';
import { Button } from '../components/Button.tsx';
import { focusFirstWrong } from '../components/Field.tsx';
import { NumberInput } from '../components/NumberInput.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { Select } from '../components/Select.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { View } from '../components/View.tsx';
import { say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { server } from '../server.ts';
import { useTask } from '../task.ts';
import { commonWords } from '../words/common.ts';
import { templatesWords as words } from '../words/templates.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

/** What is ticked, as it is to be added, by the template's key. */
type Drafts = Readonly<Record<string, TemplateItem>>;

/** Items added to the backlog from task templates: ticked, adapted, shown, added. */
export function TemplatesView({ go }: { go: Go }) {
  const [state, setState] = useState<Templates | null>(null);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [checked, setChecked] = useState(false);
  const reading = useTask();
  const plan = usePlan<TemplateRequest>(server.previewTemplates, server.applyTemplates);
  const read = () => reading.run(server.templates, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);

  const goOn = () => {
    setDrafts({});
    setChecked(false);
    plan.leave();
    read();
  };
  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="templates"
        title={say(words.title)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[{ label: say(words.goOn), go: goOn }, toUndo(go)]}
        narrow
      />
    );
  }
  // In the order of the list, and only what is still in it.
  const items = (state?.templates ?? []).flatMap(({ key }) => drafts[key] ?? []);
  const ask = () => {
    setChecked(true);
    if (items.some(isWrong)) return focusFirstWrong();
    plan.ask({ items });
  };
  const error = reading.error || plan.task.error;
  return (
    <View
      name="templates"
      title={say(words.title)}
      back={toHome(go)}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={reading.busy || plan.task.busy}
      buttons={
        items.length > 0 ? (
          <Button primary busy={plan.task.busy} onPress={ask}>
            {say(words.add(items.length))}
          </Button>
        ) : undefined
      }
    >
      {state ? (
        <>
          <p>
            {say(
              state.templates.length === 0
                ? words.none
                : state.backlog === null
                  ? words.hintNew
                  : words.hint(state.backlog),
            )}
          </p>
          <ul class="items" aria-label={say(words.list)}>
            {state.templates.map((template) => (
              <Line
                key={template.key}
                template={template}
                owners={state.owners}
                draft={drafts[template.key]}
                checked={checked}
                change={(draft) => {
                  const { [template.key]: _, ...rest } = drafts;
                  setDrafts(draft ? { ...rest, [template.key]: draft } : rest);
                }}
              />
            ))}
          </ul>
          {state.settings !== null ? <p class="muted">{say(words.where(state.settings))}</p> : null}
          <div class="unseen" aria-live="polite">
            {items.length > 0 ? say(words.ticked(items.length)) : ''}
          </div>
        </>
      ) : (
        <Awaited busy={reading.busy} text={say(words.reading)} again={read} />
      )}
    </View>
  );
}

/** NaN stands for what was typed and is no number. */
function isWrong({ title, effort }: TemplateItem): boolean {
  return title.trim() === '' || Number.isNaN(effort);
}

function Line({
  template,
  owners,
  draft,
  checked,
  change,
}: {
  template: TaskTemplate;
  owners: readonly string[];
  draft: TemplateItem | undefined;
  checked: boolean;
  change: (draft: TemplateItem | null) => void;
}) {
  const { key, title, type, skill, effort, why } = template;
  const facts = [type, skill].filter((fact, at, all) => fact !== '' && all.indexOf(fact) === at);
  return (
    <li class="item">
      <label class="tick">
        <input
          type="checkbox"
          checked={draft !== undefined}
          onChange={(event) =>
            change(event.currentTarget.checked ? { template: key, title, effort, skill, owner: '' } : null)
          }
        />
        <span class="item-title">{title}</span>
      </label>
      <div class="item-more">
        {draft ? (
          <>
            <TextInput
              label={say(words.itemTitle)}
              value={draft.title}
              onValue={(value) => change({ ...draft, title: value })}
              error={checked && draft.title.trim() === '' ? say(words.titleMissing) : undefined}
              required
            />
            <NumberInput
              label={say(words.effort)}
              value={draft.effort}
              onValue={(value) => change({ ...draft, effort: value })}
              min={0}
              max={10_000}
              hint={why}
              error={checked && Number.isNaN(draft.effort) ? say(commonWords.notANumber) : undefined}
            />
            <TextInput
              label={say(words.skill)}
              value={draft.skill}
              onValue={(value) => change({ ...draft, skill: value })}
            />
            <Select
              label={say(words.owner)}
              value={draft.owner}
              options={[
                { value: '', label: say(words.nobody) },
                ...owners.map((owner) => ({ value: owner, label: owner })),
              ]}
              onValue={(value) => change({ ...draft, owner: value })}
            />
          </>
        ) : (
          <>
            {facts.length > 0 ? <div>{facts.join(' · ')}</div> : null}
            <div class="muted">{why}</div>
          </>
        )}
      </div>
    </li>
  );
}
