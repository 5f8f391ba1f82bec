import { Button, Checkbox, Form, Input, Select } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type GroupKind, groupKinds } from '../groups.model.ts';
import type { GroupAnswer, GroupChoices } from '../groups.schema.ts';
import { type Order, useDraft, useGroupChoices, useGroupCommand } from './groups.api.ts';
import { composeText, listText } from './groups.words.text.ts';
import './groups.css';

interface BodyValues {
  readonly unitId?: string;
  readonly name?: string;
  readonly stationedAt?: readonly string[];
  readonly personIds?: readonly string[];
  readonly isLeading?: boolean;
}
interface Values {
  readonly kind: GroupKind;
  readonly name: string;
  readonly bodies: readonly BodyValues[];
  readonly expertIds?: readonly string[];
}

export interface DraftDialogProps {
  readonly jurisdictionId: string;
  /** The usual one first. */
  readonly kinds: readonly GroupKind[];
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** A group drafted: what it is, which bodies make it, whom each puts in. */
export function DraftDialog({ jurisdictionId, kinds, onClose, onDone }: DraftDialogProps) {
  const text = useText(composeText);
  const list = useText(listText);
  const say = useSay();
  const blank = (kind: GroupKind) => Array.from({ length: kind === 'joint' ? 3 : 2 }, (): BodyValues => ({}));
  const [kind = 'area'] = kinds;
  return (
    <CommandDialog<Values, Order, { readonly id: string }>
      title={list.draft}
      consequence={text.draftSays}
      submit={list.draft}
      width={760}
      command={useDraft()}
      initial={{ kind, bodies: blank(kind) }}
      order={(values) => ({ jurisdictionId, ...values, bodies: values.bodies.map(sent) })}
      onClose={onClose}
      onDone={({ id }) => onDone(id)}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={list.kind}>
            <Select
              options={kinds.map((value) => ({ value, label: say(groupKinds[value]) }))}
              onChange={(value: GroupKind) => form.setFieldsValue({ bodies: blank(value) } as never)}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.kind !== after.kind}>
            {() => (
              <CompositionFields jurisdictionId={jurisdictionId} kind={form.getFieldValue('kind')} groupId={null} />
            )}
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

export function RecomposeDialog({ group, onClose }: { readonly group: GroupAnswer; readonly onClose: () => void }) {
  const text = useText(composeText);
  const { id, version, kind, name, jurisdictionId } = group;
  const serving = group.forces.filter(({ untilOn }) => untilOn === null);
  const bodies = group.bodies
    .filter(({ untilOn }) => untilOn === null)
    .map(({ id: bodyId, unitId, name: bodyName, stationedAt, isLeading }) => ({
      ...(unitId === null ? { name: bodyName } : { unitId }),
      stationedAt: stationedAt.map((unit) => unit.id),
      isLeading,
      personIds: serving.filter((force) => force.bodyId === bodyId).map(({ personId }) => personId),
    }));
  const expertIds = serving.filter(({ role }) => role === 'expert').map(({ personId }) => personId);
  return (
    <CommandDialog<Values, Order, unknown>
      title={text.recompose}
      consequence={text.recomposeSays}
      submit={text.save}
      width={760}
      command={useGroupCommand(id, 'recompose')}
      initial={{ name, bodies, expertIds }}
      order={(values) => ({ ...values, version, bodies: values.bodies.map(sent) })}
      onClose={onClose}
    >
      <CompositionFields jurisdictionId={jurisdictionId} kind={kind} groupId={id} />
    </CommandDialog>
  );
}

/** What the form left untouched is sent as nothing. */
const sent = ({ personIds = [], ...body }: BodyValues) => ({ ...body, personIds });

interface OfKind {
  readonly kind: GroupKind;
  readonly groupId: string | null;
}

function CompositionFields({ jurisdictionId, ...of }: OfKind & { readonly jurisdictionId: string }) {
  return (
    <DataView data={useGroupChoices(jurisdictionId)} lines={6}>
      {(choices) => <ChosenFields choices={choices} {...of} />}
    </DataView>
  );
}

type Chosen = OfKind & { readonly choices: GroupChoices };

function ChosenFields({ choices, kind, groupId }: Chosen) {
  const text = useText(composeText);
  const name = useText(listText).name;
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <>
      <Form.Item name="name" label={name} rules={[needed]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.List name="bodies">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <fieldset key={key} className="group-body">
                <legend>{fill(text.body, { at: at + 1 })}</legend>
                <BodyFields at={at} choices={choices} kind={kind} groupId={groupId} />
                {kind === 'area' && fields.length > 2 && (
                  <Button size="small" onClick={() => remove(at)}>
                    {fill(text.remove, { at: at + 1 })}
                  </Button>
                )}
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            {kind === 'area' && (
              <Button className="group-body-add" onClick={() => add({})}>
                {text.add}
              </Button>
            )}
          </>
        )}
      </Form.List>
      {kind === 'joint' && (
        <Form.Item name="expertIds" label={text.experts}>
          <PeopleSelect choices={choices} />
        </Form.Item>
      )}
    </>
  );
}

function BodyFields({ at, choices, kind, groupId }: Chosen & { readonly at: number }) {
  const text = useText(composeText);
  const needed = { required: true, message: useText(uiText).required };
  const townships = choices.townships.map(({ id, name, groupId: taken, groupName }) => {
    const isTaken = taken !== null && taken !== groupId;
    return { value: id, label: isTaken ? fill(text.taken, { name, group: groupName ?? '' }) : name, disabled: isTaken };
  });
  return (
    <>
      {kind === 'area' ? (
        <div className="field-pair">
          <Form.Item name={[at, 'unitId']} label={text.township} rules={[needed]}>
            <Select options={townships} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name={[at, 'isLeading']} valuePropName="checked" label={text.isLeading}>
            <Checkbox>{text.isLeading}</Checkbox>
          </Form.Item>
        </div>
      ) : (
        <div className="field-pair">
          <Form.Item name={[at, 'name']} label={text.bodyName} rules={[{ ...needed, whitespace: true }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={[at, 'stationedAt']} label={text.stationedAt} rules={[needed]}>
            <Select
              mode="multiple"
              options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        </div>
      )}
      <Form.Item name={[at, 'personIds']} label={text.people} rules={[needed]}>
        <PeopleSelect choices={choices} />
      </Form.Item>
    </>
  );
}

interface PeopleSelectProps {
  readonly choices: GroupChoices;
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

function PeopleSelect({ choices, ...field }: PeopleSelectProps) {
  return (
    <Select
      {...field}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={choices.people.map(({ id, name, homeUnit, post }) => ({
        value: id,
        label: `${name}（${homeUnit} ${post}）`,
      }))}
    />
  );
}
