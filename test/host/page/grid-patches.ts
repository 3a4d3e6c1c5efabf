/**
 * Where o-spreadsheet's grid differs from Google Sheets in a constant that no option reaches, the page's bundle
 * changes it. Each patch must still match: after an update of the package a patch that finds nothing stops the
 * start with its name, instead of a page that silently looks different.
 */
type Patch = { readonly name: string; readonly find: RegExp; readonly put: string };

const patches: readonly Patch[] = [
  {
    name: 'font',
    find: /const DEFAULT_FONT = "[^\n]*";/,
    put: `const DEFAULT_FONT = "Arial, 'Liberation Sans', sans-serif";`,
  },
  {
    name: 'highlight',
    find: /const HIGHLIGHT_COLOR = "#017E84";/,
    put: 'const HIGHLIGHT_COLOR = "#1155CC";',
  },
  {
    name: 'selection',
    find: /const SELECTION_BORDER_COLOR = "#3266ca";/,
    put: 'const SELECTION_BORDER_COLOR = "#0B57D0";',
  },
  {
    name: 'header',
    find: /const BACKGROUND_HEADER_COLOR = "#F8F9FA";/,
    put: 'const BACKGROUND_HEADER_COLOR = "#F9FBFD";',
  },
  {
    name: 'selected header',
    find: /const BACKGROUND_HEADER_SELECTED_COLOR = "#E8EAED";/,
    put: 'const BACKGROUND_HEADER_SELECTED_COLOR = "#D3E3FD";',
  },
  {
    name: 'active header',
    find: /const BACKGROUND_HEADER_ACTIVE_COLOR = "#595959";/,
    put: 'const BACKGROUND_HEADER_ACTIVE_COLOR = "#0B57D0";',
  },
  {
    name: 'header text',
    find: /const TEXT_HEADER_COLOR = "#666666";/,
    put: 'const TEXT_HEADER_COLOR = "#444746";',
  },
  {
    name: 'frozen line',
    find: /const FROZEN_PANE_BORDER_COLOR = "#DADFE8";/,
    put: 'const FROZEN_PANE_BORDER_COLOR = "#BDC1C6";',
  },
  {
    name: 'checkbox',
    find: /(name: "CHECKBOX_UNCHECKED",\s+width: 512,\s+height: 512,\s+paths: \[\{\s+fillColor: )GRAY_300/,
    put: '$1"#5F6368"',
  },
  {
    name: 'hovered checkbox',
    find: /(name: "CHECKBOX_UNCHECKED",\s+width: 512,\s+height: 512,\s+paths: \[\{\s+fillColor: )ACTION_COLOR/,
    put: '$1"#202124"',
  },
  {
    name: 'ticked checkbox',
    find: /(name: "CHECKBOX_CHECKED",\s+width: 512,\s+height: 512,\s+paths: \[\{\s+fillColor: )ACTION_COLOR/,
    put: '$1"#5F6368"',
  },
  { name: 'error corner', find: /ctx\.fillStyle = "red";/, put: 'ctx.fillStyle = "#EA4335";' },
  { name: 'row height', find: /\?\? 23\b/g, put: '?? 21' },
  { name: 'tallest row', find: /(updatedCellHeight (?:<=|>)|cellHeight >|size >) 23\b/g, put: '$1 21' },
  { name: 'row height of a merge', find: /(isInMultiRowMerge\(position\)\) return) 23;/, put: '$1 21;' },
  { name: 'row height of an empty cell', find: /(!cell\.content\) return) 23;/, put: '$1 21;' },
  { name: 'column width', find: /(\["COL"\]\[index\] \|\|) 96\)/, put: '$1 100)' },
  {
    name: 'note of a cell',
    find: /isError: cell\.type === "error" && !!cell\.message \|\|/,
    put: 'hasNote: globalThis.sheetsHostNotes?.has([sheetId, "!", col, ",", row].join("")),\n\t\t\t$&',
  },
  {
    name: 'note corner',
    find: /\t\t\tif \(box\.isError\) \{/,
    put: `\t\t\tif (box.hasNote && !box.isError) {
\t\t\t\tctx.fillStyle = "#202124";
\t\t\t\tctx.beginPath();
\t\t\t\tctx.moveTo(box.x + box.width - 6, box.y);
\t\t\t\tctx.lineTo(box.x + box.width, box.y);
\t\t\t\tctx.lineTo(box.x + box.width, box.y + 6);
\t\t\t\tctx.fill();
\t\t\t}
$&`,
  },
  {
    name: 'shown text',
    find: /(getCellText\(position, args\) \{[\s\S]{0,400}?const evaluatedCell = this\.getters\.getEvaluatedCell\(position\);)/,
    put: '$1\n\t\tif (evaluatedCell.type === "error" || evaluatedCell.type === "boolean") return evaluatedCell.formattedValue;',
  },
  {
    name: 'help box opens',
    find: /(FunctionDescriptionProvider = class[\s\S]{0,600}?isCollapsed: )true/,
    put: '$1false',
  },
  {
    // Sheets sums what two cells or more hold, and nothing where there is no number.
    name: 'sum of numbers',
    find: /getSelectedStatistic\(\) \{/,
    put: `$&
		const { getters } = this.env.model;
		const zones = getters.getSelectedZones();
		if (zones.length === 1 && getters.isSingleCellOrMerge(getters.getActiveSheetId(), zones[0])) return;
		if (!(Object.values(this.store.statisticFnResults)[0]?.value)) return;`,
  },
  {
    // Where the selection moves under someone who types in the name box (a script activates a cell), a new box would
    // take the place of the one that is typed in.
    name: 'name box that is typed in',
    find: /get selectionKey\(\) \{\s+return (`[^`]+`);/,
    put: `get selectionKey() {
		const box = this.namedRangeSelectorRef.el?.querySelector("input");
		if (!box || box !== document.activeElement) this.keptKey = $1;
		return this.keptKey;`,
  },
];

/** The library's source with Google's look. Throws, naming the patch, when one no longer applies. */
export function patchGrid(source: string): string {
  return patches.reduce((code, { name, find, put }) => {
    const patched = code.replace(find, put);
    if (patched === code) throw new Error(`host page: the patch “${name}” no longer matches o-spreadsheet`);
    return patched;
  }, source);
}
