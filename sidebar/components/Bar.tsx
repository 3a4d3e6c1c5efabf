import { Icon } from './Icon.tsx';

/**
 * How much of something is used or done.
 * @param share 1 is full; above 1 the bar turns to a warning, which `text` must also say in words
 */
export function Bar({ label, share, text }: { label: string; share: number; text: string }) {
  const over = share > 1;
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div class={over ? 'bar over' : 'bar'}>
      <div class="bar-words">
        <span class="bar-label">{label}</span>
        <span class="bar-text">
          {over ? <Icon name="warning" /> : null}
          {text}
        </span>
      </div>
      <div class="bar-track" aria-hidden="true">
        <div class="bar-fill" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
