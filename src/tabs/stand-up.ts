import { standUpFields } from '../i18n/fields/stand-up.ts';
import { columnsFrom, defineTab } from './define.ts';

export const standUp = defineTab({
  key: 'standUp',
  name: { fr: 'Stand-up', en: 'Stand-up' },
  summary: {
    fr: 'Une ligne par personne et par jour : hier, aujourd’hui, obstacles, aide reçue, bonne pratique.',
    en: 'One row a person and day: yesterday, today, obstacles, help received, best practice.',
  },
  version: 1,
  color: '#12b5cb',
  card: {},
  columns: columnsFrom(
    standUpFields,
    {
      day: 90,
      member: 120,
      yesterday: 260,
      today: 260,
      obstacles: 220,
      helpedBy: 120,
      practice: 260,
      tags: 120,
      moods: 90,
    },
    ['yesterday', 'today', 'obstacles', 'practice'],
  ),
});
