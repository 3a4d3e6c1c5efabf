import type { Aim } from '../domain/goal/model.ts';
import { normaliseName } from '../domain/table/names.ts';
import { languages, type Text } from './text.ts';

/** What a goal can aim at, as people name it. */
export const aimNames: Readonly<Record<Aim, Text>> = {
  conversion: { fr: 'taux de conversion', en: 'conversion rate' },
  winRate: { fr: 'taux de gain', en: 'win rate' },
  wonCount: { fr: 'affaires gagnées', en: 'deals won' },
  wonAmount: { fr: 'CA gagné', en: 'revenue won' },
  leadCount: { fr: 'nouveaux leads', en: 'new leads' },
  qualification: { fr: 'taux de qualification', en: 'qualification rate' },
  stepRate: { fr: 'taux de passage d’une étape', en: 'rate from one stage to another' },
  otherRate: { fr: 'taux que nous ne connaissons pas', en: 'rate that we do not know' },
  retention: { fr: 'taux de fidélisation', en: 'retention rate' },
  churn: { fr: 'taux d’attrition', en: 'churn rate' },
  satisfaction: { fr: 'satisfaction client', en: 'customer satisfaction' },
  nps: { fr: 'NPS', en: 'NPS' },
  qualifiedLeads: { fr: 'leads qualifiés', en: 'qualified leads' },
  dealSize: { fr: 'valeur moyenne des transactions', en: 'average deal size' },
  cycle: { fr: 'cycle de vente', en: 'sales cycle' },
  response: { fr: 'délai de réponse', en: 'response time' },
  demos: { fr: 'démos', en: 'demos' },
  meetings: { fr: 'rendez-vous', en: 'meetings' },
  calls: { fr: 'appels', en: 'calls' },
  contacts: { fr: 'prises de contact', en: 'contacts made' },
  proposals: { fr: 'propositions', en: 'proposals' },
};

/** What a goal can aim at by its name in either language; null where none is called so. */
export function readAim(words: string): Aim | null {
  const name = normaliseName(words);
  const found = Object.entries(aimNames).find(
    ([aim, names]) => aim !== 'otherRate' && languages.some((l) => normaliseName(names[l]) === name),
  );
  return (found?.[0] ?? null) as Aim | null;
}
