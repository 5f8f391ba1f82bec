import { Alert, Button } from 'antd';
import type { ApiFailure } from '../api.ts';
import { fill, useSay, useText } from '../language.ts';
import { uiText } from './ui.text.ts';

export interface FailureNoteProps {
  readonly failure: ApiFailure;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** A failure in words, with the reference that support needs and a way to try again. */
export function FailureNote({ failure, title, onRetry }: FailureNoteProps) {
  const text = useText(uiText);
  const say = useSay();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? say(failure.says)}
      description={
        title || failure.reference ? (
          <>
            {title && <div>{say(failure.says)}</div>}
            {failure.reference && <div>{fill(text.reference, { reference: failure.reference })}</div>}
          </>
        ) : undefined
      }
      action={onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
    />
  );
}
