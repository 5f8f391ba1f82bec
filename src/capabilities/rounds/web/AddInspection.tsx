import { AutoComplete, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { KindAnswer, RoundPageAnswer } from '../rounds.schema.ts';
import { type Order, useLeadersFound, useRoundCommand, useTeamsOf, useUnitsFound } from './rounds.api.ts';
import { listText, roundText } from './rounds.words.text.ts';

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
      <UnitField jurisdictionId={round.jurisdictionId} kinds={round.kinds} />
      <StaffFields jurisdictionId={round.jurisdictionId} kinds={round.kinds} />
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

/** The kind decides which units there are to choose from. */
function UnitField({
  jurisdictionId,
  kinds,
}: {
  readonly jurisdictionId: string;
  readonly kinds: readonly KindAnswer[];
}) {
  const text = useText(roundText);
  const needed = { required: true, message: useText(uiText).required };
  const kind = useKind(kinds);
  return (
    <Form.Item name="unitId" label={text.unit} rules={[needed]} extra={kind && unitHelp(kind, text)}>
      <UnitSelect jurisdictionId={jurisdictionId} reach={kind?.reach ?? null} />
    </Form.Item>
  );
}

function unitHelp({ reach, looksBack }: KindAnswer, text: { unitBelow: string; unitLookedBack: string }) {
  if (reach === 'below') return text.unitBelow;
  return looksBack ? text.unitLookedBack : undefined;
}

/** The kind chosen in the form. */
function useKind(kinds: readonly KindAnswer[] | null): KindAnswer | undefined {
  const chosen: unknown = Form.useWatch('kind', Form.useFormInstance());
  return kinds?.find(({ code }) => code === chosen);
}

function UnitSelect({ jurisdictionId, reach, ...rest }: SelectProps & Pick<KindAnswer, 'reach'>) {
  const text = useText(roundText);
  const [search, setSearch] = useState('');
  const units = useUnitsFound(jurisdictionId, search, reach);
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={text.search}
      loading={units.isFetching}
      options={(units.data?.rows ?? []).map(({ id, name, jurisdictionName }) => ({
        value: id,
        label: `${name}（${jurisdictionName}）`,
      }))}
    />
  );
}

interface StaffFieldsProps {
  readonly jurisdictionId: string;
  /** Null where the kind was approved with the plan. */
  readonly kinds: readonly KindAnswer[] | null;
}

/** Team, kind and leader of an inspection, and its matter where the kind asks for one. */
export function StaffFields({ jurisdictionId, kinds }: StaffFieldsProps) {
  const text = useText(roundText);
  const list = useText(listText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const teams = useTeamsOf(jurisdictionId).data?.teams ?? [];
  const kind = useKind(kinds);
  return (
    <>
      <Form.Item name="teamId" label={text.team} rules={[needed]}>
        <Select
          options={teams.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {kinds !== null && (
        <Form.Item name="kind" label={list.kind} rules={[needed]}>
          <Select options={kinds.map(({ code, label }) => ({ value: code, label: say(label) }))} />
        </Form.Item>
      )}
      {kind?.asksSubject && (
        <Form.Item
          name="subject"
          label={text.subject}
          rules={[{ ...needed, whitespace: true }]}
          extra={fill(text.subjectHelp, { kind: say(kind.label) })}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
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
