import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useGo, usePathIds } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ReportPageAnswer } from '../reports.schema.ts';
import { ChainPanel } from './ChainPanel.tsx';
import { LeftOutPanel } from './LeftOutPanel.tsx';
import { PartPanel } from './PartPanel.tsx';
import { inspectionReportsPath, reportDocumentUrl, reportPath, useReport } from './reports.api.ts';
import { kindTexts, reportsText } from './reports.text.ts';
import { StateTag } from './StateTag.tsx';
import { StepDialog, type StepVerb } from './StepDialog.tsx';

/** One report: its text with what each sentence rests on, who has signed, whose turn it is. */
export function ReportPage() {
  const { reportId } = usePathIds<'reportId'>();
  return <DataView data={useReport(reportId)}>{(answer) => <OneReport key={answer.id} report={answer} />}</DataView>;
}

const verbs = ['hand-in', 'pass', 'send-back'] as const;

function OneReport({ report }: { readonly report: ReportPageAnswer }) {
  const text = useText(reportsText);
  const say = useSay();
  const go = useGo();
  const [open, setOpen] = useState<StepVerb | null>(null);
  const { id, kind, title, state, step, unitName, teamName, inspectionId, parts, flaws, allowed } = report;
  const words = { 'hand-in': text.handIn, pass: text.pass, 'send-back': text.sendBack };
  const stale = new Set(flaws.map(({ sentenceId }) => sentenceId)).size;
  return (
    <>
      <PageHeader
        title={title}
        description={[say(kindTexts[kind]), unitName, teamName].join(' · ')}
        tags={
          <>
            <StateTag state={state} />
            {step && <span className="soft small">{fill(text.turn, { step: say(step) })}</span>}
          </>
        }
        back={{ to: inspectionReportsPath(inspectionId), says: text.title }}
        actions={
          <>
            {verbs.map((verb) => (
              <ActionButton
                key={verb}
                command={verb}
                allowed={allowed}
                type={verb === 'send-back' ? 'default' : 'primary'}
                onClick={() => setOpen(verb)}
              >
                {words[verb]}
              </ActionButton>
            ))}
            {kind === 'inspection' && state === 'settled' && (
              <Button onClick={() => go(`/feedback/inspections/${inspectionId}`)}>{text.feedback}</Button>
            )}
            {stale === 0 && <DocumentButton url={reportDocumentUrl(id)} />}
            {stale === 0 && <Button onClick={() => go(`${reportPath(id)}/print`)}>{text.print}</Button>}
          </>
        }
      />
      {stale > 0 && <Alert type="error" showIcon title={fill(text.stale, { count: stale })} />}
      {state === 'drafting' && <SentBack report={report} />}
      {parts.map((part) => (
        <PartPanel key={part.id} part={part} report={report} />
      ))}
      {report.leftOut.length > 0 && <LeftOutPanel report={report} />}
      <Panel title={text.chain}>
        <ChainPanel report={report} />
      </Panel>
      {open && <StepDialog verb={open} title={words[open]} report={report} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Why it came back stands above the text that has to be mended; the earlier times are with the signatures. */
function SentBack({ report: { returns } }: { readonly report: ReportPageAnswer }) {
  const text = useText(reportsText);
  const say = useSay();
  const last = returns.at(-1);
  if (last === undefined) return null;
  const { step, byName, reason } = last;
  const says = fill(text.returned, { step: say(step), name: byName, reason });
  return <Alert type="warning" showIcon className="panel-alert" title={says} />;
}
