import { useState } from 'preact/hooks';
import { dayFromIso, weekdayOf } from '../../src/domain/day.ts';
import { Button } from '../components/Button.tsx';
import { Checkbox } from '../components/Checkbox.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { Select } from '../components/Select.tsx';
import { View } from '../components/View.tsx';
import { weekdayInWords } from '../dates.ts';
import {
  type Holiday,
  holidayCountries,
  holidaySource,
  holidaysIn,
  holidayYears,
  regionsOf,
} from '../holidays/days.ts';
import { language, say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { closeDialog, server } from '../server.ts';
import { commonWords } from '../words/common.ts';
import { holidaysWords as words } from '../words/holidays.ts';

const naming = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
const nameOf = (country: string) => (country === '' ? '' : (naming.of(country) ?? country));
const countries = holidayCountries
  .map((value) => ({ value, label: nameOf(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, language));

/** The user's own country where the browser tells it. */
function ownCountry(): string {
  const [, region = ''] = /-([A-Z]{2})\b/.exec(navigator.language) ?? [];
  return holidayCountries.includes(region) ? region : '';
}

function firstYear(): number {
  const [first = 0] = holidayYears;
  const now = new Date().getFullYear();
  return holidayYears.includes(now) ? now : first;
}

function isWeekend({ day }: Holiday): boolean {
  const known = dayFromIso(day);
  return known !== null && weekdayOf(known) > 5;
}

/** The dialog that adds a country's public holidays to the settings: choose, tick, preview, write. */
export function HolidaysView() {
  const [country, setCountry] = useState(ownCountry);
  const [region, setRegion] = useState('');
  const [year, setYear] = useState(firstYear);
  /** The days whose tick is not the usual one. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const plan = usePlan(server.previewHolidays, server.applyHolidays);

  if (plan.stage.at !== 'none')
    return (
      <PlanView
        name="holidays"
        title={say(words.title)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[{ label: say(commonWords.close), go: closeDialog }]}
      />
    );
  const holidays = country === '' ? [] : holidaysIn(country, region, year);
  const isTicked = (holiday: Holiday) => isWeekend(holiday) === turned.has(holiday.day);
  const regions = regionsOf(country);
  const regionName = regions.find(([code]) => code === region)?.[1] ?? '';
  /** Whose holidays, as the preview and the log say it. */
  const of = [nameOf(country), regionName, String(year)].filter((part) => part !== '').join(', ');
  const days = holidays.filter(isTicked).map(({ day }) => day);
  const change = (set: () => void) => {
    setTurned(new Set());
    set();
  };
  const turn = (day: string) =>
    setTurned(new Set(turned.has(day) ? [...turned].filter((one) => one !== day) : [...turned, day]));
  return (
    <View
      name="holidays"
      title={say(words.title)}
      notice={plan.task.error ? { kind: 'error', text: plan.task.error } : undefined}
      busy={plan.task.busy}
      buttons={
        <>
          {country === '' ? null : (
            <Button primary busy={plan.task.busy} onPress={() => plan.ask({ of, days })}>
              {say(commonWords.preview)}
            </Button>
          )}
          <Button onPress={closeDialog}>{say(commonWords.close)}</Button>
        </>
      }
    >
      <p class="muted">{say(words.what)}</p>
      <div class="thirds">
        <Select
          label={say(words.country)}
          value={country}
          options={[{ value: '', label: say(words.choose) }, ...countries]}
          onValue={(value) =>
            change(() => {
              setCountry(value);
              setRegion('');
            })
          }
        />
        {regions.length > 0 ? (
          <Select
            label={say(words.region)}
            value={region}
            options={[
              { value: '', label: say(words.whole) },
              ...regions.map(([value, label]) => ({ value, label })),
            ]}
            onValue={(value) => change(() => setRegion(value))}
          />
        ) : null}
        <Select
          label={say(words.year)}
          value={String(year)}
          options={holidayYears.map((one) => ({ value: String(one), label: String(one) }))}
          onValue={(value) => change(() => setYear(Number(value)))}
        />
      </div>
      {country === '' ? null : holidays.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <fieldset class="field">
          <legend>{say(words.days(holidays.length, year))}</legend>
          {holidays.map((holiday) => (
            <Checkbox
              key={holiday.day}
              checked={isTicked(holiday)}
              onValue={() => turn(holiday.day)}
            >{`${say(weekdayInWords(holiday.day))} · ${say(holiday.name)}`}</Checkbox>
          ))}
        </fieldset>
      )}
      {holidays.some(isWeekend) ? <p class="muted">{say(words.weekend)}</p> : null}
      <p class="muted">{say(words.source(holidaySource))}</p>
    </View>
  );
}
