import type { Command } from './o-spreadsheet.ts';

type Squisher = { squish(commands: Command[]): Command[] };

/**
 * The engine shortens a run of entries before it sends them: numbers become steps from one to the next. A blank among
 * them ends the run for the one who reads it, not for the one who writes it, so that what comes after cannot be read.
 * Here blanks are shortened apart from the rest.
 */
export function mendSquisher(squisher: Squisher): void {
  const shortened = squisher.squish.bind(squisher);
  squisher.squish = (commands) =>
    runsOf(commands).flatMap((run) => {
      if (run[0]?.type !== 'UPDATE_CELL' || hasRepeats(run)) return shortened(run);
      const blank = (command: Command): boolean => !command.content;
      const [filled, blanks] = [run.filter((command) => !blank(command)), run.filter(blank)];
      return [
        ...(filled.length > 0 ? shortened(filled) : []),
        ...(blanks.length > 0 ? shortened(blanks) : []),
      ];
    });
}

/** Entries that follow each other, and every other command by itself. */
function runsOf(commands: Command[]): Command[][] {
  const runs: Command[][] = [];
  for (const command of commands) {
    const last = runs[runs.length - 1];
    if (command.type === 'UPDATE_CELL' && last?.[0]?.type === 'UPDATE_CELL') last.push(command);
    else runs.push([command]);
  }
  return runs;
}

/** Whether a cell is written twice: then the order counts. */
function hasRepeats(run: Command[]): boolean {
  const places = new Set(run.map(({ sheetId, col, row }) => `${sheetId}!${col},${row}`));
  return places.size < run.length;
}
