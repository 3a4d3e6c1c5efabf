import { stages } from '../choices/stage.ts';
import { defineFields, namesOf } from './define.ts';

/** A lead or deal: one row of the pipeline. The order is that of Pipeline!A:M. */
export const dealFields = defineFields({
  id: {
    kind: 'id',
    header: { fr: 'ID', en: 'ID' },
    synonyms: ['Identifiant', 'Deal ID', 'Opportunity ID', 'OpportunityId', 'opportunity_id', 'Record ID', 'Lead ID', 'Prospect ID', 'Lead Number', 'vente_id', 'ID vente', 'ID affaire', 'ID opportunité', 'ID lead', 'ID prospect', 'Référence', 'Réf', 'Réf.', 'Ref', 'Numéro', 'N°', 'Num', 'Code', 'Numéro d’affaire', 'Key', 'Clé', 'IDFacture', 'Invoice ID'],
  },
  name: {
    kind: 'text',
    header: { fr: 'Affaire', en: 'Deal' },
    synonyms: ['Deal Name', 'Opportunity Name', 'OpportunityName', 'Opportunity', 'Opportunité', 'Nom', 'Name', 'Nom de l’affaire', 'Nom de l’opportunité', 'Nom de la transaction', 'Transaction', 'Titre', 'Title', 'Lead', 'Lead Name', 'Prospect', 'Nom du lead', 'Nom du prospect', 'Intitulé', 'Projet', 'Deal Title', 'Contact', 'Nom du contact', 'Contact Name'],
  },
  client: {
    kind: 'text',
    header: { fr: 'Client', en: 'Client' },
    synonyms: ['Account', 'Account Name', 'AccountName', 'Company', 'Company Name', 'Customer', 'Customer Name', 'Organization', 'Organisation', 'Entreprise', 'Société', 'Compte', 'Nom du client', 'Nom du compte', 'Raison sociale', 'Nom de l’entreprise', 'client_id', 'Customer ID', 'num_client', 'IDClient', 'AccountId', 'Associated Company', 'Associated Company Domain'],
  },
  stage: {
    kind: 'choice',
    header: { fr: 'Étape', en: 'Stage' },
    synonyms: ['Deal Stage', 'deal_stage', 'StageName', 'Stage Name', 'Opportunity Stage', 'Pipeline Stage', 'Sales Stage', 'Lead Stage', 'Étape de la transaction', 'Étape de vente', 'Étape du pipeline', 'Étape de l’affaire', 'Phase', 'Phase de vente', 'Statut', 'Status', 'Lead Status', 'Deal Status', 'Statut du lead', 'Statut de l’affaire', 'État', 'Outcome', 'Résultat', 'Issue', 'Converted', 'Converti', 'Convertie', 'Conversion', 'Is Won', 'Won', 'Gagné', 'Gagnée', 'Signé'],
    note: {
      fr: 'Gagné et Perdu closent l’affaire ; tout autre mot veut dire en cours. Une colonne oui/non se lit : oui = gagné.',
      en: 'Won and Lost close the deal; any other word means open. A yes/no column reads as: yes = won.',
    },
    choices: stages,
  },
  source: {
    kind: 'text',
    header: { fr: 'Source', en: 'Source' },
    synonyms: ['Lead Source', 'LeadSource', 'Source du lead', 'Source du prospect', 'Source de l’affaire', 'Original Source', 'Source d’origine', 'Customer Source', 'Canal', 'Channel', 'Canal d’acquisition', 'Acquisition Channel', 'Provenance', 'Origine', 'Origine du lead', 'Campagne', 'Campaign', 'utm_source', 'Medium'],
  },
  owner: {
    kind: 'text',
    header: { fr: 'Responsable', en: 'Owner' },
    synonyms: ['Deal Owner', 'Opportunity Owner', 'Lead Owner', 'Owner Name', 'OwnerId', 'Sales Agent', 'sales_agent', 'Sales Rep', 'Salesperson', 'Sales Person', 'Rep', 'Agent', 'Seller', 'Account Executive', 'Account Manager', 'Assigned to', 'Assigné à', 'Attribué à', 'Commercial', 'Commerciale', 'Vendeur', 'Vendeuse', 'Propriétaire', 'Propriétaire de la transaction', 'Propriétaire de l’affaire', 'Chargé d’affaires', 'Chargé de clientèle', 'Conseiller', 'Suivi par'],
  },
  product: {
    kind: 'text',
    header: { fr: 'Produit', en: 'Product' },
    synonyms: ['Product Name', 'Nom du produit', 'NomProduit', 'produit_id', 'product_id', 'IDProduit', 'Service', 'Offre', 'Offer', 'Article', 'Item', 'SKU', 'Produit ou service', 'Formule', 'Plan', 'Gamme'],
  },
  segment: {
    kind: 'text',
    header: { fr: 'Secteur', en: 'Segment' },
    synonyms: ['Sector', 'Industry', 'Industrie', 'Secteur d’activité', 'Marché', 'Market', 'Territory', 'Territoire', 'Région', 'Region', 'Customer Type', 'Type de client', 'TypeClient', 'Customer Segment', 'Segment client', 'Vertical'],
  },
  amount: {
    kind: 'money',
    header: { fr: 'Montant', en: 'Amount' },
    synonyms: ['Montant (€)', 'Montant €', 'Montant HT', 'Montant TTC', 'Montant total', 'Montant en euros', 'Amount in company currency', 'Deal Amount', 'Deal Value', 'Value', 'Valeur', 'Valeur (€)', 'Valeur de l’affaire', 'close_value', 'Close Value', 'Sales Amount', 'Revenue', 'Expected Revenue', 'CA', 'CA (€)', 'CA HT', 'Chiffre d’affaires', 'ventes_euro', 'Ventes', 'Total', 'Total HT', 'Total TTC', 'Prix', 'Price', 'Budget', 'MontantLigne', 'Panier', 'ARR', 'MRR', 'ACV', 'Contract Value'],
  },
  probability: {
    kind: 'share',
    header: { fr: 'Probabilité', en: 'Probability' },
    synonyms: ['Proba', 'Probabilité (%)', 'Probabilité %', 'Probability (%)', 'Win Probability', 'Deal Probability', 'Chance', 'Chances', 'Likelihood', 'Probabilité de gain', 'Taux de réussite', 'Confiance', 'Confidence'],
  },
  created: {
    kind: 'day',
    header: { fr: 'Créé le', en: 'Created on' },
    synonyms: ['Created', 'Create Date', 'Created Date', 'CreatedDate', 'Created At', 'created_at', 'Creation Date', 'Date Created', 'Date de création', 'Date création', 'Créée le', 'Création', 'engage_date', 'Engage Date', 'Date d’entrée', 'Entré le', 'Date du lead', 'Lead Date', 'Date d’ajout', 'Ajouté le', 'Added On', 'Date du premier contact', 'Premier contact', 'Premier contact le', 'Date de premier contact', 'Start Date', 'Date de début', 'Date d’ouverture', 'Ouvert le', 'Opened', 'Reçu le', 'Date de réception'],
  },
  closed: {
    kind: 'day',
    header: { fr: 'Clos le', en: 'Closed on' },
    synonyms: ['Closed', 'Close Date', 'close_date', 'CloseDate', 'Closed Date', 'Closed At', 'Closing Date', 'Date Closed', 'Date de clôture', 'Date clôture', 'Date de fermeture', 'Clôturé le', 'Clôture', 'Fermé le', 'Gagné le', 'Gagnée le', 'Gagné ou perdu le', 'Date de gain', 'Won Date', 'Won on', 'Won Time', 'Date Won', 'Signé le', 'Date de signature', 'Conclu le', 'Date de conversion', 'Conversion Date', 'Converti le', 'Date de vente', 'Sale Date', 'Vendu le', 'date_facturation', 'Date de facturation', 'DateFacture', 'Date facture', 'Invoice Date', 'Order Date', 'Date de commande', 'Expected Close Date', 'Date de clôture prévue', 'End Date', 'Date de fin'],
  },
  nextStep: {
    kind: 'text',
    header: { fr: 'Prochaine étape', en: 'Next step' },
    synonyms: ['NextStep', 'Next Action', 'Next Activity', 'Prochaine action', 'Action suivante', 'À faire', 'To do', 'Suite', 'Suite à donner', 'Prochain pas', 'Commentaire', 'Comment', 'Comments', 'Commentaires', 'Notes', 'Note', 'Remarque', 'Remarques'],
  },
});

export const dealNames = namesOf('deal', dealFields);
