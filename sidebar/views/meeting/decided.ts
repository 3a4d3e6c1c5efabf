import type { MeetingRequest, MeetingRisk, MeetingState } from '../../../src/server/contract.ts';

/** What was entered and is not written yet: by person, and the risks as they stand in the form. */
export type Entered = {
  readonly votes: Readonly<Record<string, number>>;
  readonly commitments: Readonly<Record<string, string>>;
  readonly risks: readonly EnteredRisk[];
};

/** A risk in its form; `at` tells forms apart while they are typed. */
export type EnteredRisk = Omit<MeetingRisk, 'key'> & { readonly key: string | null; readonly at: number };

export const nothing: Entered = { votes: {}, commitments: {}, risks: [] };

/** What the form begins with: nothing new, and the risks that are written already. */
export function enteredFrom({ risks }: MeetingState): Entered {
  return { ...nothing, risks: risks.map((risk, at) => ({ ...risk, at })) };
}

/** What others wrote since comes in; what was typed here and is not written yet stays. */
export function withNews(entered: Entered, before: MeetingState, now: MeetingState): Entered {
  const kept = entered.risks.filter(
    (risk) => !isWritten(before, risk) || now.risks.some(({ key }) => key === risk.key),
  );
  const known = new Set(kept.map(({ key }) => key));
  let at = Math.max(-1, ...entered.risks.map((risk) => risk.at));
  const came = now.risks.filter(({ key }) => !known.has(key)).map((risk) => ({ ...risk, at: ++at }));
  return { ...entered, risks: [...kept, ...came] };
}

/** What differs from what is written: that alone is sent, so that nothing of anybody else's is written over. */
export function changesOf(state: MeetingState, entered: Entered): MeetingRequest {
  const person = (name: string) => state.people.find((one) => one.name === name);
  return {
    votes: Object.entries(entered.votes)
      .filter(([name, confidence]) => person(name)?.confidence !== confidence)
      .map(([name, confidence]) => ({ name, confidence })),
    commitments: Object.entries(entered.commitments)
      .filter(([name, text]) => (person(name)?.commitment ?? '') !== text.trim())
      .map(([name, text]) => ({ name, text })),
    risks: entered.risks
      .filter((risk) => !isBlank(risk) && !isWritten(state, risk))
      .map(({ key, risk, counter, watcher }) => ({ key, risk, counter, watcher })),
  };
}

export function countOf({ votes, commitments, risks }: MeetingRequest): number {
  return votes.length + commitments.length + risks.length;
}

/** A new form that nobody typed into. */
export function isBlank({ key, risk, counter }: EnteredRisk): boolean {
  return key === null && risk.trim() + counter.trim() === '';
}

export function isComplete({ risk, counter }: EnteredRisk): boolean {
  return risk.trim() !== '' && counter.trim() !== '';
}

function isWritten({ risks }: MeetingState, { key, risk, counter, watcher }: EnteredRisk): boolean {
  const known = risks.find((one) => one.key === key);
  return known?.risk === risk && known.counter === counter && known.watcher === watcher;
}
