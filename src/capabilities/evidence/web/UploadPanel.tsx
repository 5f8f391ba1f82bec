import { Button, Form, Input, Progress, Radio } from 'antd';
import { useRef } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { Panel } from '#web/ui/Panel.tsx';
import { type Origin, origins } from '../evidence.model.ts';
import { evidenceText } from './evidence.text.ts';
import type { Upload, Uploads } from './useUploads.ts';

/** Choosing files and what becomes of them. */
export function UploadPanel({ uploads }: { readonly uploads: Uploads }) {
  const text = useText(evidenceText);
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [form] = Form.useForm<{ origin: Origin; description?: string }>();
  const begin = (chosen: FileList | null) => {
    const files = [...(chosen ?? [])];
    const { origin, description = '' } = form.getFieldsValue();
    if (input.current) input.current.value = '';
    if (files.length > 0) void uploads.begin(files, { origin, description });
  };
  return (
    <Panel title={text.add}>
      <Form form={form} layout="vertical" initialValues={{ origin: 'unit' }}>
        <div className="field-pair">
          <Form.Item name="origin" label={text.origin}>
            <Radio.Group>
              {Object.entries(origins).map(([origin, says]) => (
                <Radio key={origin} value={origin}>
                  {say(says)}
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item name="description" label={text.about}>
            <Input maxLength={1000} />
          </Form.Item>
        </div>
      </Form>
      <Button type="primary" onClick={() => input.current?.click()}>
        {text.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.choose}
        onChange={({ target }) => begin(target.files)}
      />
      <p className="soft small">{text.chooseHelp}</p>
      {uploads.all.length > 0 && (
        <ul className="plain-list" aria-label={text.uploads}>
          {uploads.all.map((upload) => (
            <UploadLine key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const looks = {
  sending: 'active',
  paused: 'normal',
  broken: 'exception',
  done: 'success',
  refused: 'exception',
} as const;

function UploadLine({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const text = useText(evidenceText);
  const say = useSay();
  const { key, file, itemId, sent, at, failure } = upload;
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  const mayGoOn = itemId !== undefined && (at === 'paused' || at === 'broken');
  return (
    <li>
      {file.name} <span className="soft small">{fill(text[at], {})}</span>{' '}
      {at === 'sending' && (
        <Button size="small" onClick={() => uploads.pause(key)}>
          {text.pause}
        </Button>
      )}
      {mayGoOn && (
        <Button size="small" onClick={() => void uploads.goOn(itemId, file)}>
          {text.goOn}
        </Button>
      )}
      <Progress percent={percent} size="small" status={looks[at]} aria-label={file.name} />
      {failure && (
        <div role="alert" className="small ant-form-item-explain-error">
          {failure.fields.length > 0 ? failure.fields.map(({ says }) => say(says)).join(' ') : say(failure.says)}
        </div>
      )}
    </li>
  );
}
