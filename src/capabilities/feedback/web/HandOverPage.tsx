import { Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { HandOverPageAnswer } from '../hand-over.schema.ts';
import { inspectionFeedbackPath } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';
import { ListDialog, SignDialog } from './HandOverDialogs.tsx';
import { useHandOver } from './hand-over.api.ts';
import { handOverStateTexts, handOverText } from './hand-over.text.ts';

/** One hand-over: what goes to whom, and who signed on either side. */
export function HandOverPage() {
  const { handOverId } = usePathIds<'handOverId'>();
  return <DataView data={useHandOver(handOverId)}>{(answer) => <OneHandOver handOver={answer} />}</DataView>;
}

function OneHandOver({ handOver }: { readonly handOver: HandOverPageAnswer }) {
  const text = useText(handOverText);
  const titles = useText(feedbackText);
  const formats = useFormats();
  const say = useSay();
  const [open, setOpen] = useState<'sign' | 'list' | null>(null);
  const { body, unitName, inspectionId, state, items, allowed } = handOver;
  const dialog = { handOver, onClose: () => setOpen(null) };
  return (
    <>
      <PageHeader
        title={fill(text.one, { body })}
        description={formats.named(titles.unit, unitName)}
        tags={<Tag color={state === 'signed' ? 'green' : 'gold'}>{say(handOverStateTexts[state])}</Tag>}
        back={{ to: inspectionFeedbackPath(inspectionId), says: titles.title }}
        actions={
          <>
            <ActionButton command="sign" allowed={allowed} type="primary" onClick={() => setOpen('sign')}>
              {text.sign}
            </ActionButton>
            <ActionButton command="list" allowed={allowed} onClick={() => setOpen('list')}>
              {text.list}
            </ActionButton>
          </>
        }
      />
      <Signatures handOver={handOver} />
      <Panel title={text.problems}>
        <ul className="plain-list">
          {items.map(({ problemId, number, title }) => (
            <li key={problemId}>
              <span className="soft">{number}</span> <PageLink to={`/problems/${problemId}`}>{title}</PageLink>
            </li>
          ))}
        </ul>
      </Panel>
      {open === 'sign' && <SignDialog {...dialog} />}
      {open === 'list' && <ListDialog {...dialog} />}
    </>
  );
}

function Signatures({ handOver }: { readonly handOver: HandOverPageAnswer }) {
  const text = useText(handOverText);
  const formats = useFormats();
  const { body, preparedByName, preparedAt, receivedOn, receiverName, receiverPost } = handOver;
  const { documentNumber, signedByName, signedAt } = handOver;
  const receiver = receiverName === null ? null : [receiverName, receiverPost].filter(Boolean).join(' · ');
  const facts = [
    { name: text.body, value: body },
    { name: text.prepared, value: `${preparedByName} · ${formats.instant(preparedAt)}` },
    { name: text.receiver, value: receiver },
    { name: text.receivedOn, value: receivedOn === null ? null : formats.day(receivedOn) },
    { name: text.documentNumber, value: documentNumber },
    { name: text.signed, value: signedAt === null ? null : `${signedByName} · ${formats.instant(signedAt)}` },
  ];
  return (
    <Panel>
      <Facts facts={facts.filter(({ value }) => value !== null)} />
    </Panel>
  );
}
