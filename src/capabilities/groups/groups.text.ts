/** Why somebody of a group stays away from an inspection. */
export const leftOutText = {
  ownUnit: {
    zh: '{unit}属于{body}本身或其驻在、管辖范围，不巡察自己',
    en: '{unit} is {body}’s own: nobody inspects his own',
  },
  homeUnit: { zh: '{unit}是其所在单位或其下级', en: '{unit} is the home unit, or stands under it' },
  elsewhere: { zh: '同期在“{name}”任职', en: 'Serves in “{name}” at the same time' },
  rotation: { zh: '按轮换，本次未安排', en: 'Not this time, by rotation' },
  byOffice: { zh: '巡察办未安排', en: 'Not chosen by the office' },
} as const;
