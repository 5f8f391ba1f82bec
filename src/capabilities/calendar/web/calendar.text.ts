export const calendarText = {
  title: { zh: '工作日历', en: 'Working days' },
  description: {
    zh: '以“工作日”计的期限按国务院公布的放假和调休安排推算。系统尚未收录的年份，在通知公布后由市委巡察办主任在此录入。',
    en: 'Deadlines in working days follow the State Council’s notice of holidays and make-up days. A year that the program does not know yet is entered here by the director of the city’s office once the notice is out.',
  },
  year: { zh: '年份', en: 'Year' },
  source: { zh: '依据', en: 'Source' },
  shipped: { zh: '随系统提供', en: 'Came with the program' },
  holidays: { zh: '放假日期', en: 'Days off' },
  makeUpDays: { zh: '调休上班日期', en: 'Make-up working days' },
  count: { zh: '{count} 天', en: '{count} days' },
  enteredBy: { zh: '录入人', en: 'Entered by' },
  actions: { zh: '操作', en: 'Actions' },
  enter: { zh: '录入一年', en: 'Enter a year' },
  change: { zh: '修改', en: 'Change' },
  consequence: {
    zh: '保存后，全市今后新产生的期限按这里的日期推算；已经确定的期限不变。',
    en: 'From then on new deadlines in all jurisdictions are counted by these days; deadlines already given stay.',
  },
  daysHelp: {
    zh: '日期按 2027-01-01 的格式填写，多个日期用空格、逗号或换行隔开；周末不必填写。',
    en: 'Each day as 2027-01-01, with spaces, commas or lines between; weekends need not be entered.',
  },
  notADay: {
    zh: '“{day}”不是有效日期，请按 2027-01-01 的格式填写。',
    en: '“{day}” is no day; write it as 2027-01-01.',
  },
  makeUpHelp: { zh: '只填写需要上班的周六、周日。', en: 'Only the Saturdays and Sundays on which people work.' },
  notice: { zh: '通知名称或文号', en: 'Notice, by title or number' },
  save: { zh: '保存', en: 'Save' },
  none: { zh: '—', en: '—' },
};
