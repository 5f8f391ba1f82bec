import { Alert, Steps } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { ReportPageAnswer } from '../reports.schema.ts';
import { pointTexts, reportsText } from './reports.text.ts';

/** Who signs in turn, who has, and what was said. */
export function ChainPanel({ report: { chain, signatures, returns, seal } }: { readonly report: ReportPageAnswer }) {
  const text = useText(reportsText);
  const say = useSay();
  if (chain.length === 0) return <Alert type="warning" showIcon title={text.noChain} />;
  return (
    <>
      <Steps
        orientation="vertical"
        size="small"
        current={signatures.length}
        items={chain.map(({ code, label }, at) => ({
          key: code,
          title: say(label),
          content: signatures[at] && <Signature signature={signatures[at]} />,
        }))}
      />
      {returns.map(({ at, step, byName, reason }) => (
        <p key={at} className="soft">
          {fill(text.returned, { step: say(step), name: byName, reason })}
        </p>
      ))}
      {seal && (
        <p className="soft small report-seal">
          {text.seal} <code>{seal}</code>
        </p>
      )}
    </>
  );
}

export function Signature({ signature }: { readonly signature: ReportPageAnswer['signatures'][number] }) {
  const text = useText(reportsText);
  const say = useSay();
  const formats = useFormats();
  const { byName, at, opinion, heldOn, points } = signature;
  return (
    <>
      {[byName, formats.instant(at), heldOn && fill(text.heldAt, { day: formats.day(heldOn) })]
        .filter(Boolean)
        .join(' · ')}
      {opinion && <p className="written">{opinion}</p>}
      {points.length > 0 && (
        <ul className="plain-list">
          {points.map((point) => (
            <li key={`${point.kind} ${point.text}`}>
              {fill(text.pointIs, { kind: say(pointTexts[point.kind]), text: point.text })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
