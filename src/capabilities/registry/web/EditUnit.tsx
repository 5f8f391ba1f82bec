import { type ReactNode, useState } from 'react';
import { isStale } from '#web/data.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { ConflictDialog } from '#web/ui/ConflictDialog.tsx';
import type { Fields } from '#web/ui/conflict.ts';
import type { UnitPageAnswer } from '../registry.schema.ts';
import { partyOrganisations, sectors, type UnitFacts, unitKinds, unitLevels } from '../unit.model.ts';
import { type IdAnswer, type Order, useUnitCommand } from './registry.api.ts';
import { commandText, unitText } from './registry.text.ts';
import { today, useWord } from './words.ts';

interface EditUnitProps {
  readonly unit: UnitPageAnswer;
  readonly command: 'rename' | 'change' | 'correct';
  readonly consequence: string;
  /** Which facts the form edits. */
  readonly fields: readonly (keyof UnitFacts)[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const labels = {
  name: unitText.name,
  shortName: unitText.shortName,
  kind: unitText.kind,
  level: unitText.level,
  sector: unitText.sector,
  partyOrganisation: unitText.partyOrganisation,
  parentId: unitText.parent,
};

/** Edits some facts of a unit; where somebody was faster, both texts are shown and chosen from. */
export function EditUnit({ unit, command, consequence, fields, onClose, children }: EditUnitProps) {
  const text = useText(commandText);
  // The dialog keeps to what stood there when it was opened, also after the page behind it has read anew.
  const [base] = useState(unit);
  const edit = useUnitCommand(unit.id, command);
  const shown = useShown();
  const [sent, setSent] = useState<Order>({});
  const [latest] = base.states;
  const initial = Object.fromEntries(fields.map((field) => [field, latest?.[field] ?? null]));
  const orderOf = (values: Order, version: number): Order => {
    const { on, decisionNumber, reason, ...facts } = values;
    const authority = { on, decisionNumber, reason, version };
    return command === 'rename' ? { ...facts, ...authority } : { facts, ...authority };
  };
  const stale = isStale(edit.error) ? (edit.error.detail as Fields & { version: number }) : undefined;
  return (
    <>
      <CommandDialog<Order, Order, IdAnswer>
        title={text[command]}
        width={680}
        consequence={consequence}
        submit={text.save}
        command={edit}
        order={(values) => {
          setSent(values);
          return orderOf(values, base.version);
        }}
        initial={command === 'correct' ? initial : { ...initial, on: today() }}
        onClose={onClose}
      >
        {children}
      </CommandDialog>
      {stale && (
        <ConflictDialog
          labels={Object.fromEntries(fields.map((field) => [field, labels[field]]))}
          base={initial}
          mine={sent}
          now={stale}
          show={shown}
          isSaving={edit.isPending}
          onSave={(merged, version) => edit.mutate(orderOf(merged, version), { onSuccess: onClose })}
          onClose={edit.reset}
        />
      )}
    </>
  );
}

const names = { kind: unitKinds, level: unitLevels, sector: sectors, partyOrganisation: partyOrganisations } as const;

/** Codes in words; other values stand for themselves. */
function useShown(): (field: string, value: unknown) => ReactNode {
  const word = useWord();
  return (field, value) =>
    field in names && typeof value === 'string' ? word(names[field as keyof typeof names], value) : undefined;
}
