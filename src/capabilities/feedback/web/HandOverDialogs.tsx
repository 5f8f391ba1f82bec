import './feedback.css';
import { Checkbox, Form, Input } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longestHandOver } from '../hand-over.model.ts';
import type { HandOverPageAnswer, ProposedAnswer } from '../hand-over.schema.ts';
import type { Order } from './feedback.api.ts';
import { handOverPath, useHandOverCommand, usePrepareHandOver } from './hand-over.api.ts';
import { handOverText } from './hand-over.text.ts';

interface Listing {
  readonly body: string;
  readonly problemIds: readonly string[];
}

export interface PrepareHandOverProps {
  readonly inspectionId: string;
  readonly waiting: readonly ProposedAnswer[];
  readonly onClose: () => void;
}

/** Begins with the body that the meeting named first, and all that it named for that body. */
export function PrepareHandOver({ inspectionId, waiting, onClose }: PrepareHandOverProps) {
  const text = useText(handOverText);
  const go = useGo();
  const body = waiting[0]?.body ?? '';
  const problemIds = waiting.filter((each) => each.body === body).map((each) => each.problemId);
  return (
    <CommandDialog<Listing, Order, { id: string }>
      title={text.prepare}
      consequence={text.prepareSays}
      submit={text.prepare}
      command={usePrepareHandOver()}
      initial={{ body, problemIds }}
      order={(values) => ({ ...values, inspectionId })}
      onClose={onClose}
      onDone={({ id }) => go(handOverPath(id))}
    >
      <ListFields proposed={waiting} />
    </CommandDialog>
  );
}

export interface HandOverDialogProps {
  readonly handOver: HandOverPageAnswer;
  readonly onClose: () => void;
}

export function ListDialog({ handOver, onClose }: HandOverDialogProps) {
  const text = useText(handOverText);
  const { id, version, body, items, proposed } = handOver;
  return (
    <CommandDialog<Listing, Order, unknown>
      title={text.list}
      consequence={text.prepareSays}
      submit={text.save}
      command={useHandOverCommand(id, 'list')}
      initial={{ body, problemIds: items.map(({ problemId }) => problemId) }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <ListFields proposed={proposed} />
    </CommandDialog>
  );
}

function ListFields({ proposed }: { readonly proposed: readonly ProposedAnswer[] }) {
  const text = useText(handOverText);
  const message = useText(uiText).required;
  return (
    <>
      <Form.Item name="body" label={text.body} rules={[{ required: true, whitespace: true, message }]}>
        <Input maxLength={longestHandOver.body} />
      </Form.Item>
      <Form.Item name="problemIds" label={text.problems} rules={[{ required: true, message }]}>
        <Checkbox.Group
          className="feedback-list"
          options={proposed.map(({ problemId, number, title, body }) => ({
            value: problemId,
            label: [`${number} ${title}`, body].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
    </>
  );
}

/** What the receiving side signed on paper, recorded by the director. */
export function SignDialog({ handOver: { id, version }, onClose }: HandOverDialogProps) {
  const text = useText(handOverText);
  const message = useText(uiText).required;
  const words = [{ required: true, whitespace: true, message }];
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.sign}
      consequence={text.signSays}
      submit={text.sign}
      command={useHandOverCommand(id, 'sign')}
      initial={{ receivedOn: today }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item name="receiverName" label={text.receiverName} rules={words}>
        <Input maxLength={longestHandOver.name} />
      </Form.Item>
      <Form.Item name="receiverPost" label={text.receiverPost} rules={words}>
        <Input maxLength={longestHandOver.post} />
      </Form.Item>
      <Form.Item name="receivedOn" label={text.receivedOn} rules={[{ required: true, message }]}>
        <DayPicker isRequired latest={today} />
      </Form.Item>
      <Form.Item name="documentNumber" label={text.documentNumber} rules={words}>
        <Input maxLength={longestHandOver.number} />
      </Form.Item>
    </CommandDialog>
  );
}
