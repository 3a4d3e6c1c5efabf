import { defineBlock } from './define.ts';

export const mappings = defineBlock({
  title: { fr: 'Colonnes mémorisées', en: 'Remembered columns' },
  note: {
    fr: 'Comment les colonnes d’une source ont été lues la dernière fois. Effacez une ligne pour que la question soit reposée.',
    en: 'How the columns of a source were read last time. Clear a line to be asked again.',
  },
  settings: {},
  table: {
    columns: {
      source: { kind: 'text', header: { fr: 'Source', en: 'Source' } },
      kind: { kind: 'text', header: { fr: 'Devient un', en: 'Turned into' } },
      signature: {
        kind: 'id',
        header: { fr: 'Empreinte des en-têtes', en: 'Fingerprint of the headers' },
      },
      columns: { kind: 'text', header: { fr: 'Colonnes lues', en: 'Columns read' } },
    },
    rows: () => [],
    // When all are taken, the oldest gives way.
    spare: 30,
  },
});
