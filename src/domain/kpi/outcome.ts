/** How a deal stands, as far as its row says. */
export type Outcome = 'open' | 'won' | 'lost';

/** The outcome of a stage by its key: only `won` and `lost` close a deal, any other stage or word is open. */
export function outcomeOf(stage: string | null): Outcome {
  return stage === 'won' || stage === 'lost' ? stage : 'open';
}
