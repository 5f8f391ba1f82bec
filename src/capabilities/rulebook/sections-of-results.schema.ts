/** Sections on what becomes of findings: dispositions, forms, sanctions, rectification, documents. */
import { choice, flag, optional, reference, section, whole } from './section-field.schema.ts';

const months = { zh: '个月', en: 'months' } as const;
const years = { zh: '年', en: 'years' } as const;
const points = { zh: '分', en: 'points' } as const;

export const resultSections = {
  dispositions: section(
    'results',
    { zh: '线索处置方式', en: 'Dispositions' },
    {
      zh: '问题线索的处置方式；暂存的要定期重新研判。',
      en: 'How a clue is disposed of; what is held is looked at again at intervals.',
    },
    { reviewEveryMonths: optional(whole('每隔多久重新研判', 'Looked at again every', 1, 60, months)) },
  ),
  'key-categories': section(
    'results',
    { zh: '挂号督办的重点', en: 'Kinds of registered supervision' },
    { zh: '哪几类重点要登记编号、专人督办。', en: 'What is registered under a number with a supervisor.' },
    {},
  ),
  forms: section(
    'results',
    { zh: '四种形态', en: 'The four forms' },
    {
      zh: '监督执纪“四种形态”的表述和统计口径。',
      en: 'The four forms of discipline enforcement, their wording and how they are counted.',
    },
    {
      number: whole('第几种', 'Number', 1, 4),
      counts: choice('统计单位', 'Counted in', {
        'person-times': { zh: '人次', en: 'person-times' },
        persons: { zh: '人', en: 'persons' },
      }),
    },
  ),
  'form-measures': section(
    'results',
    { zh: '各形态的措施', en: 'Measures under each form' },
    { zh: '每一种形态下可以采取的措施。', en: 'What may be done under each of the four forms.' },
    { form: reference('属于', 'Under', 'forms') },
  ),
  sanctions: section(
    'results',
    { zh: '党纪政务处分', en: 'Sanctions' },
    { zh: '处分种类和影响期。', en: 'Kinds of sanction and how long they have effect.' },
    {
      sphere: choice('类别', 'Sphere', {
        party: { zh: '党纪', en: 'Party' },
        administrative: { zh: '政务', en: 'administrative' },
      }),
      neverEnds: flag('没有期满', 'Never ends'),
      months: optional(whole('影响期', 'In effect for', 1, 600, months)),
      afterwardsMonths: optional(whole('期满后再', 'And afterwards', 1, 600, months)),
      form: optional(reference('对应形态', 'Form', 'forms')),
    },
  ),
} as const;

export const rectificationSections = {
  progress: section(
    'rectification',
    { zh: '整改状态', en: 'States of rectification' },
    {
      zh: '整改到哪一步，哪些计入公开的整改率。',
      en: 'How far rectification has come, and which states count in the published rate.',
    },
    { countsAsDone: flag('计入整改率', 'Counts in the rate') },
  ),
  'measure-types': section(
    'rectification',
    { zh: '整改措施类型', en: 'Types of measure' },
    { zh: '整改措施按类型登记，挽回损失记金额。', en: 'Measures by type; what recovers a loss carries its sum.' },
    { hasMoney: flag('登记金额（万元）', 'Carries a sum (10,000 yuan)') },
  ),
  'sign-offs': section(
    'rectification',
    { zh: '审签链', en: 'Sign-off chains' },
    { zh: '销号、报告审核等依次由谁签字；签字人不得是经办人。', en: 'Who signs in turn; no signer is the doer.' },
    {
      parent: optional(reference('所属审签链', 'Chain', 'sign-offs')),
      by: optional(reference('签字岗位', 'Signed by', 'posts')),
      when: optional(
        choice('何时需要', 'When', {
          always: { zh: '每项都要', en: 'every item' },
          personnel: { zh: '涉及选人用人的', en: 'personnel matters only' },
        }),
      ),
    },
  ),
  escalations: section(
    'rectification',
    { zh: '督促函件', en: 'Escalation letters' },
    { zh: '整改不力时逐级加重的函件。', en: 'Letters of rising weight where rectification is slow.' },
    {},
  ),
  evaluation: section(
    'rectification',
    { zh: '整改评估计分', en: 'Evaluation of rectification' },
    { zh: '各项分值合计 100 分，按扣分计。', en: 'The points of all lines add up to 100; faults are deducted.' },
    { points: whole('分值', 'Points', 1, 100, points) },
  ),
  grades: section(
    'rectification',
    { zh: '等次', en: 'Grades' },
    {
      zh: '整改评估、村级体检等的等次。',
      en: 'Grades of evaluations, such as rectification and the health of villages.',
    },
    {
      parent: optional(reference('所属评定', 'Scale', 'grades')),
      fromPoints: optional(whole('不低于', 'From', 0, 100, points)),
      needsSecondRectification: optional(flag('须再次整改并回头看', 'Means a second rectification and a look-back')),
    },
  ),
} as const;

export const documentSections = {
  documents: section(
    'documents',
    { zh: '文书和保管期限', en: 'Documents and retention' },
    { zh: '每个环节形成的文书，归档保管多久。', en: 'The documents of each stage and how long they are kept.' },
    {
      stage: reference('所属环节', 'Stage', 'stages'),
      isPermanent: flag('永久保管', 'Kept permanently'),
      years: optional(whole('保管期限', 'Kept for', 1, 200, years)),
    },
  ),
} as const;
