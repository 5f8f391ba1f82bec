import { AutoComplete, Form, Select } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RoundPageAnswer } from '../rounds.schema.ts';
import { KindFields, UnitField } from './KindFields.tsx';
import { type Order, useLeadersFound, useRoundCommand, useTeamsOf } from './rounds.api.ts';
import { roundText } from './rounds.words.text.ts';

interface AddInspectionProps {
  readonly round: RoundPageAnswer;
  readonly onClose: () => void;
}

/** Puts a unit into the plan, with its team and leader. */
export function AddInspection({ round, onClose }: AddInspectionProps) {
  const text = useText(roundText);
  const hosts = round.inspections.filter((each) => each.underInspectionId === null && each.cancelledOn === null);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.add}
      consequence={text.addConsequence}
      submit={text.add}
      command={useRoundCommand(round.id, 'inspections')}
      initial={{ kind: round.kind }}
      order={(values) => values}
      onClose={onClose}
    >
      <KindFields kinds={round.kinds} />
      <UnitField jurisdictionId={round.jurisdictionId} kinds={round.kinds} />
      <StaffFields jurisdictionId={round.jurisdictionId} />
      {hosts.length > 0 && (
        <Form.Item name="underInspectionId" label={text.under}>
          <Select allowClear options={hosts.map(({ id, unitName }) => ({ value: id, label: unitName }))} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

interface SelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly jurisdictionId: string;
}

/** Team and leader of an inspection. */
export function StaffFields({ jurisdictionId }: { readonly jurisdictionId: string }) {
  const text = useText(roundText);
  const needed = { required: true, message: useText(uiText).required };
  const teams = useTeamsOf(jurisdictionId).data?.teams ?? [];
  return (
    <>
      <Form.Item name="teamId" label={text.team} rules={[needed]}>
        <Select
          options={teams.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="leaderName" label={text.leader} extra={text.leaderHelp}>
        <LeaderInput jurisdictionId={jurisdictionId} />
      </Form.Item>
    </>
  );
}

/** A name of the leader pool, or one written by hand. */
function LeaderInput({ jurisdictionId, ...rest }: SelectProps) {
  const [search, setSearch] = useState('');
  const people = useLeadersFound(jurisdictionId, search);
  return (
    <AutoComplete
      {...rest}
      showSearch={{ onSearch: setSearch }}
      options={(people.data?.rows ?? []).map(({ id, name, homeUnit }) => ({
        key: id,
        value: name,
        label: `${name}（${homeUnit}）`,
      }))}
    />
  );
}
