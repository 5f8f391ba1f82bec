import { Alert, Button, Form, Spin, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { useGo } from '#web/address.ts';
import { withQuery } from '#web/api.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useLanguage, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { tableImportText } from '#web/ui/import.text.ts';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ImportDone } from '../registry.schema.ts';
import { ImportPreviewPanel, type PreviewPlace } from './ImportPreview.tsx';
import './registry.css';
import { useUpload, useWaitingImport } from './registry.api.ts';
import { importText, listText } from './registry.text.ts';
import { today } from './words.ts';

/** Units from a spreadsheet: upload, check, mend, confirm. What waits is kept on the server and can be left. */
export function ImportPage() {
  const text = useText(importText);
  const list = useText(listText);
  const { current } = useJurisdiction();
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        back={{ to: withQuery('/registry/units', { jurisdiction: current?.id }), says: list.title }}
      />
      {current ? <ImportInto key={current.id} jurisdiction={current} /> : <p className="soft">{text.noJurisdiction}</p>}
    </>
  );
}

interface Place {
  readonly id: string;
  readonly name: string;
}

function ImportInto({ jurisdiction }: { readonly jurisdiction: Place }) {
  const text = useText(importText);
  const words = useText(tableImportText);
  const go = useGo();
  const [place, setPlace] = useState<PreviewPlace | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const waiting = useWaitingImport(jurisdiction.id, { ...place });
  const faulty = waiting.data?.preview?.counts.faulty;
  // Faulty rows come first; once none is left, all rows are shown.
  useEffect(() => {
    if (faulty === undefined || waiting.isPlaceholderData) return;
    setPlace((shown) => {
      if (shown === null && faulty > 0) return { outcome: 'faulty', after: undefined };
      return shown?.outcome === 'faulty' && faulty === 0 ? { outcome: undefined, after: undefined } : shown;
    });
  }, [faulty, waiting.isPlaceholderData]);
  if (done !== null) {
    return (
      <Panel>
        <Alert
          type="success"
          showIcon
          role="status"
          title={fill(text.done, { ...done })}
          action={
            <>
              <Button onClick={() => setDone(null)}>{words.another}</Button>{' '}
              <Button
                type="primary"
                onClick={() => go(withQuery('/registry/units', { jurisdiction: jurisdiction.id }))}
              >
                {text.toList}
              </Button>
            </>
          }
        />
      </Panel>
    );
  }
  return (
    <DataView data={waiting}>
      {({ preview }) =>
        preview === null ? (
          <UploadPanel jurisdiction={jurisdiction} onUploaded={() => setPlace(null)} />
        ) : (
          <ImportPreviewPanel
            key={`${preview.id} ${preview.version}`}
            preview={preview}
            place={place ?? { outcome: undefined, after: undefined }}
            onPlace={setPlace}
            onDone={setDone}
          />
        )
      }
    </DataView>
  );
}

function UploadPanel({ jurisdiction, onUploaded }: { readonly jurisdiction: Place; readonly onUploaded: () => void }) {
  const text = useText(importText);
  const words = useText(tableImportText);
  const language = useLanguage();
  const [effectiveOn, setEffectiveOn] = useState(today());
  const upload = useUpload(jurisdiction.id);
  return (
    <Panel
      title={fill(text.into, { jurisdiction: jurisdiction.name })}
      actions={(['xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={`/api/registry/template.${form}?language=${language}`} download>
          {words.template}（.{form}）
        </a>
      ))}
    >
      {upload.error && <FailureNote failure={upload.error} />}
      <Form layout="vertical">
        <Form.Item label={text.effectiveOn} extra={text.effectiveHelp} htmlFor="effective-on">
          <DayPicker
            id="effective-on"
            isRequired
            latest={today()}
            value={effectiveOn}
            onChange={(day) => setEffectiveOn(day ?? today())}
          />
        </Form.Item>
      </Form>
      <Spin spinning={upload.isPending} description={words.uploading}>
        <Upload.Dragger
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={upload.isPending}
          beforeUpload={(file) => {
            upload.mutate({ file, effectiveOn }, { onSuccess: onUploaded });
            return false;
          }}
        >
          <p>
            <strong>{words.drop}</strong>
          </p>
          <p className="soft">{text.dropHelp}</p>
        </Upload.Dragger>
      </Spin>
      <p className="soft small">
        <PageLink to={withQuery('/registry/units', { jurisdiction: jurisdiction.id })}>{text.toList}</PageLink>
      </p>
    </Panel>
  );
}
