import { Alert, Button, Form, Spin, Upload } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useGo } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useLanguage, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { tableImportText } from '#web/ui/import.text.ts';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { PoolImportPreview, type SheetPlace, startPlace } from './PoolImportPreview.tsx';
import { nominationText } from './pool.text.ts';
import { poolImportText } from './pool-import.text.ts';
import { usePeopleUpload, useWaitingPeople } from './teams.api.ts';

/** People recommended in a workbook: upload, check, mend, confirm. What waits is kept on the server and can be left. */
export function PoolImportPage() {
  const text = useText(poolImportText);
  const list = useText(nominationText);
  const { current } = useJurisdiction();
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        back={{ to: '/teams/nominations', says: list.title }}
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
  const text = useText(poolImportText);
  const words = useText(tableImportText);
  const go = useGo();
  const [place, setPlace] = useState<SheetPlace>(startPlace);
  const [recommended, setRecommended] = useState<number | null>(null);
  const waiting = useWaitingPeople(jurisdiction.id, { ...place });
  if (recommended !== null) {
    return (
      <Panel>
        <Alert
          type="success"
          showIcon
          role="status"
          title={fill(text.done, { count: recommended })}
          action={
            <>
              <Button onClick={() => setRecommended(null)}>{words.another}</Button>{' '}
              <Button type="primary" onClick={() => go('/teams/nominations')}>
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
          <UploadPanel jurisdiction={jurisdiction} onUploaded={() => setPlace(startPlace)} />
        ) : (
          <PoolImportPreview
            key={`${preview.id} ${preview.version}`}
            preview={preview}
            place={place}
            onPlace={setPlace}
            onDone={setRecommended}
          />
        )
      }
    </DataView>
  );
}

function UploadPanel({ jurisdiction, onUploaded }: { readonly jurisdiction: Place; readonly onUploaded: () => void }) {
  const text = useText(poolImportText);
  const words = useText(tableImportText);
  const language = useLanguage();
  const today = dayOf(new Date());
  const [recommendedOn, setRecommendedOn] = useState<string>(today);
  const upload = usePeopleUpload(jurisdiction.id);
  return (
    <Panel
      title={fill(text.into, { jurisdiction: jurisdiction.name })}
      actions={(['xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={`/api/teams/template.${form}?language=${language}`} download>
          {words.template}（.{form}）
        </a>
      ))}
    >
      {upload.error && <FailureNote failure={upload.error} />}
      <Form layout="vertical">
        <Form.Item label={text.recommendedOn} htmlFor="recommended-on">
          <DayPicker
            id="recommended-on"
            isRequired
            latest={today}
            value={recommendedOn}
            onChange={(day) => setRecommendedOn(day ?? today)}
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
            upload.mutate({ file, recommendedOn }, { onSuccess: onUploaded });
            return false;
          }}
        >
          <p>
            <strong>{words.drop}</strong>
          </p>
          <p className="soft">{text.dropHelp}</p>
        </Upload.Dragger>
      </Spin>
    </Panel>
  );
}
