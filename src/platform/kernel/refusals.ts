import { refusals } from './decision.ts';

/** What the kernel itself refuses: days, working days and amounts that make no sense. */
export const kernelRefusals = refusals('kernel', {
  notADay: {
    because: 'input',
    zh: '“{text}”不是有效日期，请按“2026-03-01”的格式填写，年份不早于1900年。',
    en: '“{text}” is not a date. Write it like 2026-03-01, from the year 1900 on.',
  },
  notAnInstant: {
    because: 'input',
    zh: '“{text}”不是有效时间，应为带时区的 ISO 8601 时间，如“2026-03-01T09:30:00+08:00”。',
    en: '“{text}” is not a time. Write it in ISO 8601 with its offset, like 2026-03-01T09:30:00+08:00.',
  },
  daysInWrongOrder: {
    because: 'input',
    zh: '截止日期{to}早于开始日期{from}。',
    en: 'The last day, {to}, lies before the first day, {from}.',
  },
  calendarYearUnknown: {
    because: 'state',
    zh: '尚无{year}年的法定节假日和调休安排，无法计算工作日。请由巡察办先录入{year}年的节假日和调休上班日。',
    en: 'The public holidays and make-up working days of {year} are not known yet, so working days cannot be counted. The inspection office has to enter them for {year} first.',
  },
  notAnAmount: {
    because: 'input',
    zh: '“{text}”不是有效金额。金额以万元为单位，最多六位小数（精确到分），如“12.5”。',
    en: '“{text}” is not an amount. Give it in units of 10,000 yuan with at most six decimals (to the fen), like 12.5.',
  },
  amountTooLarge: {
    because: 'input',
    zh: '金额“{text}”超出可登记的范围（绝对值不超过90万亿元）。',
    en: 'The amount “{text}” is beyond what can be recorded (90 trillion yuan).',
  },
});
