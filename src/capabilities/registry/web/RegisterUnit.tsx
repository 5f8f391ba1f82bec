import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { type IdAnswer, type Order, useRegistryCommand, useUnit } from './registry.api.ts';
import { commandText } from './registry.text.ts';
import { AuthorityFields, CodeField, NameFields, PlaceFields } from './UnitFields.tsx';
import { today } from './words.ts';

interface RegisterUnitProps {
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly level: 'city' | 'county' };
  readonly parentId: string | null;
  readonly onClose: () => void;
  readonly onDone: (unitId: string) => void;
}

/** Registers a unit in a jurisdiction. */
export function RegisterUnit({ jurisdiction, parentId, onClose, onDone }: RegisterUnitProps) {
  const text = useText(commandText);
  const register = useRegistryCommand('/api/registry/units');
  const parent = useUnit(parentId);
  const name = parentId === null ? undefined : parent.data?.states[0]?.name;
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.register}
      width={680}
      consequence={fill(text.registerConsequence, { jurisdiction: jurisdiction.name })}
      submit={text.save}
      command={register}
      order={({ on, decisionNumber, reason, ...unit }) => ({
        unit,
        on,
        decisionNumber,
        reason,
        jurisdictionId: jurisdiction.id,
      })}
      initial={{ on: today(), sector: 'general', level: jurisdiction.level, parentId }}
      onClose={onClose}
      onDone={({ id }) => onDone(id)}
    >
      <CodeField />
      <NameFields />
      <PlaceFields initialParent={parentId !== null && name !== undefined ? { id: parentId, name } : undefined} />
      <AuthorityFields />
    </CommandDialog>
  );
}
