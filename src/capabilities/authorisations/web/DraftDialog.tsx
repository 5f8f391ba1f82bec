import { Form, Input, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RoundAuthorisations } from '../authorisations.schema.ts';
import { type Order, useDraft } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';

export interface DraftDialogProps {
  readonly roundId: string;
  readonly round: RoundAuthorisations;
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

/** Drafts an authorisation for each of the chosen inspections. */
export function DraftDialog({ roundId, round, chosen, onClose }: DraftDialogProps) {
  const formats = useFormats();
  const text = useText(authorisationText);
  const message = useText(uiText).required;
  const open = round.rows.filter(({ mayDraft }) => mayDraft);
  const [one, ...others] = open.filter(({ inspectionId }) => chosen.includes(inspectionId));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.draft}
      consequence={text.draftSays}
      submit={text.draft}
      command={useDraft()}
      initial={{ inspectionIds: chosen, ...termFor(round, others.length === 0 ? one : undefined) }}
      order={(values) => ({ ...values, roundId })}
      onClose={onClose}
    >
      <Form.Item name="inspectionIds" label={text.unit} rules={[{ required: true, message }]}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={open.map(({ inspectionId, unitName, leaderName }) => ({
            value: inspectionId,
            label: formats.aside(unitName, leaderName ?? ''),
          }))}
        />
      </Form.Item>
      <TermFields />
    </CommandDialog>
  );
}

/** From today where the round has begun; a successor works to the end that his predecessor was given. */
function termFor(
  { plannedFrom, plannedTo }: RoundAuthorisations,
  one: RoundAuthorisations['rows'][number] | undefined,
) {
  const today = dayOf(new Date());
  const fromOn = today > plannedFrom ? today : plannedFrom;
  if (one === undefined) return { fromOn };
  const ends = [one.authorisation?.toOn, plannedTo].find((day) => day !== undefined && day >= fromOn);
  return { fromOn, deputies: one.deputies, ...(ends === undefined ? {} : { toOn: ends }) };
}

/** Number, term and deputies of an authorisation. */
export function TermFields() {
  const text = useText(authorisationText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <>
      <Form.Item name="decisionNumber" label={text.number} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="fromOn" label={text.from} rules={[needed]}>
          <DayPicker isRequired />
        </Form.Item>
        <Form.Item name="toOn" label={text.to} rules={[needed]}>
          <DayPicker isRequired />
        </Form.Item>
      </div>
      <Form.Item name="deputies" label={text.deputies} extra={text.deputiesHelp}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
      </Form.Item>
    </>
  );
}
