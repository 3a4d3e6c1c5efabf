import { createHash } from 'node:crypto';
import { Locks } from './locks.ts';
import type { Manifest } from './manifest.ts';
import { Caches, PropertyStores } from './stores.ts';
import { newUiState, type UiState } from './ui-state.ts';

/** What is shared by all executions beside the workbook: the clock, the stores, the locks, the interface. */
export class Machine {
  readonly dist: string;
  readonly manifest: Manifest;
  userLocale: string;
  readonly ui: UiState = newUiState();
  readonly locks = new Locks();
  stores = new PropertyStores();
  caches: Caches;
  readonly logs: { level: string; text: string }[] = [];
  private readonly clock: () => number;
  private passed = 0;
  uuids = 0;

  constructor(dist: string, manifest: Manifest, userLocale: string, clock: () => number) {
    this.dist = dist;
    this.manifest = manifest;
    this.userLocale = userLocale;
    this.clock = clock;
    this.caches = new Caches(() => this.now());
  }
  now(): number {
    return this.clock() + this.passed;
  }
  /** Lets time pass without waiting: sleeps and delays cost nothing here. */
  pass(milliseconds: number): void {
    this.passed += milliseconds;
  }
  /** Takes over the stores, the caches, the interface and the clock's advance of another machine. */
  takeOver(from: Machine): void {
    this.stores = from.stores.copy();
    this.caches = from.caches.copy(() => this.now());
    Object.assign(this.ui, structuredClone({ ...from.ui, answer: undefined }), { answer: from.ui.answer });
    this.passed = from.passed;
    this.uuids = from.uuids;
    this.userLocale = from.userLocale;
  }
  /** The next of a fixed series: the same actions give the same ids. */
  uuid(): string {
    const hex = createHash('sha256')
      .update(`uuid ${++this.uuids}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
