import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import type { ItemAnswer } from '../evidence.schema.ts';
import { sizeText } from './bytes.ts';
import { evidenceText } from './evidence.text.ts';
import type { Uploads } from './useUploads.ts';

/** After a reload the browser has forgotten the file: the same one is chosen again, and only what is missing is sent. */
export function GoOnButton({ item, uploads }: { readonly item: ItemAnswer; readonly uploads: Uploads }) {
  const text = useText(evidenceText);
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [isOther, setIsOther] = useState(false);
  const size = sizeText(item.bytes ?? 0, formats.number);
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    const isSame = file.name.trim() === item.name && file.size === item.bytes;
    setIsOther(!isSame);
    if (isSame) void uploads.goOn(item.id, file);
  };
  const known = uploads.all.find(({ itemId }) => itemId === item.id);
  return (
    <>
      <Button size="small" onClick={() => (known ? choose(known.file) : input.current?.click())}>
        {text.goOn}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`${text.goOn} ${item.name}`}
        onChange={({ target }) => choose(target.files?.[0])}
      />
      {isOther && (
        <div role="alert" className="small ant-form-item-explain-error">
          {fill(text.otherFile, { name: item.name, size })}
        </div>
      )}
    </>
  );
}
