import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Data } from '../data.ts';
import { useText } from '../language.ts';
import { FailureNote } from './FailureNote.tsx';
import { uiText } from './ui.text.ts';

export interface DataViewProps<T> {
  readonly data: Data<T>;
  readonly children: (value: T) => ReactNode;
  readonly isEmpty?: (value: T) => boolean;
  /** What the empty state says and the next step that it offers. */
  readonly empty?: { readonly says: ReactNode; readonly action?: ReactNode };
  /** Lines of the waiting skeleton: about as tall as the content, so that nothing jumps. */
  readonly lines?: number;
}

/** The four states of everything that is read: waiting, failed, empty, there. */
export function DataView<T>({ data, children, isEmpty, empty, lines = 6 }: DataViewProps<T>) {
  const text = useText(uiText);
  const retry = () => void data.refetch();
  if (data.data === undefined) {
    if (data.error) return <FailureNote failure={data.error} title={text.failed} onRetry={retry} />;
    return (
      <div role="status" aria-busy="true" aria-label={text.waiting}>
        <Skeleton active title={false} paragraph={{ rows: lines }} />
      </div>
    );
  }
  return (
    <>
      {data.error && (
        <div className="outdated-note">
          <FailureNote failure={data.error} title={text.outdated} onRetry={retry} />
        </div>
      )}
      {isEmpty?.(data.data) ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty?.says ?? text.nothing}>
          {empty?.action}
        </Empty>
      ) : (
        children(data.data)
      )}
    </>
  );
}
