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
        fr: '« FR » : les jours fériés français. Sinon des dates : 01/05/2026 ; 08/05/2026. Vide : aucun.',
        en: '“FR”: French public holidays. Otherwise dates: 2026-05-01; 2026-05-08. Blank: none.',
      },
    },
  },
  table: null,
});
