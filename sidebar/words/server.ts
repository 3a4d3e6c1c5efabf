import type { Text } from '../../src/i18n/text.ts';

export const serverWords = {
  noReply: {
    fr: 'La feuille n’a pas répondu. Rechargez la page du classeur, puis recommencez : rien n’est fait en double.',
    en: 'The sheet did not answer. Reload the spreadsheet’s page and try again: nothing is done twice.',
  },
  refused: {
    fr: 'Google a refusé la demande. Si plusieurs comptes Google sont ouverts dans ce navigateur, ouvrez le classeur dans une fenêtre où un seul compte est connecté, puis rouvrez ce panneau.',
    en: 'Google refused the request. If several Google accounts are signed in here, open the spreadsheet in a window where only one account is signed in, then open this panel again.',
  },
  offline: {
    fr: 'La connexion est coupée. Vérifiez le réseau, puis recommencez.',
    en: 'The connection is down. Check your network, then try again.',
  },
  outsideSheets: {
    fr: 'Cette page s’ouvre depuis Google Sheets, par le menu Sales Sprint.',
    en: 'This page opens from Google Sheets, from the Sales Sprint menu.',
  },
  failed: (message: string): Text => ({
    fr: `La demande n’a pas abouti. Recommencez dans un instant.${message ? ` Google dit : ${message}` : ''}`,
    en: `The request did not go through. Try again in a moment.${message ? ` Google says: ${message}` : ''}`,
  }),
};
