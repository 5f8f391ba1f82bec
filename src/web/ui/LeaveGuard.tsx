import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useText } from '../language.ts';
import { isPersonLeaving } from '../session.ts';
import { uiText } from './ui.text.ts';

/** Nobody loses what is half-written by a click on the menu, the browser's way back, or a closed tab. */
export function LeaveGuard({ hasUnsaved }: { readonly hasUnsaved: () => boolean }) {
  const blocker = useBlocker({
    // Another round or jurisdiction in the top bar leaves the form where it is.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsaved(),
    enableBeforeUnload: () => !isPersonLeaving() && hasUnsaved(),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <LeaveQuestion onLeave={blocker.proceed} onStay={blocker.reset} />;
}

/** Asked before what is half-written is thrown away. */
export function LeaveQuestion({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const text = useText(uiText);
  return (
    <Modal
      open
      title={text.leaveTitle}
      okText={text.leave}
      cancelText={text.stay}
      okButtonProps={{ danger: true }}
      onOk={onLeave}
      onCancel={onStay}
    >
      {text.leaveSays}
    </Modal>
  );
}
