import { generic } from './generic.ts';
import type { Pack } from './pack.ts';
import { qualification } from './qualification.ts';
import { retention } from './retention.ts';
import { script } from './script.ts';
import { trials } from './trials.ts';

/** Every playbook, in the order in which the view shows them. */
export const packs: readonly Pack[] = [generic, qualification, trials, retention, script];
