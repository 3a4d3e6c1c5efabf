/** The texts that error cells arrive as, in English and in a French file. */
const ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|VALEUR!|NAME\?|NOM\s?\?|NUM!|NOMBRE!|NULL!|NUL!|ERROR!|ERREUR!|SPILL!|CALC!|CYCLE|BAD_EXPR|LOADING!?)$/i;

export function isBlank(cell: unknown): boolean {
  return (
    cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
  );
}

/** Whether a cell shows an error rather than a value. */
export function isError(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.startsWith('#') && ERROR.test(cell.trim());
}

/** Dates come from another realm than ours in some hosts, so `instanceof` would miss them. */
export function isDate(cell: unknown): cell is Date {
  return (
    typeof cell === 'object' && cell !== null && Object.prototype.toString.call(cell) === '[object Date]'
  );
}
