import { Form, Input } from 'antd';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { UnitPageAnswer } from '../registry.schema.ts';
import { EditUnit } from './EditUnit.tsx';
import { MergeUnits } from './MergeUnits.tsx';
import { type IdAnswer, type Order, useUnitCommand } from './registry.api.ts';
import { commandText, unitText } from './registry.text.ts';
import { SplitUnit } from './SplitUnit.tsx';
import { TransferUnit } from './TransferUnit.tsx';
import { AuthorityFields, NameFields, PlaceFields, useFilled } from './UnitFields.tsx';
import { today } from './words.ts';

export type UnitDialogName = 'rename' | 'change' | 'correct' | 'merge' | 'split' | 'transfer' | 'abolish';

export interface UnitDialogProps {
  readonly unit: UnitPageAnswer;
  readonly onClose: () => void;
}

export function UnitDialog({ name, ...props }: UnitDialogProps & { readonly name: UnitDialogName }) {
  const dialogs = {
    rename: RenameUnit,
    change: ChangeUnit,
    correct: CorrectUnit,
    merge: MergeUnits,
    split: SplitUnit,
    transfer: TransferUnit,
    abolish: AbolishUnit,
  };
  const Dialog = dialogs[name];
  return <Dialog {...props} />;
}

function RenameUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  return (
    <EditUnit
      unit={unit}
      command="rename"
      consequence={text.renameConsequence}
      fields={['name', 'shortName']}
      onClose={onClose}
    >
      <NameFields />
      <AuthorityFields />
    </EditUnit>
  );
}

function ChangeUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  return (
    <EditUnit
      unit={unit}
      command="change"
      consequence={text.changeConsequence}
      fields={['kind', 'level', 'sector', 'partyOrganisation', 'parentId']}
      onClose={onClose}
    >
      <PlaceFields initialParent={parentOf(unit)} />
      <AuthorityFields />
    </EditUnit>
  );
}

function CorrectUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  const words = useText(unitText);
  const formats = useFormats();
  const [latest] = unit.states;
  return (
    <EditUnit
      unit={unit}
      command="correct"
      consequence={fill(text.correctConsequence, { from: latest === undefined ? '' : formats.day(latest.fromOn) })}
      fields={['name', 'shortName', 'kind', 'level', 'sector', 'partyOrganisation', 'parentId']}
      onClose={onClose}
    >
      <NameFields />
      <PlaceFields initialParent={parentOf(unit)} />
      <Form.Item name="reason" label={words.reason} rules={[{ ...useFilled(), whitespace: true }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </EditUnit>
  );
}

function AbolishUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  const go = useGo();
  const abolish = useUnitCommand(unit.id, 'abolish');
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.abolish}
      isDanger
      consequence={fill(text.abolishConsequence, { name: unit.states[0]?.name ?? '' })}
      submit={text.abolish}
      command={abolish}
      order={(values) => ({ ...values, version: unit.version })}
      initial={{ on: today() }}
      onClose={onClose}
      onDone={({ id }) => {
        onClose();
        go(`/registry/units/${id}`);
      }}
    >
      <AuthorityFields />
    </CommandDialog>
  );
}

function parentOf({ states: [latest] }: UnitPageAnswer): { id: string; name: string } | undefined {
  return latest?.parentId == null ? undefined : { id: latest.parentId, name: latest.parentName ?? latest.parentId };
}
