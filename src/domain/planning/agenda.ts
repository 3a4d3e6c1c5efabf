/** The parts of a planning meeting, in their order. */
export const meetingParts = ['goal', 'capacity', 'items', 'risks', 'confidence'] as const;
export type MeetingPart = (typeof meetingParts)[number];

/** What each part takes of a meeting that finds everything ready, in per cent. */
const shares: Readonly<Record<MeetingPart, number>> = {
  goal: 15,
  capacity: 10,
  items: 45,
  risks: 15,
  confidence: 15,
};
/** What each thing that is not ready adds to its part, in the same measure, and at most. */
const A_GAP = 3;
const MOST_GAPS = 10;

/**
 * How long a planning meeting lasts and each part of it. The Scrum Guide (2020) bounds it at eight hours for a month: two for
 * each week; how much of it the team takes stands in Settings. A part for which something is not ready gets more of it.
 *
 * @param weeks of the sprint
 * @param minutesAWeek of meeting for each of them
 * @param gaps how many things are not ready, by part
 * @returns whole minutes, which add up to weeks × minutesAWeek
 */
export function agendaOf(
  weeks: number,
  minutesAWeek: number,
  gaps: Readonly<Partial<Record<MeetingPart, number>>>,
): { readonly part: MeetingPart; readonly minutes: number }[] {
  const weights = meetingParts.map((part) => shares[part] + A_GAP * Math.min(MOST_GAPS, gaps[part] ?? 0));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const total = Math.round(weeks * minutesAWeek);
  // Each part ends where its share of the whole does, so that what is rounded adds up.
  const ends = weights.map((_, at) =>
    Math.round((total * weights.slice(0, at + 1).reduce((all, weight) => all + weight, 0)) / sum),
  );
  return meetingParts.map((part, at) => ({ part, minutes: (ends[at] ?? 0) - (ends[at - 1] ?? 0) }));
}
