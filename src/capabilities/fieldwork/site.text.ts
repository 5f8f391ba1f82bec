export const classTexts = {
  'main-leader': { zh: '主要领导', en: 'Main leader' },
  'leading-body': { zh: '班子成员', en: 'Leading-body member' },
  'key-posts': { zh: '重要岗位负责人', en: 'In charge of an important post' },
  subordinates: { zh: '下属单位负责人', en: 'Head of a subordinate unit' },
  others: { zh: '其他干部群众', en: 'Other cadres and people' },
} as const;
