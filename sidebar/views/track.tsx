import { server } from '../server.ts';
import { trackWords } from '../words/track.ts';
import { AskedAtOnce } from './AskedAtOnce.tsx';
import type { Go } from './sidebar-view.ts';

/** The tabs in which the sprint is followed, made or fitted. */
export function TrackView({ go }: { go: Go }) {
  return (
    <AskedAtOnce
      go={go}
      name="track"
      words={trackWords}
      preview={server.previewTracking}
      apply={server.applyTracking}
    />
  );
}
