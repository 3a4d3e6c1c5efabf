import { type ChoiceList, defineChoices } from './define.ts';

/** The kinds of work of an online-sales team. */
export const itemTypes = defineChoices({
  prospecting: {
    words: { fr: 'Prospection', en: 'Prospecting' },
    synonyms: ['Prospect', 'Prospection ciblée', 'Cold call', 'Appel à froid', 'Outreach', 'Lead generation'],
  },
  qualification: {
    words: { fr: 'Qualification', en: 'Qualification' },
    synonyms: ['Qualif', 'Qualifier', 'Discovery', 'Découverte'],
  },
  presentation: {
    words: { fr: 'Présentation', en: 'Presentation' },
    synonyms: ['Démo', 'Démonstration', 'Demo', 'Rendez-vous', 'RDV', 'Meeting'],
  },
  followUp: {
    words: { fr: 'Suivi', en: 'Follow-up' },
    synonyms: ['Relance', 'Follow up', 'Suivi client', 'Suivi commercial', 'Reminder', 'Call back', 'Rappel'],
  },
  negotiation: {
    words: { fr: 'Négociation', en: 'Negotiation' },
    synonyms: ['Devis', 'Proposition', 'Proposal', 'Quote', 'Closing'],
  },
  training: { words: { fr: 'Formation', en: 'Training' }, synonyms: ['Former', 'Coaching', 'Learning'] },
  networking: {
    words: { fr: 'Réseautage', en: 'Networking' },
    synonyms: ['Réseau', 'Événement', 'Salon', 'Event', 'Partenariat', 'Partnership'],
  },
  content: {
    words: { fr: 'Contenu', en: 'Content' },
    synonyms: ['Marketing', 'Campagne', 'Campaign', 'E-mailing', 'Newsletter', 'Publication'],
  },
  admin: {
    words: { fr: 'Administratif', en: 'Admin' },
    synonyms: ['Administration', 'Reporting', 'CRM', 'Interne', 'Internal'],
  },
});

export type ItemType = typeof itemTypes extends ChoiceList<infer K> ? K : never;
