import { defineBlock } from './define.ts';

export const calendar = defineBlock({
  title: { fr: 'Jours fériés', en: 'Holidays' },
  note: {
    fr: 'Les jours que la capacité et les délais ne comptent pas.',
    en: 'The days that capacity and delays do not count.',
  },
  settings: {
    holidays: {
      kind: 'text',
      header: { fr: 'Pays ou dates', en: 'Country or dates' },
      usual: ({ locale }) => (locale === 'fr_FR' ? 'FR' : ''),
      blank: '',
      note: {
        fr: '« FR » : les jours fériés français ; « Alsace-Moselle » : avec les deux de plus. Ou des dates, ou les deux : FR ; 21/07/2026. Vide : aucun.',
        en: '“FR”: French public holidays; “Alsace-Moselle”: with the two more there. Or dates, or both: FR; 2026-07-21. Blank: none.',
      },
    },
  },
  table: null,
});
