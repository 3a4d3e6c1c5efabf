import { UserError } from '../domain/errors.ts';
import { rateAfter, sampleSize } from '../domain/statistics/sample.ts';
import type { Result } from '../domain/table/cell.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { sayDecidable } from '../i18n/sentences/goal.ts';
import { effectKinds } from './choices.ts';
import { defineFunction } from './define.ts';

const effectLabel = { fr: 'effet', en: 'effect' };
const flowLabel = { fr: 'flux', en: 'flow' };

export default defineFunction({
  name: 'SPRINT_SAMPLE',
  summary: {
    fr: 'Combien de leads il faut, par période, pour que le changement d’un taux se distingue du hasard.',
    en: 'How many leads it takes, per period, to tell the change of a rate from chance.',
  },
  args: {
    rate: {
      type: 'number',
      min: 0,
      max: 1,
      label: { fr: 'taux', en: 'rate' },
      help: { fr: 'Le taux de départ : 15 %, soit 0,15.', en: 'The rate at the start: 15%, or 0.15.' },
    },
    effect: {
      type: 'number',
      label: effectLabel,
      help: {
        fr: 'Le changement visé : 12 % pour un effet relatif ; 15 ou 15 % pour des points. Sous 1, des points sont une part : 0,5 est 50 %, soit 50 points ; un demi-point : 0,5 %. Négatif pour une baisse.',
        en: 'The change aimed at: 12% for a relative one; 15 or 15% for points. Below 1, points are a share: 0.5 is 50%, that is 50 points; half a point: 0.5%. Negative for a fall.',
      },
    },
    kind: {
      type: 'text',
      choices: effectKinds,
      label: { fr: 'nature', en: 'kind' },
      help: {
        fr: '"relatif" (20 % + 12 % de 20 % = 22,4 %) ou "points" (20 % + 12 points = 32 %). Sans défaut : les deux se confondent trop souvent.',
        en: '"relative" (20% + 12% of 20% = 22.4%) or "points" (20% + 12 points = 32%). No default: the two are mixed up too often.',
      },
    },
    power: {
      type: 'number',
      optional: true,
      default: 0.8,
      above: 0,
      below: 1,
      label: { fr: 'puissance', en: 'power' },
      help: {
        fr: 'La chance de voir l’effet s’il existe ; 80 % si vide.',
        en: 'The chance of seeing the effect where it is real; 80 % where blank.',
      },
    },
    level: {
      type: 'number',
      optional: true,
      default: 0.95,
      above: 0,
      below: 1,
      label: { fr: 'niveau', en: 'level' },
      help: { fr: 'Niveau de confiance ; 95 % si vide.', en: 'Confidence level; 95 % where blank.' },
    },
    flow: {
      type: 'number',
      optional: true,
      above: 0,
      label: flowLabel,
      help: {
        fr: 'Leads par jour ouvré. Donné, le nombre de jours nécessaires s’affiche aussi.',
        en: 'Leads a working day. Where given, the number of days needed is shown, too.',
      },
    },
    days: {
      type: 'number',
      optional: true,
      min: 0,
      label: { fr: 'jours', en: 'days' },
      help: {
        fr: 'Jours ouvrés du sprint : les leads attendus et la conclusion s’affichent aussi. Il faut alors le flux.',
        en: 'Working days of the sprint: the leads expected and the conclusion are shown, too. It then takes the flow.',
      },
    },
  },
  returns: {
    fr: 'Le nombre de leads nécessaires par période ; avec un flux, une ligne d’en-têtes et une de chiffres : taux visé, nécessaires, jours nécessaires, attendus, conclusion.',
    en: 'The number of leads needed per period; with a flow, a row of headers and one of figures: rate aimed at, needed, days needed, expected, conclusion.',
  },
  source: 'J. L. Fleiss, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 4.2',
  examples: [
    { formula: '=SPRINT_SAMPLE(15%; 15; "points")', result: 120 },
    {
      formula: { fr: '=SPRINT_SAMPLE(20%; 12%; "relatif")', en: '=SPRINT_SAMPLE(20%; 12%; "relative")' },
      result: 4552,
    },
    {
      formula: '=SPRINT_SAMPLE(15%; 15; "points";;; 5; 9)',
      result: [
        ['Taux visé', 'Nécessaires', 'Jours nécessaires', 'Attendus', 'Conclusion'],
        [0.3, 120, 24, 45, 'Ne peut pas se décider ce sprint\u00a0: il faut 120 leads, 45 attendus.'],
      ],
    },
  ],
  run: ({ rate, effect, kind, power, level, flow, days }, { language }) => {
    if (flow === null && days !== null)
      throw new UserError({ code: 'argumentMissing', argument: flowLabel[language] });
    // A rate cannot move by a share of 1 or more: 15 are points as people say them. 0.5 stays the share that
    // a cell with 50 % holds, since nobody can tell the two apart.
    const change = kind === 'points' && Math.abs(effect) >= 1 ? effect / 100 : effect;
    const target = rateAfter(rate, change, kind === 'points' ? 'points' : 'relative');
    if (change === 0 || target === rate || target < 0 || target > 1) {
      throw new UserError({
        code: 'argumentEffect',
        argument: effectLabel[language],
        rate: formatShare(rate, language),
        target: formatShare(target, language),
        found: formatNumber(effect, language, 6),
      });
    }
    const needed = sampleSize(rate, target, power, level);
    if (flow === null) return needed;
    const expected = days === null ? null : Math.floor(flow * days + 1e-9);
    const headers =
      language === 'fr'
        ? ['Taux visé', 'Nécessaires', 'Jours nécessaires', 'Attendus', 'Conclusion']
        : ['Rate aimed at', 'Needed', 'Days needed', 'Expected', 'Conclusion'];
    const figures: Result[] = [
      target,
      needed,
      Math.ceil(needed / flow - 1e-9),
      expected ?? '',
      expected === null ? '' : sayDecidable(language, needed, expected, 'leads'),
    ];
    return [headers, figures];
  },
});
