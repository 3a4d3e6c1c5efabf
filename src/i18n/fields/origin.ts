import { presence } from '../choices/presence.ts';
import { defineFields } from './define.ts';

/** Where an imported row came from: by these it is found again by the next import of the same source. */
export const originFields = defineFields({
  origin: {
    kind: 'text',
    header: { fr: 'Importé de', en: 'Imported from' },
  },
  externalId: {
    kind: 'id',
    header: { fr: 'ID à la source', en: 'ID at the source' },
  },
  atSource: {
    kind: 'choice',
    header: { fr: 'À la source', en: 'At the source' },
    note: {
      fr: 'Absent : le dernier import de cette source ne l’a plus trouvé. La ligne est gardée.',
      en: 'Gone: the last import of this source no longer found it. The row is kept.',
    },
    choices: presence,
  },
  fingerprint: {
    kind: 'id',
    header: { fr: 'Empreinte', en: 'Fingerprint' },
    note: {
      fr: 'Ce que la source disait la dernière fois, en abrégé : ce qui n’y a pas changé n’est pas touché ici.',
      en: 'What the source said last time, in short: what has not changed there is not touched here.',
    },
  },
});

export type OriginField = keyof typeof originFields;
