import { formatCount as count } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const retroWords = {
  row: { fr: 'Rétrospective', en: 'Retrospective' },
  title: (sprint: string): Text => ({
    fr: `Rétrospective du sprint ${sprint}`,
    en: `Retrospective of sprint ${sprint}`,
  }),
  reading: { fr: 'Lecture de la rétrospective…', en: 'Reading the retrospective…' },
  part: { fr: 'À ajouter', en: 'To add' },
  notes: { fr: 'Notes', en: 'Notes' },
  action: { fr: 'Action', en: 'Action' },
  hint: {
    fr: 'Une note par ligne. Votre nom n’est enregistré nulle part par le module ; l’historique des versions du fichier montre quand même qui a modifié l’onglet.',
    en: 'One note a line. The add-on stores your name nowhere; the file’s version history still shows who edited the tab.',
  },
  votes: { fr: 'Votez', en: 'Vote' },
  voted: (category: string, votes: number): Text => ({
    fr: `${category} · ${count(votes, 'fr', 'vote', 'votes')}`,
    en: `${category} · ${count(votes, 'en', 'vote', 'votes')}`,
  }),
  add: { fr: 'Ajouter', en: 'Add' },
  adding: { fr: 'Ajout…', en: 'Adding…' },
  what: { fr: 'Ce qui est décidé', en: 'What is decided' },
  owner: { fr: 'Responsable', en: 'Owner' },
  due: { fr: 'Échéance', en: 'Due' },
  kpi: { fr: 'KPI à faire bouger', en: 'KPI that it should move' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  missing: {
    fr: 'Une action demande ce qui est décidé, un responsable, une échéance et un KPI.',
    en: 'An action needs what is decided, an owner, a due date and a KPI.',
  },
  nothing: { fr: 'Écrivez une note, ou votez pour une note.', en: 'Write a note, or vote for one.' },
  open: { fr: 'Actions à suivre', en: 'Actions to follow' },
  toBacklog: { fr: 'Mettre au backlog', en: 'Add to the backlog' },
  planned: { fr: 'Dans le backlog', en: 'In the backlog' },
  put: { fr: 'Ajouter l’élément', en: 'Add the item' },
  putting: { fr: 'Ajout au backlog…', en: 'Adding to the backlog…' },
  isPut: { fr: 'Action mise au backlog', en: 'Action added to the backlog' },
  goOn: { fr: 'Revenir à la rétrospective', en: 'Back to the retrospective' },
  judged: { fr: 'Ce que les actions ont donné', en: 'What came of actions' },
  noControl: {
    fr: 'Le KPI visé, comparé aux sprints d’avant, sans groupe témoin : autre chose a pu jouer.',
    en: 'The target KPI against the sprints before, no control group: something else may have played a part.',
  },
  importNotes: { fr: 'Importer des notes', en: 'Import notes' },
  formats: {
    fr: 'Des rétrospectives en Markdown, en texte ou en CSV. Le fichier est lu ici, dans votre navigateur.',
    en: 'Retrospectives as Markdown, text or CSV. The file is read here, in your browser.',
  },
  paste: { fr: 'Ou collez des notes', en: 'Or paste notes' },
  checkNotes: { fr: 'Vérifiez ce qui a été lu', en: 'Check what was read' },
  counted: (notes: number, actions: number): Text => ({
    fr: `${count(notes, 'fr', 'note', 'notes')}, ${count(actions, 'fr', 'action', 'actions')}`,
    en: `${count(notes, 'en', 'note', 'notes')}, ${count(actions, 'en', 'action', 'actions')}`,
  }),
  sprintOf: { fr: 'Sprint', en: 'Sprint' },
  sprintHint: { fr: 'Pour les notes qui n’en nomment pas.', en: 'For notes that name none.' },
  sprintMissing: {
    fr: 'Dites de quel sprint viennent ces notes.',
    en: 'Say which sprint these notes come from.',
  },
  disagree: (titled: string, named: string): Text => ({
    fr: `Le titre dit sprint ${titled}, le nom du fichier dit ${named} : choisissez.`,
    en: `The title says sprint ${titled}, the file’s name says ${named}: choose.`,
  }),
  leftOut: (headings: string): Text => ({
    fr: `Sans note, donc laissé de côté : ${headings}.`,
    en: `Without a note, so left aside: ${headings}.`,
  }),
  showPreview: { fr: 'Voir l’aperçu', en: 'Show the preview' },
  format: { fr: 'Format de la rétrospective', en: 'Format of the retrospective' },
};
