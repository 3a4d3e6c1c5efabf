import { stages } from '../choices/stage.ts';
import { dealFields } from './deal.ts';
import { defineFields, namesOf } from './define.ts';

const { closed, created, id, client, name, stage, amount, product, segment, nextStep, owner, ...others } =
  dealFields;
/** Beside a status, whether a lead was converted is how it came out. */
const CONVERTED: readonly string[] = ['Converted', 'Converti', 'Convertie'];

/** What a file from a CRM can say of a deal or lead: the fields of the pipeline, and those that CRMs have beside. */
export const incomingDealFields = defineFields({
  ...others,
  probability: {
    ...others.probability,
    synonyms: [...others.probability.synonyms, 'Prob', 'Win Prob', 'Probabilité de la transaction'],
  },
  owner: {
    ...owner,
    synonyms: [
      ...owner.synonyms,
      'Contact Owner',
      'Potential Owner',
      'Propriétaire du contact',
      'Rep Name',
      'Sales Rep Name',
    ],
  },
  id: {
    ...id,
    synonyms: [...id.synonyms, 'Record Number', 'Opp ID', 'ID de l’enregistrement', 'ID de la transaction'],
  },
  stage: {
    ...stage,
    synonyms: [
      ...stage.synonyms.filter((word) => !CONVERTED.includes(word)),
      'Phase de la transaction',
      'Stade',
    ],
    fallbacks: [...(stage.fallbacks ?? []), ...CONVERTED],
  },
  name: {
    ...name,
    synonyms: [...name.synonyms, 'Potential Name', 'Opp', 'Opp Name'],
    fallbacks: ['Transaction', 'Projet'],
  },
  client: {
    ...client,
    synonyms: [
      ...client.synonyms,
      'Entreprise associée',
      'Company / Account',
      'Société / Compte',
      'Établissement',
      'Organization - Name',
      'Organisation - Nom',
    ],
    fallbacks: [...(client.fallbacks ?? []), 'Account ID', 'Associated Company IDs'],
  },
  amount: {
    ...amount,
    synonyms: [
      ...amount.synonyms.filter((word) => word !== 'MontantLigne'),
      'Montant ligne',
      'Montant de l’affaire',
      'Est. Value',
      'Estimated Value',
      'Est. Revenue',
      'Valeur estimée',
      'Montant estimé',
    ],
    fallbacks: ['Ventes', 'Total', 'Total HT', 'Total TTC', 'Budget', 'Panier'],
  },
  currency: {
    kind: 'text',
    header: { fr: 'Devise', en: 'Currency' },
    synonyms: [
      'Currency of value',
      'Amount Currency',
      'Deal Currency',
      'Opportunity Currency',
      'Currency Code',
      'Code devise',
      'Monnaie',
      'Devise de la valeur',
    ],
  },
  pipeline: {
    kind: 'text',
    header: { fr: 'Pipeline', en: 'Pipeline' },
    synonyms: ['Deal Pipeline', 'Pipeline Name', 'Nom du pipeline'],
  },
  outcome: {
    kind: 'choice',
    header: { fr: 'Statut de l’affaire', en: 'Deal status' },
    synonyms: ['Status', 'Statut', 'Opportunity Status'],
    fallbacks: CONVERTED,
    choices: stages,
  },
  created: {
    ...created,
    synonyms: [
      ...created.synonyms,
      'Created Time',
      'Date Added',
      'Deal created',
      'Lead created',
      'Affaire créée le',
      'Affaire créée',
      'Heure de création',
    ],
    fallbacks: [...(created.fallbacks ?? []), 'Date 1er contact', '1er contact'],
  },
  closed: {
    ...closed,
    synonyms: [...closed.synonyms.filter((word) => word !== 'Won Time'), 'Deal closed on', 'Closed Time'],
    fallbacks: [
      // Beside the day of closing, the day of winning says nothing more.
      'Won Time',
      ...(closed.fallbacks ?? []).filter((word) => !/expected|prévue/i.test(word)),
      'Date de la vente',
      'Date',
    ],
  },
  expectedClose: {
    kind: 'day',
    header: { fr: 'Clôture prévue', en: 'Expected close' },
    synonyms: [
      'Expected Close Date',
      'Expected Closing Date',
      'Estimated Close Date',
      'Forecast Close Date',
      'Date de clôture prévue',
      'Date de clôture estimée',
      'Date de signature prévue',
    ],
  },
  lostAt: {
    kind: 'day',
    header: { fr: 'Perdu le', en: 'Lost on' },
    synonyms: ['Lost Time', 'Lost Date', 'Date Lost', 'Perdue le', 'Date de perte'],
  },
  lostReason: {
    kind: 'text',
    header: { fr: 'Motif de perte', en: 'Lost reason' },
    synonyms: [
      'Closed Lost Reason',
      'Loss Reason',
      'Raison de la transaction perdue',
      'Reason for Loss',
      'Raison de la perte',
      'Raison de perte',
      'Raison perte',
      'Motif de la perte',
    ],
  },
  contact: {
    kind: 'text',
    header: { fr: 'Contact', en: 'Contact' },
    synonyms: [
      'Contact Name',
      'Contact Person',
      'Nom du contact',
      'Associated Contact',
      'Associated Contacts',
      'Primary Contact',
      'Contact associé',
      'Personne de contact',
      'Personne à contacter',
      'Person - Name',
      'Personne - Nom',
      'Interlocuteur',
    ],
  },
  firstName: { kind: 'text', header: { fr: 'Prénom', en: 'First name' } },
  lastName: { kind: 'text', header: { fr: 'Nom de famille', en: 'Last name' }, synonyms: ['Surname'] },
  email: {
    kind: 'text',
    header: { fr: 'E-mail', en: 'Email' },
    synonyms: [
      'Contact Email',
      'Associated Contact Email',
      'Adresse e-mail',
      'Email Address',
      'Person - Email',
      'Person - Email - Work',
      'Personne - E-mail',
      'Courriel',
      'Mail',
    ],
  },
  phone: {
    kind: 'text',
    header: { fr: 'Téléphone', en: 'Phone' },
    synonyms: ['Phone Number', 'Mobile', 'Numéro de téléphone', 'Tél', 'Tél.'],
  },
  dealType: {
    kind: 'text',
    header: { fr: 'Type d’affaire', en: 'Deal type' },
    synonyms: ['Type', 'Opportunity Type', 'Sale Type', 'Type de vente', 'Type de transaction'],
  },
  labels: {
    kind: 'text',
    header: { fr: 'Étiquettes', en: 'Labels' },
    synonyms: ['Étiquette', 'Label', 'Tags', 'Tag', 'Libellés'],
  },
  product: { ...product, synonyms: [...product.synonyms, 'Products', 'Produits', 'Nom du service'] },
  segment: { ...segment },
  quantity: {
    kind: 'number',
    header: { fr: 'Quantité', en: 'Quantity' },
    synonyms: ['Quantités', 'Quantities', 'Qté', 'Qty', 'Quantité vendue', 'Quantités vendues', 'Units'],
  },
  unitPrice: {
    kind: 'money',
    header: { fr: 'Prix unitaire', en: 'Unit price' },
    synonyms: [
      'PU',
      'Prix de vente unitaire',
      'Prix vente unitaire',
      'Sales Price',
      'Prix de vente',
      'List Price',
    ],
    fallbacks: ['Prix', 'Price'],
  },
  updated: {
    kind: 'day',
    header: { fr: 'Modifié le', en: 'Updated on' },
    synonyms: [
      'Last Modified',
      'Last Modified Date',
      'Modified Time',
      'Update Time',
      'Updated',
      'Dernière modification',
      'Date de la dernière modification',
      'Heure de modification',
      'Heure de mise à jour',
    ],
    // CRMs have both days: what was last done, and when the record last changed.
    fallbacks: [
      'Last Activity Date',
      'Last Activity Time',
      'Last Activity',
      'Dernière activité',
      'Date de dernière activité',
      'Date de la dernière activité',
    ],
  },
  url: {
    kind: 'text',
    header: { fr: 'URL', en: 'URL' },
    synonyms: ['Lien', 'Link', 'Deal URL', 'Record URL'],
  },
  nextStep: { ...nextStep, synonyms: [...nextStep.synonyms, 'Étape suivante'] },
});

export type DealField = keyof typeof incomingDealFields;

export const incomingDealNames = namesOf('incomingDeal', incomingDealFields);
