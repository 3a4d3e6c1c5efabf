import type { Quadrant } from '../domain/backlog/eisenhower.ts';
import type { Text } from './text.ts';

/** What a quadrant of the Eisenhower matrix is called, and what to do with what stands in it. */
export const quadrants: Readonly<Record<Quadrant, { readonly name: Text; readonly verb: Text }>> = {
  do: {
    name: { fr: 'Urgent et important', en: 'Urgent and important' },
    verb: { fr: 'Faire', en: 'Do' },
  },
  schedule: {
    name: { fr: 'Important, pas urgent', en: 'Important, not urgent' },
    verb: { fr: 'Planifier', en: 'Schedule' },
  },
  delegate: {
    name: { fr: 'Urgent, pas important', en: 'Urgent, not important' },
    verb: { fr: 'Déléguer', en: 'Delegate' },
  },
  delete: {
    name: { fr: 'Ni urgent ni important', en: 'Neither urgent nor important' },
    verb: { fr: 'Éliminer', en: 'Delete' },
  },
};
