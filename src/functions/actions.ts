import { type ActionNeed, type ActionState, actionsKept, followActions } from '../domain/retro/actions.ts';
import type { Result } from '../domain/table/cell.ts';
import { retroNoteFields, retroNoteNames } from '../i18n/fields/retro-note.ts';
import { formatDay, formatList, formatShare } from '../i18n/format.ts';
import type { Language, Text } from '../i18n/text.ts';
import { defineFunction } from './define.ts';
import { decided } from './samples.ts';

const states: Readonly<Record<ActionState, Text>> = {
  late: { fr: 'En retard', en: 'Late' },
  open: { fr: 'Ouverte', en: 'Open' },
  done: { fr: 'Faite', en: 'Done' },
  cancelled: { fr: 'Abandonnée', en: 'Cancelled' },
};

export default defineFunction({
  name: 'SPRINT_ACTIONS',
  summary: {
    fr: 'Les actions des rétrospectives : en retard, ouvertes, faites ; leur âge, ce qui leur manque, la part tenue à temps.',
    en: 'The actions of retrospectives: late, open, done; their age, what they lack, the share kept in time.',
  },
  args: {
    retro: {
      type: 'table',
      fields: retroNoteNames,
      label: { fr: 'rétro', en: 'retro' },
      help: {
        fr: 'La plage de la rétro avec ses en-têtes : Action, et s’ils y sont Responsable, Échéance, Statut, KPI visé, Décidée le, Faite le, Verdict.',
        en: 'The range of the retro with its headers: Action, and where present Owner, Due, Status, Target KPI, Decided on, Done on, Verdict.',
      },
    },
    date: {
      type: 'day',
      label: { fr: 'date', en: 'date' },
      help: {
        fr: 'Le jour où l’on regarde : une cellule avec =TODAY().',
        en: 'The day to judge from: a cell with =TODAY().',
      },
    },
  },
  returns: {
    fr: 'Une ligne par action, les plus en retard d’abord, puis une ligne qui les compte.',
    en: 'A row for each action, the latest first, then a row that counts them.',
  },
  source: 'Share of actions done by their date, of those due (Retrium)',
  examples: [
    {
      formula: {
        fr: '=SPRINT_ACTIONS(Rétro!A:G; "2026-04-15")',
        en: '=SPRINT_ACTIONS(Retro!A:G; "2026-04-15")',
      },
      tables: { Rétro: decided, Retro: decided },
      result: [
        ['Action', 'Sprint', 'Responsable', 'Échéance', 'État', 'Jours de retard', 'Âge (jours)', 'Manque'],
        ['Filtrer par budget', '3', 'Ana', '10/04/2026', 'En retard', 5, 16, 'KPI visé'],
        ['Relancer sous 48 h', '3', '', '', 'Ouverte', '', 16, 'Responsable, Échéance et KPI visé'],
        ['Script B', '2', 'Bruno', '31/03/2026', 'Faite', '', 46, ''],
        ['Tenues à temps\u00a0: 1 sur 2 échues = 50,0\u202f%', '', '', '', '', '', '', ''],
      ],
    },
  ],
  run: ({ retro, date }, { language }) => {
    const actions = followActions(retro, date);
    if (actions.length === 0) return '';
    const { inTime, due } = actionsKept(actions, date);
    const isJudged = retro.has('verdict');
    const judged = (cell: string) => (isJudged ? [cell] : []);
    return [
      [
        ...(language === 'fr'
          ? [
              'Action',
              'Sprint',
              'Responsable',
              'Échéance',
              'État',
              'Jours de retard',
              'Âge (jours)',
              'Manque',
            ]
          : ['Action', 'Sprint', 'Owner', 'Due', 'State', 'Days late', 'Age (days)', 'Missing']),
        ...judged('Verdict'),
      ],
      ...actions.map((one): Result[] => [
        one.action,
        one.sprint,
        one.owner,
        one.due === null ? '' : formatDay(one.due, language),
        states[one.state][language],
        one.daysLate || '',
        one.age ?? '',
        missing(one.missing, language),
        ...judged(one.verdict),
      ]),
      [kept(inTime, due, language)],
    ];
  },
});

function missing(needs: readonly ActionNeed[], language: Language): string {
  return formatList(
    needs.map((need) => retroNoteFields[need].header[language]),
    language,
  );
}

function kept(inTime: number, due: number, language: Language): string {
  if (due === 0) return language === 'fr' ? 'Aucune échéance passée' : 'None due yet';
  const rate = formatShare(inTime / due, language);
  return language === 'fr'
    ? `Tenues à temps\u00a0: ${inTime} sur ${due} échues = ${rate}`
    : `Kept in time: ${inTime} of ${due} due = ${rate}`;
}
