import { dealFields } from './deal.ts';
import { defineFields, namesOf } from './define.ts';

const { id, client, amount, product } = dealFields;

/** A purchase, or one line of it: lines of one order share its id. */
export const purchaseFields = defineFields({
  id: {
    ...id,
    header: { fr: 'Commande', en: 'Order' },
    synonyms: [
      'ID commande',
      'N° de commande',
      'Numéro de commande',
      'Order ID',
      'Order Number',
      'Facture',
      'Invoice Number',
      'Invoice ID',
      'IDFacture',
      ...id.synonyms,
    ],
    fallbacks: ['ID', 'Numéro', 'N°'],
  },
  client,
  bought: {
    kind: 'day',
    header: { fr: 'Acheté le', en: 'Bought on' },
    synonyms: [
      'Date d’achat',
      'Date de commande',
      'Commandé le',
      'Order Date',
      'Purchase Date',
      'DateFacture',
      'Date de facture',
      'Date de facturation',
      'date_facturation',
      'Invoice Date',
      'Date de vente',
      'Sale Date',
      'Date',
    ],
    fallbacks: ['Clos le', 'Closed on', 'Created', 'Créé le'],
  },
  amount,
  product,
});

export const purchaseNames = namesOf('purchase', purchaseFields);

/** A client with the day of coming and, where gone, of leaving; or one purchase of a client. */
export const customerFields = defineFields({
  client: { ...client, fallbacks: [...(client.fallbacks ?? []), 'ID', 'Nom', 'Name', 'E-mail', 'Email'] },
  joined: {
    kind: 'day',
    header: { fr: 'Client depuis le', en: 'Client since' },
    synonyms: [
      'Client depuis',
      'Date de création compte',
      'Date d’inscription',
      'Inscrit le',
      'Abonné le',
      'Début d’abonnement',
      'Customer since',
      'Signup Date',
      'Subscribed on',
      'Joined',
    ],
  },
  left: {
    kind: 'day',
    header: { fr: 'Parti le', en: 'Left on' },
    synonyms: [
      'Résilié le',
      'Date de résiliation',
      'Fin d’abonnement',
      'Désabonné le',
      'Date de départ',
      'Churned on',
      'Churn Date',
      'Cancelled on',
      'Left',
    ],
  },
  bought: purchaseFields.bought,
});

export const customerNames = namesOf('customer', customerFields);

/** A trial with the day on which it began and, where it was, on which it was paid. */
export const trialFields = defineFields({
  client: { ...client, fallbacks: [...(client.fallbacks ?? []), 'ID', 'Nom', 'Name', 'E-mail', 'Email'] },
  trialStart: {
    kind: 'day',
    header: { fr: 'Début d’essai', en: 'Trial start' },
    synonyms: [
      'Essai le',
      'Date d’essai',
      'Essai commencé le',
      'Trial date',
      'Trial started',
      'Trial started on',
    ],
    fallbacks: ['Inscrit le', 'Signed up on', 'Signup date', 'Créé le', 'Created', 'Created on'],
  },
  paid: {
    kind: 'day',
    header: { fr: 'Payé le', en: 'Paid on' },
    synonyms: [
      'Premier paiement',
      'Date de paiement',
      'Abonné le',
      'First payment',
      'Payment date',
      'Subscribed on',
    ],
    fallbacks: ['Converti le', 'Converted on', 'Conversion date', 'Clos le', 'Closed on'],
  },
});

export const trialNames = namesOf('trial', trialFields);
