import { Form, Select } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { AccountabilityLine } from '../rectification.schema.ts';
import { mannerLabels, responsibilityLabels } from '../rectification.text.ts';
import { dialogText, pageText } from './pages.text.ts';
import { useHoldToAccount, useRevoke } from './rectification.api.ts';
import { Words } from './TaskDialogs.tsx';
import { UnitChoice } from './UnitChoice.tsx';

interface Closing {
  readonly onClose: () => void;
}

export function RecordAccountability({ onClose }: Closing) {
  const text = useText(pageText);
  const say = useSay();
  const options = (labels: Readonly<Record<string, Says>>) =>
    Object.entries(labels).map(([value, says]) => ({ value, label: say(says) }));
  return (
    <CommandDialog<object, object, { id: string }>
      title={text.record}
      consequence={text.recordConsequence}
      submit={text.record}
      command={useHoldToAccount()}
      order={(values) => values}
      onClose={onClose}
    >
      <Form.Item name="unitId" label={text.unit} rules={[{ required: true }]}>
        <UnitChoice />
      </Form.Item>
      <div className="field-pair">
        <Words name="personName" label={text.person} isShort />
        <Words name="post" label={text.post} isShort />
      </div>
      <div className="field-pair">
        <Form.Item name="responsibility" label={text.responsibility} rules={[{ required: true }]}>
          <Select options={options(responsibilityLabels)} />
        </Form.Item>
        <Form.Item name="manner" label={text.manner} rules={[{ required: true }]}>
          <Select options={options(mannerLabels)} />
        </Form.Item>
      </div>
      <Words name="facts" label={text.factsOf} />
      <div className="field-pair">
        <Form.Item name="decidedOn" label={text.decidedOn} rules={[{ required: true }]}>
          <DayPicker aria-label={text.decidedOn} />
        </Form.Item>
        <Words name="decidedBy" label={text.decidedBy} isShort />
      </div>
      <Words name="decisionNumber" label={text.decisionNumber} isShort isOptional />
    </CommandDialog>
  );
}

export function RevokeAccountability({ record, onClose }: Closing & { readonly record: AccountabilityLine }) {
  const text = useText(pageText);
  const dialog = useText(dialogText);
  return (
    <CommandDialog<object, object, { id: string }>
      title={text.revoke}
      consequence={text.revokeConsequence}
      submit={text.revoke}
      isDanger
      command={useRevoke(record.id)}
      order={(values) => ({ version: record.version, ...values })}
      onClose={onClose}
    >
      <Words name="reason" label={dialog.reason} />
    </CommandDialog>
  );
}
