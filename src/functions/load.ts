import { loadOf, type MemberLoad, type Unestimated } from '../domain/planning/load.ts';
import type { Result } from '../domain/table/cell.ts';
import { capacityNames } from '../i18n/fields/capacity.ts';
import { sprintItemNames } from '../i18n/fields/sprint-item.ts';
import { quote } from '../i18n/format.ts';
import type { Language, Text } from '../i18n/text.ts';
import { unreadOf } from '../i18n/unread.ts';
import { defineFunction } from './define.ts';
import { capacity, sprintItems } from './samples.ts';

const states: Readonly<Record<MemberLoad['state'], Text>> = {
  over: { fr: 'plus de 100\u202f%', en: 'over 100%' },
  full: { fr: 'plein', en: 'full' },
  fine: { fr: 'tient', en: 'fits' },
  noHours: { fr: 'heures inconnues', en: 'hours unknown' },
  shared: { fr: 'à plusieurs\u00a0: non réparti', en: 'several people: not shared out' },
  notInTeam: { fr: 'pas dans l’équipe', en: 'not in the team' },
  noOwner: { fr: 'à attribuer', en: 'to be assigned' },
};

export default defineFunction({
  name: 'SPRINT_LOAD',
  summary: {
    fr: 'Charge de chacun face à sa capacité : qui dépasse 100 %, et ce qui n’est pas estimé.',
    en: 'Everyone’s load against their capacity: who is over 100%, and what has no estimate.',
  },
  args: {
    sprint: {
      type: 'table',
      fields: sprintItemNames,
      label: { fr: 'sprint', en: 'sprint' },
      help: {
        fr: 'La plage des éléments avec ses en-têtes : Responsable et Effort, et s’ils y sont ID, Titre, Statut.',
        en: 'The range of items with its headers: Owner and Effort, and where present ID, Title, Status.',
      },
    },
    capacity: {
      type: 'table',
      fields: capacityNames,
      label: { fr: 'capacité', en: 'capacity' },
      help: {
        fr: 'Le résultat de SPRINT_CAPACITY, ou une plage Membre et Heures nettes.',
        en: 'The result of SPRINT_CAPACITY, or a range of Member and Net hours.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par membre : charge, capacité, part, état ; le total ; puis une ligne par élément sans estimation, et les cellules qui ne se lisent pas. Un élément abandonné ne compte pas ; celui de plusieurs personnes a sa ligne à part.',
    en: 'A row for each member: load, capacity, share, state; the total; then a row for each item without an estimate, and the cells that cannot be read. A cancelled item does not count; one of several people has a line of its own.',
  },
  source: 'Azure Boards capacity bars: assigned effort ÷ net capacity',
  short: ['sprintItems', 'capacity'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_LOAD(Sprint!A:E; Capacité!A:B)',
        en: '=SPRINT_LOAD(Sprint!A:E; Capacity!A:B)',
      },
      tables: { Sprint: sprintItems, Capacité: capacity, Capacity: capacity },
      result: [
        ['Membre', 'Charge', 'Capacité', 'Part', 'État'],
        ['Ana', 6, 5, 1.2, 'plus de 100\u202f%'],
        ['Bruno', 2, 4, 0.5, 'tient'],
        ['Chloé', 3, '', '', 'pas dans l’équipe'],
        ['Total', 11, 9, 11 / 9, 'plus de 100\u202f%'],
        ['T4', '', '', '', 'sans estimation (Bruno)\u00a0: Salon de Lyon'],
      ],
    },
  ],
  run: ({ sprint, capacity: people }, { language }) => {
    const fr = language === 'fr';
    const { members, load, capacity: hours, state, unestimated } = loadOf(sprint, people);
    const nobody = fr ? 'Sans responsable' : 'Without an owner';
    const unread = unreadOf([sprint, people], language);
    return [
      fr
        ? ['Membre', 'Charge', 'Capacité', 'Part', 'État']
        : ['Member', 'Load', 'Capacity', 'Share', 'State'],
      ...members.map((one): Result[] => [
        one.name || nobody,
        one.load,
        one.capacity ?? '',
        one.share ?? '',
        states[one.state][language],
      ]),
      ['Total', load, hours, hours > 0 ? load / hours : '', states[state][language]],
      ...unestimated.map((one): Result[] => [one.id || one.title, '', '', '', withoutEffort(one, language)]),
      ...(unread === '' ? [] : [['', '', '', '', unread]]),
    ];
  },
});

/** `no estimate (Bob): Lyon trade fair`: why an item weighs nothing, whose it is, and its title beside its id. */
function withoutEffort({ id, title, owner, found }: Unestimated, language: Language): string {
  const fr = language === 'fr';
  const why =
    found === ''
      ? { fr: 'sans estimation', en: 'no estimate' }
      : { fr: `effort ${quote(found, 'fr')} non lu`, en: `effort ${quote(found, 'en')} not read` };
  const whose = owner === '' ? why[language] : `${why[language]} (${owner})`;
  return id !== '' && title !== '' ? `${whose}${fr ? '\u00a0' : ''}: ${title}` : whose;
}
