import { quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** What a stand-up writes and what it begins with. */

/** A line of what became of an item: `Relancer Duval : Terminé`. */
export const itemLine = sentence<[title: string, what: string]>(['Relancer Duval', 'Terminé'], {
  fr: (title, what) => (what ? `${title} : ${what}` : title),
  en: (title, what) => (what ? `${title}: ${what}` : title),
});

/** What became of a deal, as a line of yesterday says it. */
export const dealWon = sentence<[deal: string]>(['Duval'], {
  fr: (deal) => `${deal} : gagnée`,
  en: (deal) => `${deal}: won`,
});

export const standUpSaved = sentence<[person: string]>(['Ana'], {
  fr: (person) => `Stand-up enregistré : ${person}.`,
  en: (person) => `Stand-up saved: ${person}.`,
});

export const savesStandUp = sentence<[person: string, day: string]>(['Ana', '31/03/2026'], {
  fr: (person, day) => `Stand-up du ${day} : ${person}.`,
  en: (person, day) => `Stand-up of ${day}: ${person}.`,
});

export const standUpChanged = sentence<[person: string]>(['Ana'], {
  fr: (person) =>
    `Le stand-up du jour de ${quote(person, 'fr')} a été enregistré entre-temps. Rien n’a été écrit : rouvrez-le pour voir ce qui y est.`,
  en: (person) =>
    `Today’s stand-up of ${quote(person, 'en')} was saved meanwhile. Nothing was written: open it again to see what is there.`,
});

export const standUpSavedBy = sentence<[person: string, who: string]>(['Ana', 'Olivier'], {
  fr: (person, who) =>
    `${who} vient d’enregistrer le stand-up du jour de ${quote(person, 'fr')}. Rien n’a été écrit : rouvrez-le pour voir ce qui y est.`,
  en: (person, who) =>
    `${who} has just saved today’s stand-up of ${quote(person, 'en')}. Nothing was written: open it again to see what is there.`,
});

export const personMissing = sentence<[]>([], {
  fr: () => 'Choisissez de qui est ce stand-up.',
  en: () => 'Choose whose stand-up this is.',
});

export const nobodyYet = sentence<[]>([], {
  fr: () =>
    'Personne dans l’équipe : remplissez l’onglet Équipe, ou donnez un responsable aux éléments du sprint.',
  en: () => 'Nobody is in the team: fill in the Team tab, or give the sprint’s items an owner.',
});

export const dealGone = sentence<[deal: string]>(['Duval'], {
  fr: (deal) =>
    `L’affaire ${quote(deal, 'fr')} n’est plus dans le pipeline, ou plusieurs portent cet ID : sa prochaine étape n’a pas été écrite.`,
  en: (deal) =>
    `The deal ${quote(deal, 'en')} is no longer in the pipeline, or several have this ID: its next step was not written.`,
});
