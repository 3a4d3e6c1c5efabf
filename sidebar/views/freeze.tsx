import { server } from '../server.ts';
import { freezeWords } from '../words/freeze.ts';
import { AskedAtOnce } from './AskedAtOnce.tsx';
import type { Go } from './sidebar-view.ts';

/** A copy of the open tab without formulas. */
export function FreezeView({ go }: { go: Go }) {
  return (
    <AskedAtOnce
      go={go}
      name="freeze"
      words={freezeWords}
      preview={server.previewFreeze}
      apply={server.applyFreeze}
    />
  );
}
