import { companies } from '../../src/domain/demo/words.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import { type Language, languages } from '../../src/i18n/text.ts';
import type { Playbook, PlaybookRequest } from '../../src/server/contract.ts';
import { CasePage } from './case-page.ts';
import { exactly } from './demo-data.ts';

const LEADS = 40;
const WON = 12;

/** The cells that the steps of the tour point at. */
export const stops = ['A15', 'B5', 'A8', 'A1'] as const;
const DATA_ROW = 15;

/** The trial tab of the guided tour. */
export function tourRequest(): PlaybookRequest {
  const [fr, en] = languages.map(tabIn) as [Playbook, Playbook];
  return { fr, en, tour: true };
}

function tabIn(language: Language): Playbook {
  const page = new CasePage(language, DATA_ROW);
  const leads = page.range('A', 'D', LEADS);
  const detail = `SPRINT_CONVERSION(${leads};;;${page.say({ fr: '"détail"', en: '"detail"' })})`;
  page.title({ fr: 'Visite guidée', en: 'Guided tour' });
  page.muted({
    fr: 'Onglet d’essai, données inventées : changez ce que vous voulez, il s’en va à la fin de la visite.',
    en: 'A trial tab with made-up data: change what you like, it goes at the end of the tour.',
  });
  page.gap();
  const [rate = ''] = page.rates(
    [
      { fr: 'Gagnés', en: 'Won' },
      { fr: 'Leads (n)', en: 'Leads (n)' },
    ],
    [
      {
        label: { fr: 'Conversion de ce sprint', en: 'Conversion of this sprint' },
        successes: `INDEX(${detail};2;2)`,
        trials: `INDEX(${detail};2;3)`,
        rate: `SPRINT_CONVERSION(${leads})`,
      },
    ],
  );
  page.gap();
  page.verdict(
    {
      fr: 'A-t-elle vraiment changé, contre 6 leads sur 40 au sprint d’avant ?',
      en: 'Has it really changed, against 6 leads of 40 in the sprint before?',
    },
    '6;40',
    rate,
    {
      fr: 'Leads nécessaires de chaque côté pour en décider, quatre fois sur cinq : 120 (=SPRINT_SAMPLE(15%;15;"points")).',
      en: 'Leads needed on either side to decide it, four times in five: 120 (=SPRINT_SAMPLE(15%;15;"points")).',
    },
  );
  const won = exactly(randomFrom(40), WON, LEADS);
  const random = randomFrom(41);
  page.data(
    [
      { fr: 'Client', en: 'Client' },
      { fr: 'ID', en: 'ID' },
      { fr: 'Étape', en: 'Stage' },
      { fr: 'Montant', en: 'Amount' },
    ],
    won.map((isWon, at) => [
      random.pick(companies),
      `L-${at + 1}`,
      page.say(isWon ? { fr: 'Gagné', en: 'Won' } : { fr: 'Contacté', en: 'Contacted' }),
      400 + 100 * random.whole(0, 30),
    ]),
    [null, null, null, 'money'],
  );
  return { tab: page.say({ fr: 'Visite guidée', en: 'Guided tour' }), ...page.laidOut(), items: [] };
}
