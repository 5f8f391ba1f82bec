import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ApiFailure, getFile, withQuery } from '../api.ts';
import { useLanguage, useSay, useText } from '../language.ts';
import { uiText } from './ui.text.ts';

interface DocumentButtonProps {
  readonly url: string;
  readonly size?: 'large' | 'small';
  /** Where there is more than one. */
  readonly label?: string;
}

/** Takes a record out as a Word file; a refusal is said here, never saved as a broken file. */
export function DocumentButton({ url, size, label }: DocumentButtonProps) {
  const text = useText(uiText);
  const say = useSay();
  const language = useLanguage();
  const { message } = App.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const take = async () => {
    setIsBusy(true);
    try {
      keep(await getFile(withQuery(url, { language })));
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      void message.error(say(failure.says), 8);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button className="no-print" size={size} icon={<DownloadOutlined aria-hidden />} loading={isBusy} onClick={take}>
      {label ?? text.exportWord}
    </Button>
  );
}

function keep(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}
