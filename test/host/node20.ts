/** `Object.groupBy` came with Node 21; o-spreadsheet calls it. */
type GroupBy = <T>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => PropertyKey,
) => Record<PropertyKey, T[]>;
const object = Object as unknown as { groupBy?: GroupBy };

object.groupBy ??= (items, keyOf) => {
  const groups: Record<PropertyKey, ReturnType<typeof Array.from<never>>> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    (groups[key] as unknown[]).push(item);
  }
  return groups as never;
};

export {};
