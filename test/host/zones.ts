import type { Zone } from './o-spreadsheet.ts';

export function contains(zone: Zone, column: number, row: number): boolean {
  return column >= zone.left && column <= zone.right && row >= zone.top && row <= zone.bottom;
}

export function overlaps(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** A zone after rows or columns were inserted before `base`. */
export function afterInsertion(zone: Zone, dimension: 'ROW' | 'COL', base: number, quantity: number): Zone {
  const [first, last] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  if (base <= zone[first]) return { ...zone, [first]: zone[first] + quantity, [last]: zone[last] + quantity };
  return base <= zone[last] ? { ...zone, [last]: zone[last] + quantity } : zone;
}

/** A zone after rows or columns were removed; null where nothing of it is left. */
export function afterRemoval(zone: Zone, dimension: 'ROW' | 'COL', removed: readonly number[]): Zone | null {
  const [first, last] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const before = removed.filter((index) => index < zone[first]).length;
  const within = removed.filter((index) => index >= zone[first] && index <= zone[last]).length;
  const size = zone[last] - zone[first] + 1 - within;
  if (size <= 0) return null;
  return { ...zone, [first]: zone[first] - before, [last]: zone[first] - before + size - 1 };
}

/** Cells as few rectangles: the same set of cells gives the same rectangles. `cells` are `row * width + column`. */
export function rectangles(cells: Iterable<number>, width: number): Zone[] {
  const columns = new Map<number, number[]>();
  for (const cell of cells) {
    const column = cell % width;
    const rows = columns.get(column);
    if (rows) rows.push(Math.floor(cell / width));
    else columns.set(column, [Math.floor(cell / width)]);
  }
  const zones: Zone[] = [];
  let open = new Map<string, Zone>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const rows = (columns.get(column) ?? []).sort((a, b) => a - b);
    const next = new Map<string, Zone>();
    for (let i = 0; i < rows.length; ) {
      const top = rows[i] as number;
      let bottom = top;
      for (i++; i < rows.length && rows[i] === bottom + 1; i++) bottom++;
      const key = `${top}:${bottom}`;
      const left = open.get(key);
      const zone = left && left.right === column - 1 ? left : { top, bottom, left: column, right: column };
      zone.right = column;
      if (zone !== left) zones.push(zone);
      next.set(key, zone);
    }
    open = next;
  }
  return zones;
}

/** What is left of a zone without a hole. */
export function without(zone: Zone, hole: Zone): Zone[] {
  if (!overlaps(zone, hole)) return [zone];
  const left: Zone[] = [];
  if (hole.top > zone.top) left.push({ ...zone, bottom: hole.top - 1 });
  if (hole.bottom < zone.bottom) left.push({ ...zone, top: hole.bottom + 1 });
  const [top, bottom] = [Math.max(zone.top, hole.top), Math.min(zone.bottom, hole.bottom)];
  if (hole.left > zone.left) left.push({ top, bottom, left: zone.left, right: hole.left - 1 });
  if (hole.right < zone.right) left.push({ top, bottom, left: hole.right + 1, right: zone.right });
  return left;
}
