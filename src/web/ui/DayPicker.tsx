import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useLanguage } from '../language.ts';

export interface DayPickerProps {
  readonly id?: string;
  /** `YYYY-MM-DD`. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly earliest?: string;
  readonly latest?: string;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly isRequired?: boolean;
  readonly size?: 'large';
}

/** Chooses a day; a day is a date of the calendar, without clock or zone. Fits into `Form.Item`. */
export function DayPicker({ value, onChange, earliest, latest, isRequired, ...rest }: DayPickerProps) {
  const locale = useLanguage() === 'zh' ? 'zh-cn' : 'en';
  const day = value ? dayjs(value, 'YYYY-MM-DD').locale(locale) : null;
  return (
    <DatePicker
      {...rest}
      value={day}
      allowClear={!isRequired}
      format="YYYY-MM-DD"
      className="day-picker"
      // Enter takes the day; it does not send the form around it before the person has looked at it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(next) => onChange?.(next ? (next as dayjs.Dayjs).format('YYYY-MM-DD') : null)}
      disabledDate={(each) => {
        const shown = (each as dayjs.Dayjs).format('YYYY-MM-DD');
        return (earliest !== undefined && shown < earliest) || (latest !== undefined && shown > latest);
      }}
    />
  );
}
