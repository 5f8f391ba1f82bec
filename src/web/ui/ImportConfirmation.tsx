import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api.ts';
import { useText } from '../language.ts';
import { FailureNote } from './FailureNote.tsx';
import { tableImportText } from './import.text.ts';

export interface ImportConfirmationProps {
  /** What confirming will do, or why it cannot be. */
  readonly says: ReactNode;
  /** What is lost when it is given up. */
  readonly discardSays: string;
  readonly isReady: boolean;
  readonly isConfirming: boolean;
  readonly isDiscarding: boolean;
  readonly failure: ApiFailure | null;
  readonly onConfirm: () => void;
  readonly onDiscard: () => void;
}

/** The end of every import: all at once, or given up. */
export function ImportConfirmation(props: ImportConfirmationProps) {
  const { says, discardSays, isReady, isConfirming, isDiscarding, failure, onConfirm, onDiscard } = props;
  const text = useText(tableImportText);
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <div className="import-confirm">
        <span role="status">{isConfirming ? text.busy : says}</span>
        <span className="panel-actions">
          <Popconfirm title={text.discard} description={discardSays} okText={text.discard} onConfirm={onDiscard}>
            <Button loading={isDiscarding}>{text.discard}</Button>
          </Popconfirm>
          <Button type="primary" disabled={!isReady} loading={isConfirming} onClick={onConfirm}>
            {text.confirm}
          </Button>
        </span>
      </div>
    </>
  );
}
