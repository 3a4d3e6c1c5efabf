import { type ChoiceList, defineChoices } from './define.ts';

/**
 * The stages of a deal. A pipeline may use other words: a stage that is not listed here means open. Only words that say
 * plainly that a deal is won or lost stand under `won` and `lost`.
 */
export const stages = defineChoices({
  new: {
    words: { fr: 'Nouveau', en: 'New' },
    synonyms: ['Nouveau lead', 'New lead', 'Lead', 'Prospect', 'Prospection', 'Prospecting', 'À contacter', 'Nouvelle', 'Open', 'Ouvert', 'Piste'],
  },
  contacted: {
    words: { fr: 'Contacté', en: 'Contacted' },
    synonyms: ['Contact', 'Premier contact', 'En contact', 'Engaging', 'Engaged', 'Connected', 'Attempting', 'Appointment Scheduled', 'Rendez-vous pris', 'RDV', 'RDV pris', 'Prise de contact', 'Contact Made', 'Relancé'],
  },
  qualified: {
    words: { fr: 'Qualifié', en: 'Qualified' },
    synonyms: ['Qualification', 'Qualified to Buy', 'SQL', 'MQL', 'Qualifiée', 'Needs Analysis', 'Discovery', 'Découverte', 'Besoin identifié', 'Value Proposition', 'Decision Maker Bought-In', 'Id. Decision Makers', 'Perception Analysis'],
  },
  presentation: {
    words: { fr: 'Présentation', en: 'Presentation' },
    synonyms: ['Démo', 'Démonstration', 'Demo', 'Demo Scheduled', 'Presentation Scheduled', 'Démo planifiée', 'Essai', 'Trial'],
  },
  proposal: {
    words: { fr: 'Proposition', en: 'Proposal' },
    synonyms: ['Devis', 'Devis envoyé', 'Offre', 'Offre envoyée', 'Proposition envoyée', 'Quote', 'Quote Sent', 'Proposal Made', 'Proposal Sent', 'Proposal/Price Quote', 'Proposition commerciale'],
  },
  negotiation: {
    words: { fr: 'Négociation', en: 'Negotiation' },
    synonyms: ['En négociation', 'Negotiating', 'Negotiations Started', 'Negotiation/Review', 'Contract Sent', 'Contrat envoyé', 'En attente de signature'],
  },
  won: {
    words: { fr: 'Gagné', en: 'Won' },
    synonyms: [
      'Closed Won', 'Closed - Won', 'Won Closed', 'Deal Won', 'Fermé gagné', 'Fermée gagnée', 'Clôturé gagné', 'Clôturée gagnée', 'Clos gagné', 'Conclu gagné', 'Gagnée', 'Gagnés', 'Gagnées', 'Affaire gagnée',
      'Signé', 'Signée', 'Contrat signé', 'Signed', 'Contract signed', 'Converti', 'Convertie', 'Converted', 'Conclu', 'Conclue', 'Vendu', 'Vendue', 'Sold', 'Vente conclue', 'Client gagné', 'Is won', 'Success', 'Succès',
    ],
  },
  lost: {
    words: { fr: 'Perdu', en: 'Lost' },
    synonyms: [
      'Closed Lost', 'Closed - Lost', 'Deal Lost', 'Fermé perdu', 'Fermée perdue', 'Clôturé perdu', 'Clôturée perdue', 'Clos perdu', 'Perdue', 'Perdus', 'Perdues', 'Affaire perdue',
      'Abandonné', 'Abandonnée', 'Abandoned', 'Refusé', 'Refusée', 'Rejected', 'Declined', 'Annulé', 'Annulée', 'Cancelled', 'Canceled', 'Sans suite', 'Classé sans suite', 'Disqualifié', 'Disqualifiée', 'Disqualified', 'Unqualified', 'Non qualifié', 'Non qualifiée', 'Dead', 'Mort', 'Junk',
    ],
  },
});

export type Stage = typeof stages extends ChoiceList<infer K> ? K : never;
