import { formatCount as count, formatNumber as number, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';
import type { MeetingCheck, MeetingGap } from '../../src/server/contract.ts';

type Gap = Omit<MeetingGap, 'what'>;
type Where = (gap: Gap) => Text;

export const meetingWords = {
  title: (sprint: number): Text => ({
    fr: `Planification du sprint ${sprint}`,
    en: `Planning of sprint ${sprint}`,
  }),
  reading: { fr: 'Lecture du classeur…', en: 'Reading the workbook…' },
  period: (start: Text, end: Text, minutes: Text): Text => ({
    fr: `Du ${start.fr} au ${end.fr} · réunion de ${minutes.fr}`,
    en: `From ${start.en} to ${end.en} · meeting of ${minutes.en}`,
  }),
  minutes: (minutes: number): Text => ({ fr: `${minutes} min`, en: `${minutes} min` }),
  hours: (hours: number, rest: string): Text => ({
    fr: `${hours} h ${rest}`.trim(),
    en: `${hours} h ${rest}`.trim(),
  }),
  agenda: { fr: 'Déroulé', en: 'Agenda' },
  agendaHint: {
    fr: 'Ce qui n’est pas prêt reçoit plus de temps. La durée par semaine de sprint est dans l’onglet Réglages.',
    en: 'What is not ready gets more time. The length for each week of a sprint is in the Settings tab.',
  },
  parts: {
    goal: { fr: 'But du sprint', en: 'Sprint goal' },
    capacity: { fr: 'Capacité', en: 'Capacity' },
    items: { fr: 'Éléments et responsables', en: 'Items and owners' },
    risks: { fr: 'Risques et parades', en: 'Risks and counter-measures' },
    confidence: { fr: 'Confiance et engagements', en: 'Confidence and commitments' },
  },
  left: { fr: 'Temps restant', en: 'Time left' },
  partLeft: (part: string, left: string): Text => ({
    fr: `${part} : encore ${left}`,
    en: `${part}: ${left} left`,
  }),
  partOver: (part: string, over: string): Text => ({
    fr: `${part} : ${over} de trop, passez à la suite`,
    en: `${part}: ${over} over, move on`,
  }),
  begin: { fr: 'Démarrer la réunion', en: 'Start the meeting' },
  pause: { fr: 'Pause', en: 'Pause' },
  goOn: { fr: 'Reprendre', en: 'Go on' },
  nextPart: { fr: 'Point suivant', en: 'Next point' },
  show: { fr: 'Partie', en: 'Part' },
  tabs: {
    ready: { fr: 'Préparation', en: 'Readiness' },
    confidence: { fr: 'Confiance', en: 'Confidence' },
    risks: { fr: 'Risques', en: 'Risks' },
  },
  checks: {
    goal: { fr: 'But', en: 'Goal' },
    capacity: { fr: 'Capacité', en: 'Capacity' },
    estimates: { fr: 'Estimations', en: 'Estimates' },
    dependencies: { fr: 'Dépendances', en: 'Dependencies' },
  } satisfies Record<MeetingCheck['about'], Text>,
  /** Before a sprint runs: what can be ready of a goal that is yet to be set. */
  goalBefore: { fr: 'Mesure du but', en: 'Measuring the goal' },
  goalToSet: {
    fr: 'Le but lui-même reste à fixer, dans Nouveau sprint.',
    en: 'The goal itself is still to be set, in New sprint.',
  },
  /** What `ready` of `of` counts. */
  counted: {
    goal: (ready: number, of: number, runs: boolean): Text =>
      runs
        ? { fr: `${ready} parties sur ${of}`, en: `${ready} of ${of} parts` }
        : { fr: `${ready} KPI sur ${of} ont une base`, en: `${ready} of ${of} KPIs have a base` },
    capacity: (ready: number, of: number): Text => ({
      fr: `${ready} sur ${count(of, 'fr', 'personne', 'personnes')}`,
      en: `${ready} of ${count(of, 'en', 'person', 'people')}`,
    }),
    estimates: (ready: number, of: number): Text => ({
      fr: `${ready} sur ${count(of, 'fr', 'élément', 'éléments')}`,
      en: `${ready} of ${count(of, 'en', 'item', 'items')}`,
    }),
    dependencies: (ready: number, of: number): Text => ({
      fr: `${ready} sur ${count(of, 'fr', 'élément', 'éléments')}`,
      en: `${ready} of ${count(of, 'en', 'item', 'items')}`,
    }),
  },
  ready: { fr: 'prêt', en: 'ready' },
  notReady: { fr: 'à préparer', en: 'to prepare' },
  netHours: (hours: number): Text => ({
    fr: `${number(hours, 'fr')} h nettes en tout`,
    en: `${number(hours, 'en')} net hours in all`,
  }),
  /** Follows the cell that it is about, where there is one. */
  gaps: {
    noPipeline: ({ tab }) => ({
      fr: `Pas d’onglet ${quote(tab, 'fr')} : sans lui, aucun KPI ne se mesure. Transformez une feuille en pipeline.`,
      en: `No ${quote(tab, 'en')} tab: without it, no KPI can be measured. Turn a sheet into a pipeline.`,
    }),
    noMeasure: ({ tab }) => ({
      fr: `${tab} : aucun KPI ne se mesure encore (ni lead créé, ni affaire close).`,
      en: `${tab}: no KPI can be measured yet (no lead created, no deal closed).`,
    }),
    noGoal: () => ({
      fr: `le but n’est pas écrit.`,
      en: `the goal is not written.`,
    }),
    noKpi: () => ({
      fr: `le but n’a pas de KPI.`,
      en: `the goal has no KPI.`,
    }),
    noTarget: () => ({
      fr: `le but n’a pas de cible.`,
      en: `the goal has no target.`,
    }),
    noTeam: ({ tab }) => ({
      fr: `Personne dans l’onglet ${quote(tab, 'fr')} : il est créé par Nouveau sprint, à l’étape Équipe.`,
      en: `Nobody in the ${quote(tab, 'en')} tab: New sprint makes it, in its Team step.`,
    }),
    noHours: (gap) => ({
      fr: `${gap.of} n’a pas d’heures par jour${gap.found && ` (lu : ${gap.found})`}.`,
      en: `${gap.of} has no hours a day${gap.found && ` (found: ${gap.found})`}.`,
    }),
    daysOffUnread: (gap) => ({
      fr: `jours off de ${gap.of} illisibles, ${quote(gap.found, 'fr')}.`,
      en: `days off of ${gap.of} cannot be read, ${quote(gap.found, 'en')}.`,
    }),
    weekUnread: (gap) => ({
      fr: `jours travaillés de ${gap.of} illisibles, ${quote(gap.found, 'fr')}.`,
      en: `days worked of ${gap.of} cannot be read, ${quote(gap.found, 'en')}.`,
    }),
    noBacklog: ({ tab }) => ({
      fr: `Pas d’onglet ${quote(tab, 'fr')} : transformez une feuille en backlog.`,
      en: `No ${quote(tab, 'en')} tab: turn a sheet into a backlog.`,
    }),
    noEstimate: (gap) => ({
      fr: `${gap.of} n’est pas estimé.`,
      en: `${gap.of} has no estimate.`,
    }),
    unknownId: (gap) => ({
      fr: `${gap.of} attend ${gap.found}, que personne ne fera (inconnu ou abandonné).`,
      en: `${gap.of} waits for ${gap.found}, which nobody will do (unknown or dropped).`,
    }),
    cycle: (gap) => ({
      fr: `${gap.of} s’attend lui-même, ${gap.found}.`,
      en: `${gap.of} waits for itself, ${gap.found}.`,
    }),
    waits: (gap) => ({
      fr: `${gap.of} attend ${gap.found}, qui n’est ni fait ni parmi ces éléments.`,
      en: `${gap.of} waits for ${gap.found}, neither done nor among these items.`,
    }),
  } satisfies Record<MeetingGap['what'], Where>,
  more: (n: number): Text => ({ fr: `et ${number(n, 'fr')} de plus`, en: `and ${number(n, 'en')} more` }),
  topItems: (n: number, hoursKnown: boolean): Text => ({
    fr: `Éléments regardés : les ${number(n, 'fr')} premiers par classe MoSCoW puis valeur ; ${
      hoursKnown
        ? 'leur nombre suit les heures de l’équipe (40 au plus, et 10 même si moins les remplissent)'
        : 'les heures de l’équipe ne sont pas encore connues'
    }.`,
    en: `Items looked at: the first ${number(n, 'en')} by MoSCoW class, then value; ${
      hoursKnown
        ? 'how many follows the team’s hours (40 at most, and 10 even where fewer would fill them)'
        : 'the team’s hours are not known yet'
    }.`,
  }),
  allReady: { fr: 'Tout est prêt.', en: 'Everything is ready.' },
  compose: {
    fr: 'Composez le sprint dans le volet (Nouveau sprint) : cette fenêtre reste ouverte. Ensuite, votes, engagements et risques s’écrivent dans l’onglet Sprint.',
    en: 'Compose the sprint in the sidebar (New sprint): this window stays open. Votes, commitments and risks then go into the Sprint tab.',
  },
  again: { fr: 'Relire le classeur', en: 'Read the workbook again' },
  after: { fr: ' : ', en: ': ' },
  question: {
    fr: 'À quel point croyez-vous que le but sera atteint ? 1 : pas du tout, 5 : certain.',
    en: 'How sure are you that the goal will be reached? 1: not at all, 5: certain.',
  },
  nobodyVoted: (of: number): Text => ({
    fr: `Aucun vote (n = 0 sur ${of}).`,
    en: `No vote yet (n = 0 of ${of}).`,
  }),
  spread: (mean: number, low: number, high: number, n: number, of: number): Text => ({
    fr: `Confiance : ${number(mean, 'fr', 1)} sur 5, de ${low} à ${high} (n = ${n} sur ${of})`,
    en: `Confidence: ${number(mean, 'en', 1)} of 5, from ${low} to ${high} (n = ${n} of ${of})`,
  }),
  farApart: (names: string): Text => ({
    fr: `Les votes sont loin l’un de l’autre : écoutez d’abord ${names}, puis votez encore.`,
    en: `The votes are far apart: hear ${names} first, then vote again.`,
  }),
  lowVotes: (names: string): Text => ({
    fr: `Peu de confiance : demandez à ${names} ce qu’il faudrait changer pour voter 3.`,
    en: `Little confidence: ask ${names} what would have to change for a 3.`,
  }),
  confidenceOf: (name: string): Text => ({ fr: `Confiance de ${name}`, en: `Confidence of ${name}` }),
  you: (name: string): Text => ({ fr: `${name} (vous)`, en: `${name} (you)` }),
  commitment: (name: string): Text => ({ fr: `Engagement de ${name}`, en: `Commitment of ${name}` }),
  load: (items: number, load: number, hours: number | null): Text => ({
    fr: `${count(items, 'fr', 'élément', 'éléments')}, ${number(load, 'fr')} h${hours === null ? '' : ` sur ${number(hours, 'fr')} h`}`,
    en: `${count(items, 'en', 'item', 'items')}, ${number(load, 'en')} h${hours === null ? '' : ` of ${number(hours, 'en')} h`}`,
  }),
  take: (load: string): Text => ({ fr: `S’engager sur ${load}`, en: `Commit to ${load}` }),
  risksHint: {
    fr: 'Ce qui peut gêner, et ce que l’équipe fait pour l’éviter. La rétrospective y revient.',
    en: 'What may come in the way, and what the team does about it. The retrospective comes back to it.',
  },
  riskNumber: (n: number): Text => ({ fr: `Risque ${n}`, en: `Risk ${n}` }),
  risk: { fr: 'Ce qui peut gêner', en: 'What may come in the way' },
  riskMissing: { fr: 'Écrivez ce qui peut gêner.', en: 'Write what may come in the way.' },
  counter: { fr: 'Parade', en: 'Counter-measure' },
  counterMissing: { fr: 'Écrivez la parade prévue.', en: 'Write the counter-measure.' },
  watcher: { fr: 'Qui y veille', en: 'Watched by' },
  nobody: { fr: 'Personne encore', en: 'Nobody yet' },
  addRisk: { fr: 'Ajouter un risque', en: 'Add a risk' },
  nothing: { fr: 'Rien de nouveau à écrire.', en: 'Nothing new to write.' },
  unsaved: (n: number): Text => ({
    fr: count(n, 'fr', 'décision à écrire', 'décisions à écrire'),
    en: count(n, 'en', 'decision to write', 'decisions to write'),
  }),
  previewing: { fr: 'Préparation de l’aperçu…', en: 'Preparing the preview…' },
  previewTitle: { fr: 'Vérifiez avant d’écrire', en: 'Check before writing' },
  write: { fr: 'Écrire dans l’onglet Sprint', en: 'Write into the Sprint tab' },
  writing: { fr: 'Écriture…', en: 'Writing…' },
  doneTitle: { fr: 'Décisions écrites', en: 'Decisions written' },
  back: { fr: 'Retour à la réunion', en: 'Back to the meeting' },
};
