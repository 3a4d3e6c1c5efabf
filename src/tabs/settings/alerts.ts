import { defineBlock } from './define.ts';

export const alerts = defineBlock({
  title: { fr: 'Alertes', en: 'Alerts' },
  note: {
    fr: 'À partir de quoi SPRINT_ALERTS et le volet KPI alertent.',
    en: 'From what on SPRINT_ALERTS and the KPI view alert.',
  },
  settings: {
    quota: {
      kind: 'money',
      header: { fr: 'CA à gagner par sprint', en: 'Revenue to win a sprint' },
      usual: null,
      min: 0,
      note: {
        fr: 'Pour juger si le pipeline suffit. Vide : ce n’est pas jugé.',
        en: 'To judge whether the pipeline holds enough. Blank: it is not judged.',
      },
    },
    responseHours: {
      kind: 'number',
      header: { fr: 'Répondre en (heures)', en: 'Answer within (hours)' },
      usual: 24,
      min: 0.1,
      max: 8760,
    },
    silentDays: {
      kind: 'number',
      header: { fr: 'Sans nouvelles après (jours)', en: 'Gone silent after (days)' },
      usual: null,
      min: 1,
      max: 3650,
      note: {
        fr: 'Vide : le cycle de vente médian de l’équipe.',
        en: 'Blank: the team’s median sales cycle.',
      },
    },
  },
  table: null,
});
