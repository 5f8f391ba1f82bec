import { Form, Input, InputNumber, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { bodyKinds } from '../teams.model.ts';
import type { BodyAnswer, TeamAnswer } from '../teams.schema.ts';
import { type Order, useTeamsChange, useTeamsCommand } from './teams.api.ts';
import { teamsText } from './teams.text.ts';

interface DialogProps {
  readonly jurisdictionId: string;
  readonly onClose: () => void;
}

export function AddBody({ jurisdictionId, onClose }: DialogProps) {
  const text = useText(teamsText);
  const say = useSay();
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const kinds = Object.entries(bodyKinds).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.addBody}
      consequence={text.addBodySays}
      submit={text.addBody}
      command={useTeamsCommand('/bodies')}
      order={(values) => ({ ...values, jurisdictionId })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={text.kind} rules={[needed]}>
        <Select options={kinds} />
      </Form.Item>
      <BodyFields />
      <EstablishedOn />
    </CommandDialog>
  );
}

export function ChangeBody({ body, onClose }: { readonly body: BodyAnswer; readonly onClose: () => void }) {
  const text = useText(teamsText);
  const { version, name, headName, headPost, deputyName, deputyPost } = body;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.changeBody}
      consequence={text.changeBodySays}
      submit={text.change}
      command={useTeamsChange(`/bodies/${body.id}`)}
      initial={{ name, headName, headPost, deputyName, deputyPost }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <BodyFields />
    </CommandDialog>
  );
}

function BodyFields() {
  const text = useText(teamsText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <>
      <Form.Item name="name" label={text.name} rules={[needed]}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="headName" label={text.head} rules={[needed]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="headPost" label={text.headPost} rules={[needed]}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name="deputyName" label={text.deputy}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="deputyPost" label={text.deputyPost}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </>
  );
}

interface OfTeam {
  readonly team: TeamAnswer;
  readonly onClose: () => void;
}

export function RenameTeam({ team, onClose }: OfTeam) {
  const text = useText(teamsText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.rename} · ${team.name}`}
      consequence={text.renameSays}
      submit={text.rename}
      command={useTeamsCommand(`/${team.id}/rename`)}
      initial={{ name: team.name }}
      order={(values) => ({ ...values, version: team.version })}
      onClose={onClose}
    >
      <Form.Item name="name" label={text.name} rules={[needed]}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}

export function EndTeam({ team, onClose }: OfTeam) {
  const text = useText(teamsText);
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.endTeam} · ${team.name}`}
      consequence={text.endSays}
      submit={text.endTeam}
      isDanger
      command={useTeamsCommand(`/${team.id}/end`)}
      initial={{ on: today }}
      order={(values) => ({ ...values, version: team.version })}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.endedOn} rules={[{ required: true, message: useText(uiText).required }]}>
        <DayPicker isRequired earliest={team.establishedOn} latest={today} />
      </Form.Item>
    </CommandDialog>
  );
}

export function AddTeam({ jurisdictionId, onClose }: DialogProps) {
  const text = useText(teamsText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.addTeam}
      consequence={text.addTeamSays}
      submit={text.addTeam}
      command={useTeamsCommand('')}
      order={(values) => ({ ...values, jurisdictionId })}
      onClose={onClose}
    >
      <Form.Item name="ordinal" label={text.ordinal} rules={[needed]}>
        <InputNumber min={1} max={99} />
      </Form.Item>
      <Form.Item name="name" label={text.name} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <EstablishedOn />
    </CommandDialog>
  );
}

function EstablishedOn() {
  const text = useText(teamsText);
  const rules = [{ required: true, message: useText(uiText).required }];
  return (
    <Form.Item name="establishedOn" label={text.since} rules={rules}>
      <DayPicker isRequired latest={dayOf(new Date())} />
    </Form.Item>
  );
}
