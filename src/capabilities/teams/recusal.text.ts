/** What a finding of the recusal engine rests on. */
export const evidenceText = {
  homeUnit: { zh: '工作单位为{unit}', en: 'Home unit: {unit}' },
  worked: { zh: '{from}至{until}在{unit}任{post}', en: 'Worked in {unit} as {post}, {from} – {until}' },
  studied: { zh: '{from}至{until}在{unit}学习', en: 'Studied at {unit}, {from} – {until}' },
  relative: { zh: '{member}（{post}）是其{relation}', en: '{member} ({post}) is the person’s {relation}' },
  relativeOf: {
    zh: '{member}（{post}）的记录载明其为{relation}',
    en: 'The record of {member} ({post}) names the person as {relation}',
  },
  ledTogether: {
    zh: '{from}至{until}与{member}（{post}）同在{unit}班子',
    en: 'In the leading body of {unit} together with {member} ({post}), {from} – {until}',
  },
  ledBy: {
    zh: '{from}至{until}在{unit}工作，{member}（{post}）时为班子成员',
    en: 'Worked in {unit} under {member} ({post}), {from} – {until}',
  },
  grewUp: { zh: '成长地为{place}', en: 'Grew up in {place}' },
  now: { zh: '今', en: 'now' },
} as const;
