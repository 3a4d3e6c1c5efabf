import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

type Props = {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** One a view. */
  readonly primary?: boolean;
  /** Shown with a spinner; presses are ignored, the focus stays. */
  readonly busy?: boolean;
  readonly icon?: IconName;
  readonly wide?: boolean;
};

export function Button({ onPress, children, primary, busy, icon, wide }: Props) {
  const look = `button${primary ? ' primary' : ''}${wide ? ' wide' : ''}`;
  return (
    <button
      type="button"
      class={look}
      aria-disabled={busy ? 'true' : undefined}
      onClick={() => busy || onPress()}
    >
      {busy ? <Spinner /> : icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}

/** A button that is only a picture; its label is read out and shown as a tooltip. */
export function IconButton({
  icon,
  label,
  more,
  onPress,
}: {
  icon: IconName;
  label: string;
  /** A class by which it is found. */
  more?: string;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={more ? `icon-button ${more}` : 'icon-button'}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A whole line of a list to press. */
export function Row({
  icon,
  children,
  detail,
  busy,
  onPress,
}: {
  icon: IconName;
  children: ComponentChildren;
  detail?: string;
  busy?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="row"
      aria-disabled={busy ? 'true' : undefined}
      onClick={() => busy || onPress()}
    >
      {busy ? <Spinner /> : <Icon name={icon} />}
      <span class="row-label">{children}</span>
      {detail ? <span class="row-detail">{detail}</span> : null}
    </button>
  );
}
