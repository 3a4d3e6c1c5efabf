/** RICE, by Sean McBride at Intercom: how many × how much each × how sure (0 to 1) ÷ effort. */
export function rice(reach: number, impact: number, confidence: number, effort: number): number {
  return (reach * impact * confidence) / effort;
}

/** ICE, by Sean Ellis: impact × confidence × ease, on the scale that the team has. */
export function ice(impact: number, confidence: number, ease: number): number {
  return impact * confidence * ease;
}

/** WSJF of SAFe: cost of delay (value + time criticality + risk reduced or opportunity opened) ÷ size of the job. */
export function wsjf(value: number, urgency: number, risk: number, size: number): number {
  return (value + urgency + risk) / size;
}
