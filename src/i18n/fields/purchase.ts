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
