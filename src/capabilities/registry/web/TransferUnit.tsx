import type { FormInstance } from 'antd';
import { Form, Select } from 'antd';
import { useGo } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { type IdAnswer, type Order, useUnitCommand } from './registry.api.ts';
import { commandText } from './registry.text.ts';
import type { UnitDialogProps } from './UnitDialogs.tsx';
import { AuthorityFields, CodeField, UnitSelect, type UnitSelectProps, useFilled } from './UnitFields.tsx';
import { today } from './words.ts';

/** To another jurisdiction of those that the person works in. */
export function TransferUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  const go = useGo();
  const { granted } = useJurisdiction();
  const transfer = useUnitCommand(unit.id, 'transfer');
  const filled = useFilled();
  const others = granted.filter(({ id }) => id !== unit.jurisdictionId);
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.transfer}
      isDanger
      consequence={text.transferConsequence}
      submit={text.transfer}
      command={transfer}
      order={(values) => ({ ...values, version: unit.version })}
      initial={{ on: today(), code: unit.code }}
      onClose={onClose}
      onDone={({ id }) => {
        onClose();
        go(`/registry/units/${id}`);
      }}
    >
      {(form) => (
        <>
          <Form.Item name="jurisdictionId" label={text.transferTo} rules={[filled]}>
            <Select
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={() => form.setFieldValue('parentId', null)}
            />
          </Form.Item>
          <CodeField label={text.newCode} />
          <Form.Item name="parentId" label={text.newParent}>
            <ParentThere form={form} />
          </Form.Item>
          <AuthorityFields />
        </>
      )}
    </CommandDialog>
  );
}

interface ParentThereProps extends UnitSelectProps {
  readonly form: FormInstance<Order>;
}

/** Units of the jurisdiction chosen above. */
function ParentThere({ form, ...rest }: ParentThereProps) {
  const jurisdictionId = Form.useWatch('jurisdictionId', form) as string | undefined;
  return <UnitSelect {...rest} allowClear jurisdictionId={jurisdictionId} />;
}
