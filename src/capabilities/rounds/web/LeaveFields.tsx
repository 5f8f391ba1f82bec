import { Form, Input } from 'antd';
import { type Day, dayOf, daysBetween } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { inspectionText } from './inspection.words.text.ts';

/** The last day on site; before the rulebook's least time is over, the reason too. */
export function LeaveFields({ stay: { earliest } }: { readonly stay: InspectionPageAnswer['stay'] }) {
  const text = useText(inspectionText);
  const formats = useFormats();
  const needed = { required: true, message: useText(uiText).required };
  const on = Form.useWatch<Day | null | undefined>('on');
  const count = earliest === null || !on ? 0 : daysBetween(on, earliest as Day);
  const from = earliest === null ? '' : fill(text.stayFrom, { day: formats.day(earliest) });
  const short = earliest === null ? '' : fill(text.daysShort, { count, day: formats.day(earliest) });
  return (
    <>
      <Form.Item name="on" label={text.on} rules={[needed]} extra={count > 0 ? short : from}>
        <DayPicker isRequired latest={dayOf(new Date())} />
      </Form.Item>
      {count > 0 && (
        <Form.Item name="earlyReason" label={text.leftEarly} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </>
  );
}
