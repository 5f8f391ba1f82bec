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

/** Servers send a list, or one entry for each command. */
export type Allowances =
  | readonly Allowance[]
  | Readonly<Record<string, { readonly may: boolean; readonly because?: Says | null } | undefined>>;

export interface ActionButtonProps extends Omit<ButtonProps, 'disabled'> {
  readonly command: string;
  readonly allowed: Allowances;
}

/**
 * A button that follows the server: absent where the command is not the person's at all, disabled with its reason where
 * it is not possible now. It stays focusable, so that the reason is also read out.
 */
export function ActionButton({ command, allowed, onClick, children, ...rest }: ActionButtonProps) {
  const say = useSay();
  const allowance = allowanceOf(allowed, command);
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
export function isAllowed(allowed: Allowances, command: string): boolean {
  return allowanceOf(allowed, command)?.allowed === true;
}

function allowanceOf(allowed: Allowances, command: string): Allowance | undefined {
  if (isList(allowed)) return allowed.find((each) => each.command === command);
  const entry = allowed[command];
  return entry && { command, allowed: entry.may, because: entry.because };
}

// Array.isArray does not narrow a readonly array out of a union.
function isList(allowed: Allowances): allowed is readonly Allowance[] {
  return Array.isArray(allowed);
}
