import type { FormInstance } from 'antd';
import { Form, Radio } from 'antd';
import { useRef } from 'react';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { type IdAnswer, type Order, useRegistryCommand } from './registry.api.ts';
import { commandText } from './registry.text.ts';
import type { UnitDialogProps } from './UnitDialogs.tsx';
import { AuthorityFields, CodeField, NameFields, PlaceFields, UnitSelect, useFilled } from './UnitFields.tsx';
import { today } from './words.ts';

interface Values {
  readonly others?: readonly string[] | null;
  readonly way: 'existing' | 'new';
  readonly follower?: string;
  readonly into?: Order;
  readonly on: string;
  readonly decisionNumber?: string;
  readonly reason?: string;
}

/** n → 1: this unit and others go into an existing unit or make a new one. */
export function MergeUnits({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  const go = useGo();
  const merge = useRegistryCommand('/api/registry/mergers');
  // Versions of the units as they were found: what the person saw is what is merged.
  const versions = useRef<Record<string, number>>({ [unit.id]: unit.version });
  const seen = (unitId: string) => ({ unitId, version: versions.current[unitId] ?? 1 });
  const remember = (found: Readonly<Record<string, number>>) => Object.assign(versions.current, found);
  const [latest] = unit.states;
  return (
    <CommandDialog<Values, Order, IdAnswer>
      title={text.merge}
      width={680}
      isDanger
      consequence={text.mergeConsequence}
      submit={text.merge}
      command={merge}
      order={({ others, way, follower, into, ...authority }) => ({
        ...authority,
        from: [unit.id, ...(others ?? [])].map(seen),
        into: way === 'existing' ? seen(follower ?? '') : into,
      })}
      initial={{
        way: 'existing',
        on: today(),
        into: {
          kind: latest?.kind,
          level: latest?.level,
          sector: latest?.sector,
          partyOrganisation: latest?.partyOrganisation,
        },
      }}
      onClose={onClose}
      onDone={({ id }) => {
        onClose();
        go(`/registry/units/${id}`);
      }}
    >
      {(form) => <MergeFields form={form} unit={unit} onFound={remember} />}
    </CommandDialog>
  );
}

interface MergeFieldsProps {
  readonly form: FormInstance<Values>;
  readonly unit: UnitDialogProps['unit'];
  readonly onFound: (versions: Readonly<Record<string, number>>) => void;
}

function MergeFields({ form, unit, onFound }: MergeFieldsProps) {
  const text = useText(commandText);
  const filled = useFilled();
  const isNew = Form.useWatch('way', form) === 'new';
  return (
    <>
      <Form.Item name="others" label={text.mergeFrom}>
        <UnitSelect isMultiple allowClear jurisdictionId={unit.jurisdictionId} without={unit.id} onFound={onFound} />
      </Form.Item>
      <Form.Item name="way" label={text.mergeInto}>
        <Radio.Group
          options={[
            { value: 'existing', label: text.mergeIntoExisting },
            { value: 'new', label: text.mergeIntoNew },
          ]}
        />
      </Form.Item>
      {isNew ? (
        <>
          <CodeField at={['into']} />
          <NameFields at={['into']} />
          <PlaceFields at={['into']} />
        </>
      ) : (
        <Form.Item name="follower" label={text.mergeInto} rules={[filled]}>
          <UnitSelect jurisdictionId={unit.jurisdictionId} without={unit.id} onFound={onFound} />
        </Form.Item>
      )}
      <AuthorityFields />
    </>
  );
}
