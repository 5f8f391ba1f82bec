import type { ButtonProps } from 'antd';
import { Button, Tooltip } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useSay } from '../language.ts';

/** What the server says about one command on one record, sent with the data. */
export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  /** Why not. */
  readonly because?: Says | null;
}

export interface ActionButtonProps extends Omit<ButtonProps, 'disabled'> {
  readonly command: string;
  readonly allowed: readonly Allowance[];
}

/**
 * A button that follows the server: absent where the command is not the person's at all, disabled with its reason where
 * it is not possible now. It stays focusable, so that the reason is also read out.
 */
export function ActionButton({ command, allowed, onClick, children, ...rest }: ActionButtonProps) {
  const say = useSay();
  const allowance = allowed.find((each) => each.command === command);
  if (!allowance) return null;
  if (allowance.allowed)
    return (
      <Button onClick={onClick} {...rest}>
        {children}
      </Button>
    );
  const reason = allowance.because ? say(allowance.because) : undefined;
  return (
    <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
      <Button {...rest} htmlType="button" aria-disabled className="action-button-disabled">
        {children}
        {reason && <span className="visually-hidden">（{reason}）</span>}
      </Button>
    </Tooltip>
  );
}

/** Whether a command is possible now. */
export function isAllowed(allowed: readonly Allowance[], command: string): boolean {
  return allowed.some((each) => each.command === command && each.allowed);
}
