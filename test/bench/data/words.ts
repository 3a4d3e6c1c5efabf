/** Words that the generated sheets draw from: spelt with accents, as in a French team's own. */
export const people = ['Anaïs', 'Bruno', 'Chloé', 'Driss', 'Élodie', 'Farid', 'Gaëlle', 'Hugo'] as const;
export const skills = ['Appels', 'Démo', 'Closing', 'Rédaction'] as const;
export const products = ['GTX Pro', 'GTX Basic', 'MG Spécial', 'Pack Été'] as const;
export const sectors = ['Santé', 'Énergie', 'Commerce', 'Éducation', ''] as const;
export const sources = ['Site web', 'Salon', 'Parrainage', 'LinkedIn', ''] as const;
export const themes = ['Réactivité', 'Qualification', 'Outils', 'Démo', 'Relances', ''] as const;

export function company(number: number): string {
  return `Société ${number % 4_000}`;
}
