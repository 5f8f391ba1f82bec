import { Button, Modal } from 'antd';
import { useText } from '#web/language.ts';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { ownText } from './accounts.text.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** The recovery codes, shown this one time; closing takes a word that they are kept. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const text = useText(ownText);
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={text.recoveryTitle}
      footer={
        <>
          <CopyButton text={codes.join('\n')} /> <Button onClick={() => window.print()}>{text.print}</Button>{' '}
          <Button type="primary" onClick={onClose}>
            {text.recoveryDone}
          </Button>
        </>
      }
    >
      <p>{text.recoveryText}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
