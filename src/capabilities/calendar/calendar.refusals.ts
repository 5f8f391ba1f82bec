import { refusals } from '#platform/kernel/decision.ts';

export const calendarRefusals = refusals('calendar', {
  outsideYear: {
    because: 'input',
    zh: '{day} 不在 {year} 年内。',
    en: '{day} is not in {year}.',
    field: 'holidays',
  },
  makeUpOutsideYear: {
    because: 'input',
    zh: '{day} 不在 {year} 年内。',
    en: '{day} is not in {year}.',
    field: 'makeUpDays',
  },
  makeUpOnWeekday: {
    because: 'input',
    zh: '{day} 本来就是工作日，调休上班只能是周六或周日。',
    en: '{day} is a working day anyway; a make-up working day falls on a Saturday or Sunday.',
    field: 'makeUpDays',
  },
  bothOffAndOn: {
    because: 'input',
    zh: '{day} 同时写成了放假和上班。',
    en: '{day} is entered both as a day off and as a working day.',
    field: 'makeUpDays',
  },
  cityOnly: {
    because: 'permission',
    zh: '工作日历全市共用，由市级巡察办主任录入。',
    en: 'The calendar is everybody’s: the director of the city’s inspection office enters it.',
  },
});
