/** What an item is expected to bring: its value by its probability, 100 % where it has none; null without a value. */
export function expectedValue({
  value,
  probability,
}: {
  readonly value: number | null;
  readonly probability: number | null;
}): number | null {
  return value === null ? null : value * (probability ?? 1);
}
