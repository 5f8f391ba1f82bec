import { Button, Form, Radio } from 'antd';
import { useGo } from '#web/address.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { type IdAnswer, type Order, useUnitCommand } from './registry.api.ts';
import { commandText } from './registry.text.ts';
import type { UnitDialogProps } from './UnitDialogs.tsx';
import { AuthorityFields, CodeField, NameFields, PlaceFields, UnitSelect } from './UnitFields.tsx';
import { today } from './words.ts';

interface Values {
  readonly original: 'ends' | 'continues';
  readonly into: readonly (Order & { readonly takes?: readonly string[] | null })[];
  readonly on: string;
  readonly decisionNumber?: string;
  readonly reason?: string;
}

/** 1 → n, with the original going on or ending. */
export function SplitUnit({ unit, onClose }: UnitDialogProps) {
  const text = useText(commandText);
  const go = useGo();
  const split = useUnitCommand(unit.id, 'split');
  const [latest] = unit.states;
  const like = {
    kind: latest?.kind,
    level: latest?.level,
    sector: latest?.sector,
    partyOrganisation: latest?.partyOrganisation,
    parentId: latest?.parentId,
  };
  return (
    <CommandDialog<Values, Order, IdAnswer>
      title={text.split}
      width={720}
      consequence={text.splitConsequence}
      submit={text.split}
      command={split}
      order={({ into, ...values }) => ({
        ...values,
        version: unit.version,
        into: into.map((part) => ({ ...part, takes: part.takes ?? [] })),
      })}
      initial={{ original: 'continues', on: today(), into: [like] }}
      onClose={onClose}
      onDone={({ id }) => {
        onClose();
        go(`/registry/units/${id}`);
      }}
    >
      <Form.Item name="original" label={text.original}>
        <Radio.Group
          options={[
            { value: 'continues', label: text.originalContinues },
            { value: 'ends', label: text.originalEnds },
          ]}
        />
      </Form.Item>
      <Form.List name="into">
        {(parts, { add, remove }) => (
          <>
            {parts.map(({ key, name }) => (
              <Part
                key={key}
                name={name}
                unitId={unit.id}
                hasUnitsUnder={unit.under > 0}
                onRemove={parts.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <p>
              <Button onClick={() => add(like)}>{text.addPart}</Button>
            </p>
          </>
        )}
      </Form.List>
      <AuthorityFields />
    </CommandDialog>
  );
}

interface PartProps {
  readonly name: number;
  readonly unitId: string;
  readonly hasUnitsUnder: boolean;
  readonly onRemove: (() => void) | undefined;
}

function Part({ name, unitId, hasUnitsUnder, onRemove }: PartProps) {
  const text = useText(commandText);
  return (
    <fieldset className="split-part">
      <legend>
        {fill(text.part, { number: name + 1 })}{' '}
        {onRemove && (
          <Button size="small" onClick={onRemove}>
            {text.removePart}
          </Button>
        )}
      </legend>
      <CodeField at={[name]} />
      <NameFields at={[name]} />
      <PlaceFields at={[name]} />
      {hasUnitsUnder && (
        <Form.Item name={[name, 'takes']} label={text.takes}>
          <UnitSelect isMultiple allowClear parentId={unitId} />
        </Form.Item>
      )}
    </fieldset>
  );
}
