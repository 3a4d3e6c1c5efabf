export type Quadrant = 'do' | 'schedule' | 'delegate' | 'delete';

/** The quadrant of the Eisenhower matrix. */
export function quadrantOf(urgent: boolean, important: boolean): Quadrant {
  if (important) return urgent ? 'do' : 'schedule';
  return urgent ? 'delegate' : 'delete';
}
