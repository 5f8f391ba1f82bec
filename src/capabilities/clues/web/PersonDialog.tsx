import { Checkbox, Form, Input } from 'antd';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { PersonPage } from '../clues.schema.ts';
import { type Done, type Order, useOrder } from './clues.api.ts';
import { personText } from './persons.text.ts';

export interface PersonDialogProps {
  readonly jurisdictionId: string;
  /** Whose record is corrected; left out, somebody is registered. */
  readonly person?: PersonPage;
  readonly onClose: () => void;
  readonly onDone?: (done: Done) => void;
}

/** Registers a person, or corrects the record of one. */
export function PersonDialog({ jurisdictionId, person, onClose, onDone }: PersonDialogProps) {
  const text = useText(personText);
  const ui = useText(uiText);
  const home = '/api/clues/persons';
  const command = useOrder(person === undefined ? home : `${home}/${person.id}/correct`);
  const needed = [{ required: true, whitespace: true, message: ui.required }];
  return (
    <CommandDialog<Record<string, unknown>, Order, Done>
      title={person === undefined ? text.register : text.correct}
      consequence={person === undefined ? text.registerSays : text.correctSays}
      submit={person === undefined ? text.register : text.correct}
      command={command}
      initial={{ isHead: false, isPartyMember: true, ...person }}
      order={(values) =>
        person === undefined
          ? { ...values, jurisdictionId }
          : { ...values, version: person.version, unitId: person.unitId }
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label={text.name} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="workplace" label={text.workplace} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="post" label={text.post} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="rank" label={text.rank}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="distinction" label={text.distinction} extra={text.distinctionHelp}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="isHead" valuePropName="checked">
        <Checkbox>{text.isHead}</Checkbox>
      </Form.Item>
      <Form.Item name="isPartyMember" valuePropName="checked">
        <Checkbox>{text.isPartyMember}</Checkbox>
      </Form.Item>
    </CommandDialog>
  );
}
