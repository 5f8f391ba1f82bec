import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../language.ts';
import { uiText } from './ui.text.ts';

/** Copies a text; says so in words. Absent where the browser does not allow it (an address without https). */
export function CopyButton({ text: copied }: { readonly text: string }) {
  const text = useText(uiText);
  const [isCopied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = () => void navigator.clipboard.writeText(copied).then(() => setCopied(true));
  return (
    <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={copy}>
      <span aria-live="polite">{isCopied ? text.copied : text.copy}</span>
    </Button>
  );
}
