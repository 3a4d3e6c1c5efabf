import { formatCount as count } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

/** Words that several views share. */
export const commonWords = {
  back: { fr: 'Retour', en: 'Back' },
  home: { fr: 'Retour à l’accueil', en: 'Back to home' },
  next: { fr: 'Suivant', en: 'Next' },
  preview: { fr: 'Aperçu', en: 'Preview' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  close: { fr: 'Fermer', en: 'Close' },
  toShare: { fr: 'Texte à partager', en: 'Text to share' },
  copyText: { fr: 'Copier le texte', en: 'Copy the text' },
  copied: { fr: 'Texte copié.', en: 'Text copied.' },
  notCopied: {
    fr: 'Le navigateur n’a pas laissé copier : sélectionnez le texte ci-dessus.',
    en: 'The browser did not allow copying: select the text above.',
  },
  required: { fr: 'obligatoire', en: 'required' },
  notANumber: { fr: 'Écrivez un nombre, par exemple 7,5.', en: 'Write a number, for example 7.5.' },
  notARate: { fr: 'Écrivez un pourcentage, par exemple 20 %.', en: 'Write a percentage, for example 20%.' },
  outOfBounds: (low: string, high: string): Text => ({
    fr: high ? `Entre ${low} et ${high}.` : `${low} ou plus.`,
    en: high ? `Between ${low} and ${high}.` : `${low} or more.`,
  }),
  cancel: { fr: 'Annuler', en: 'Cancel' },
  hours: (hours: string): Text => ({ fr: `${hours} h`, en: `${hours} h` }),
  rows: (n: number): Text => ({ fr: count(n, 'fr', 'ligne', 'lignes'), en: count(n, 'en', 'row', 'rows') }),
  stepOf: (step: number, of: number): Text => ({
    fr: `Étape ${step} sur ${of}`,
    en: `Step ${step} of ${of}`,
  }),
  stepDone: { fr: 'terminé', en: 'done' },
  error: { fr: 'Erreur', en: 'Error' },
  warning: { fr: 'Attention', en: 'Warning' },
  success: { fr: 'Fait', en: 'Done' },
};
