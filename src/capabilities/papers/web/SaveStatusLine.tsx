import { fill, useSay, useText } from '#web/language.ts';
import type { SaveStatus } from './autosaver.ts';
import { papersText } from './papers.text.ts';

/** Whether what is written is safe; read out when it changes. */
export function SaveStatusLine({ status }: { readonly status: SaveStatus }) {
  const text = useText(papersText);
  const say = useSay();
  const says = () => {
    switch (status.kind) {
      case 'saved':
        return text.saved;
      case 'waiting':
        return text.willSave;
      case 'saving':
        return text.saving;
      case 'clash':
        return text.clash;
      case 'handed-in':
        return text.handedIn;
      case 'failed':
        return fill(text.notSaved, { says: say(status.failure.says) }) + (status.isSentAgain ? text.again : '');
    }
  };
  const isTrouble = status.kind === 'failed' || status.kind === 'clash' || status.kind === 'handed-in';
  return (
    <span role="status" className={isTrouble ? 'save-status-trouble' : 'save-status'}>
      {says()}
    </span>
  );
}
