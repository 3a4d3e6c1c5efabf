import type { Execution } from './execution.ts';
import type { Machine } from './machine.ts';
import type { Workbook } from './workbook.ts';

/** What a service object works on: the workbook, on behalf of one execution. */
export type Context = {
  readonly workbook: Workbook;
  readonly machine: Machine;
  readonly execution: Execution;
};
