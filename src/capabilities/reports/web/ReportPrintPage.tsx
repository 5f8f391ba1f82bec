import './reports.css';
import { Button } from 'antd';
import { usePathIds } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { paragraphsOf } from '../report.model.ts';
import type { PrintAnswer } from '../reports.schema.ts';
import { Signature } from './ChainPanel.tsx';
import { reportDocumentUrl, reportPath, usePrint } from './reports.api.ts';
import { reportsText } from './reports.text.ts';

/** The report as it is laid before people; refused while a sentence rests on something that has changed. */
export function ReportPrintPage() {
  const { reportId } = usePathIds<'reportId'>();
  const text = useText(reportsText);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={text.print}
          back={{ to: reportPath(reportId), says: text.backToReport }}
          actions={
            <>
              <DocumentButton url={reportDocumentUrl(reportId)} />
              <Button type="primary" onClick={() => window.print()}>
                {text.printNow}
              </Button>
            </>
          }
        />
      </div>
      <DataView data={usePrint(reportId)}>{(answer) => <Sheet answer={answer} />}</DataView>
    </>
  );
}

function Sheet({
  answer: { title, unitName, subject, teamName, state, parts, signatures, seal },
}: {
  readonly answer: PrintAnswer;
}) {
  const text = useText(reportsText);
  const say = useSay();
  return (
    <article className="panel report-sheet">
      <h1>{title}</h1>
      <p className="report-sheet-of">{`${teamName} · ${unitName}`}</p>
      {subject !== null && <p className="report-sheet-of">{fill(text.onSubject, { subject })}</p>}
      {state !== 'settled' && <p className="report-sheet-of">{text.notSettled}</p>}
      {parts.map(({ heading, sentences }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphsOf(sentences).map(({ says, papers }) => (
            <p key={says}>{says + fill(text.basisOf, { papers: papers.join(text.between) })}</p>
          ))}
        </section>
      ))}
      {signatures.map((signature) => (
        <div key={signature.at} className="report-sheet-signature">
          <strong>{say(signature.step)}</strong> <Signature signature={signature} />
        </div>
      ))}
      <p className="soft small">{`${text.seal} ${seal}`}</p>
    </article>
  );
}
