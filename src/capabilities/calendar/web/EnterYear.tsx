import { Form, Input, InputNumber } from 'antd';
import { isDay } from '#platform/kernel/time.ts';
import { put } from '#web/api.ts';
import { useCommand } from '#web/data.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { YearAnswer } from '../calendar.schema.ts';
import { calendarText } from './calendar.text.ts';

interface Values {
  readonly year: number;
  /** As written: days with spaces, commas or lines between them. */
  readonly holidays?: string;
  readonly makeUpDays?: string;
  readonly notice: string;
}

interface Order {
  readonly year: number;
  readonly version: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly notice: string;
}

/** A year's days off and make-up days, entered from the notice. */
export function EnterYear({ entry, onClose }: { readonly entry: YearAnswer | null; readonly onClose: () => void }) {
  const text = useText(calendarText);
  const ui = useText(uiText);
  const next = new Date().getFullYear() + 1;
  const command = useCommand(({ year, ...order }: Order) => put<{ year: number }>(`/api/calendar/${year}`, order), {
    refresh: ['/api/calendar'],
  });
  const areDays = {
    validator: async (_: unknown, written: string | undefined) => {
      const wrong = daysIn(written).find((day) => !isDay(day));
      if (wrong !== undefined) throw new Error(fill(text.notADay, { day: wrong }));
    },
  };
  const required = { required: true, whitespace: true, message: ui.required };
  return (
    <CommandDialog<Values, Order, { year: number }>
      title={entry === null ? text.enter : text.change}
      consequence={text.consequence}
      submit={text.save}
      command={command}
      initial={{
        year: entry?.year ?? next,
        holidays: entry?.holidays.join('\n'),
        makeUpDays: entry?.makeUpDays.join('\n'),
        notice: entry?.notice ?? '',
      }}
      order={({ year, holidays, makeUpDays, notice }) => ({
        year,
        version: entry?.version ?? 0,
        holidays: daysIn(holidays),
        makeUpDays: daysIn(makeUpDays),
        notice,
      })}
      onClose={onClose}
    >
      <Form.Item name="year" label={text.year} rules={[{ required: true, message: ui.required }]}>
        <InputNumber min={2000} max={2100} precision={0} disabled={entry !== null} />
      </Form.Item>
      <Form.Item name="notice" label={text.notice} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="holidays" label={text.holidays} extra={text.daysHelp} rules={[required, areDays]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="makeUpDays" label={text.makeUpDays} extra={text.makeUpHelp} rules={[areDays]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </CommandDialog>
  );
}

function daysIn(written: string | undefined): string[] {
  return (written ?? '').split(/[\s,，、;；]+/).filter((part) => part !== '');
}
