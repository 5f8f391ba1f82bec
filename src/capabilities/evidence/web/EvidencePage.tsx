import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useFilters, usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { EvidenceAnswer, ItemAnswer } from '../evidence.schema.ts';
import { IndexDialog, WipeDialog, WithdrawDialog } from './EvidenceDialogs.tsx';
import { EvidenceTable, isShown } from './EvidenceTable.tsx';
import { useEvidence } from './evidence.api.ts';
import { evidenceText } from './evidence.text.ts';
import { UploadPanel } from './UploadPanel.tsx';
import { useUploads } from './useUploads.ts';
import { ViewerDialog } from './ViewerDialog.tsx';
import { ViewsDialog } from './ViewsDialog.tsx';

/** The evidence of one inspection: taken in, viewed under the viewer's name, withdrawn with a reason. */
export function EvidencePage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  const evidence = useEvidence(inspectionId);
  return <DataView data={evidence}>{(answer) => <Evidence key={inspectionId} answer={answer} />}</DataView>;
}

/** A link from a report opens the item that it speaks of. */
function asked({ rows, mayView }: EvidenceAnswer, id: string | undefined): Open {
  const item = rows.find((each) => each.id === id);
  return mayView && item !== undefined && isShown(item) ? { what: 'view', item } : undefined;
}

function hasContent({ state, bytes }: ItemAnswer): boolean {
  return state === 'kept' || (state === 'withdrawn' && bytes !== null);
}

type Open =
  | { readonly what: 'index' | 'wipe' }
  | { readonly what: 'view' | 'views' | 'withdraw'; readonly item: ItemAnswer }
  | undefined;

function Evidence({ answer }: { readonly answer: EvidenceAnswer }) {
  const text = useText(evidenceText);
  const { inspectionId, unitName, teamName, mayAdd, mayWipe } = answer;
  const uploads = useUploads(inspectionId);
  const { values } = useFilters(['view']);
  const [open, setOpen] = useState<Open>(() => asked(answer, values.view));
  const close = () => setOpen(undefined);
  return (
    <>
      <LeaveGuard hasUnsaved={() => uploads.all.some(({ at }) => at === 'sending')} />
      <PageHeader
        title={text.title}
        description={text.description}
        back={{ to: `/inspections/${inspectionId}`, says: `${teamName} · ${unitName}` }}
        actions={
          <>
            {mayAdd && <Button onClick={() => setOpen({ what: 'index' })}>{text.index}</Button>}
            {mayWipe && (
              <Button danger onClick={() => setOpen({ what: 'wipe' })}>
                {text.wipe}
              </Button>
            )}
          </>
        }
      />
      <OnSiteRooms inspectionId={inspectionId} here="evidence" />
      <Standing answer={answer} />
      {mayAdd && <UploadPanel uploads={uploads} />}
      <Panel>
        <EvidenceTable
          answer={answer}
          uploads={uploads}
          onView={(item) => setOpen({ what: 'view', item })}
          onViews={(item) => setOpen({ what: 'views', item })}
          onWithdraw={(item) => setOpen({ what: 'withdraw', item })}
        />
      </Panel>
      {open?.what === 'index' && <IndexDialog inspectionId={inspectionId} onClose={close} />}
      {open?.what === 'wipe' && (
        <WipeDialog {...{ inspectionId, unitName }} files={answer.rows.filter(hasContent).length} onClose={close} />
      )}
      {open?.what === 'withdraw' && <WithdrawDialog item={open.item} onClose={close} />}
      {open?.what === 'views' && <ViewsDialog item={open.item} onClose={close} />}
      {open?.what === 'view' && <ViewerDialog item={open.item} onClose={close} />}
    </>
  );
}

function Standing({ answer: { wiped, mayView } }: { readonly answer: EvidenceAnswer }) {
  const text = useText(evidenceText);
  const formats = useFormats();
  if (wiped !== null) {
    const says = fill(text.wiped, { name: wiped.byName, at: formats.instant(wiped.at) });
    return <Alert type="warning" showIcon title={says} description={formats.named(text.reason, wiped.reason)} />;
  }
  return mayView ? null : <Alert type="info" showIcon title={text.readOnly} />;
}
