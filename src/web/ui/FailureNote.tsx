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
  const words = say(failure.says);
  const reference = failure.reference && !words.includes(failure.reference) ? failure.reference : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? words}
      description={
        title || reference ? (
          <>
            {title && <div>{words}</div>}
            {reference && <div>{fill(text.reference, { reference })}</div>}
          </>
        ) : undefined
      }
      action={onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
    />
  );
}
