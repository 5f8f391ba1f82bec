/** What a working paper (底稿) is looked through for before it leaves the site, as data: domain.md §4, one matter to a paper. */
import type { Says } from '#platform/kernel/decision.ts';

export const paperParts = ['title', 'facts', 'basis', 'evidence', 'responsible'] as const;
export type PaperPart = (typeof paperParts)[number];

/**
 * `needs`: the part has to hold the pattern (an empty one does not); `needs-when`: only where title or facts hold `when`;
 * `avoids`: it is better without what the pattern finds.
 */
export interface PaperRule {
  readonly code: string;
  readonly part: PaperPart;
  readonly kind: 'needs' | 'needs-when' | 'avoids';
  readonly pattern: RegExp;
  readonly when?: RegExp;
  readonly says: Says;
}

const number = '[0-9０-９一二三四五六七八九十百零〇两]';
const needs = (code: string, part: PaperPart, pattern: RegExp, zh: string, en: string): PaperRule => ({
  ...{ code, part, kind: 'needs', pattern },
  says: { zh, en },
});
const avoids = (code: string, part: PaperPart, pattern: RegExp, zh: string, en: string): PaperRule => ({
  ...{ code, part, kind: 'avoids', pattern },
  says: { zh, en },
});

export const paperRules: readonly PaperRule[] = [
  needs(
    'time',
    'facts',
    /(?:19|20)\d{2}\s*(?:年|[-./]\d{1,2})|\d{1,2}\s*月\s*\d{1,2}\s*日/u,
    '没有写明时间：写出年月日，或者起止年月。',
    'When is not said: give the day, or the months from and to.',
  ),
  needs(
    'place',
    'facts',
    /[村镇乡县区市局委办所站厂校院队科股室支]|中心|公司|集团|银行|党组|项目部|工地/u,
    '没有写明地点或单位。',
    'Where is not said: name the place or the body.',
  ),
  needs(
    'person',
    'facts',
    /某|同志|书记|主任|局长|[镇乡县区村校院站所科股队组]长|经理|董事|会计|出纳|干部|职工|党员|教师|医生|人员|成员|负责人|经办|领导|班子|党委|党组|支部|支委|委员/u,
    '没有写明是谁：写出人员、职务或者班子。',
    'Who is not said: name persons, posts or the body.',
  ),
  {
    code: 'amount',
    part: 'facts',
    kind: 'needs-when',
    when: /补贴|津贴|补助|奖金|资金|报销|招待|接待|出租|承租|加油|采购|工程款|项目款|套取|挪用|侵占|公款|礼金|红包|租金|押金|借款|欠款|低保|多付|多发|发钱|加班费|通讯费|差旅费/u,
    pattern: new RegExp(`${number}[0-9０-９,，.．]*\\s*余?[亿万千百]*\\s*余?元`, 'u'),
    says: { zh: '涉及钱款但没有写明金额。', en: 'Money is spoken of, but not how much.' },
  },
  needs('rule', 'basis', /《[^》]{2,}》/u, '定性依据没有写明文件名称（《……》）。', 'The basis names no rule (《…》).'),
  needs(
    'clause',
    'basis',
    new RegExp(`第${number}+[条章款项节]`, 'u'),
    '定性依据没有写明条款（第×条）。',
    'The basis names no clause (第…条).',
  ),
  needs(
    'evidence',
    'evidence',
    new RegExp(
      `(?:证据|附件|材料|(?<!凭)证)\\s*${number}+(?!${number}*\\s*[份件张页])|^\\s*[（(]?${number}+[）)．.、:：]|[①-⑳]`,
      'mu',
    ),
    '证据没有编号：逐件写成“证据1……”。',
    'The evidence is not numbered: write each as “证据1 …”.',
  ),
  needs(
    'responsible',
    'responsible',
    /书记|主任|局长|[镇乡县区村校院站所科股队组]长|经理|董事|会计|出纳|负责人|经办|分管|委员|班子|党委|党组|支部|委员会/u,
    '没有写明责任人（职务）或者责任单位。',
    'Who answers for it (post or body) is not said.',
  ),
  avoids(
    'vague',
    'facts',
    /部分|个别|少数|某些|有的(?=单位|干部|党员|同志|人|村)|一些|若干|大概|大约|左右|可能|据反映|据了解|听说|疑似|较为?(?:严重|普遍|突出|薄弱)|不够|不到位|不力|有待加强|一段时间|近年来|前几年|长期以来|曾经|数次|多次|经常|等等|等问题/u,
    '含糊：写出具体的人、次数、数额或时间。',
    'Vague: say which people, how often, how much or when.',
  ),
  avoids(
    'strong',
    'facts',
    /性质恶劣|影响极坏|严重损害|令人(?:发指|愤慨|气愤|震惊)|胆大妄为|肆无忌惮|触目惊心|目无法纪/u,
    '底稿只写事实，不用评价性的重话。',
    'A paper says what was seen, without words of indignation.',
  ),
  avoids(
    'several',
    'facts',
    /一是.*二是|（一）.*（二）|此外|另外|另查|还发现|同时[，,还]|其次/su,
    '可能写了几件事：一事一稿，请分开写。',
    'Perhaps more than one matter: one paper for each.',
  ),
  avoids(
    'trivial',
    'facts',
    /错别字|标点|字迹潦草|装订|打印不清|卫生|桌椅|门牌|牌匾|签到表|目录缺|格式不统一|会议室布置/u,
    '像是枝节小事：可以当场改正的列入立行立改，不必立稿。',
    'Seems trivial: what can be mended on the spot is immediate rectification.',
  ),
  avoids(
    'crime',
    'facts',
    /贪污|受贿|行贿|索贿|侵吞|职务犯罪|涉嫌犯罪|涉嫌违法|犯罪/u,
    '涉嫌违纪违法的不在底稿中定性，作为问题线索移交。',
    'What may be an offence is not judged in a paper: hand it over as a clue.',
  ),
  ...(['title', 'facts', 'evidence'] as const).map((part) =>
    avoids(
      `secret-in-${part}`,
      part,
      /(?:绝密|机密|秘密)\s*(?:[★☆※]|级|件|文件)|密级\s*[:：]/u,
      '涉密内容不得录入本系统，只登记索引。',
      'Marked state secrets must not be entered here: keep an index entry only.',
    ),
  ),
];

/** Longer titles are cut off in lists and letters. */
export const longestTitle = 40;
