/** What has to be done on site before a team goes on, and the points of its talks: practice that both rulebooks share. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Line } from '../sections.schema.ts';
import { line, say } from './line.ts';

/** Kinds of an edition that are asked for more, or for less. */
export interface Kinds {
  /** Go through the checklists whole; none given: every kind does. */
  readonly whole?: readonly string[];
  /** Go through what was closed at the unit before; none given: no kind does. */
  readonly lookingBack?: readonly string[];
}

/** What an edition calls the meeting with the unit after moving in, and who gets copies of the feedback. */
export interface EditionWords {
  readonly zh: string;
  readonly en: string;
  /** In running text. */
  readonly enInText: string;
  readonly copiesOfFeedback: Says;
}

/** Supervision commissions (监委) are of 2018. */
export const wordsOf2016: EditionWords = {
  ...{ zh: '见面会', en: 'Opening meeting', enInText: 'opening meeting' },
  copiesOfFeedback: say(
    '巡察工作领导小组，纪委，组织部',
    'Leading group, discipline commission, organisation department',
  ),
};
export const wordsOf2024: EditionWords = {
  ...{ zh: '动员会', en: 'Mobilisation meeting', enInText: 'mobilisation meeting' },
  copiesOfFeedback: say(
    '巡察工作领导小组，纪委监委，组织部',
    'Leading group, discipline and supervision commission, organisation department',
  ),
};

/** @param leaving the first step after the work on site */
export function entryConditions(
  leaving: string,
  meeting: EditionWords,
  { whole, lookingBack }: Kinds = {},
  source?: Says,
): Line<'entry-conditions'>[] {
  const from = source === undefined ? {} : ({ practice: true, source } as const);
  return [
    line('opening-meeting-before-work', `召开${meeting.zh}后开展工作`, `${meeting.en} before the work`, {
      ...{ step: 'work', needs: 'opening-meeting-held' as const },
      ...from,
    }),
    line('notice-before-work', '发布公告后开展工作', 'Notice before the work', {
      ...{ step: 'work', needs: 'notice-published' as const },
      ...from,
    }),
    line('checklists-before-leaving', '清单各项落实后结束现场', 'Checklists before leaving', {
      ...{ step: leaving, needs: 'checklists-done' as const },
      ...(whole === undefined ? {} : { kinds: whole }),
      ...from,
    }),
    ...(lookingBack === undefined
      ? []
      : [
          line(
            'old-problems-before-leaving',
            '以前的问题逐条核查后结束现场',
            'Earlier problems verified before leaving',
            {
              ...{ step: leaving, needs: 'old-problems-verified' as const, kinds: lookingBack },
              ...from,
            },
          ),
        ]),
    line('requests-before-leaving', '调阅资料办结后结束现场', 'Requests settled before leaving', {
      ...{ step: leaving, needs: 'requests-settled' as const },
      ...from,
    }),
    line('talks-before-leaving', '谈话记录签字后结束现场', 'Talks signed before leaving', {
      ...{ step: leaving, needs: 'talks-signed' as const },
      ...from,
    }),
    line('problems-before-leaving', '登记的问题审签后结束现场', 'Problems confirmed before leaving', {
      ...{ step: leaving, needs: 'problems-confirmed' as const },
      ...from,
    }),
  ];
}

export function talkOutlines(source?: Says): Line<'talk-outlines'>[] {
  const from = source === undefined ? {} : ({ practice: true, source } as const);
  const point = (code: string, who: NonNullable<Line<'talk-outlines'>['who']>, zh: string, en: string) =>
    line(code, zh, en, { who, ...from });
  return [
    point(
      'leader-main-responsibility',
      'main-leader',
      '履行主体责任第一责任人职责',
      'First responsible for the main responsibility',
    ),
    point('leader-major-decisions', 'main-leader', '“三重一大”决策怎样作出', 'How major matters are decided'),
    point('leader-team', 'main-leader', '班子运行和成员表现', 'How the leading body works'),
    point('member-two-jobs', 'leading-body', '分管领域“一岗双责”', 'Two jobs in one post'),
    point('member-head', 'leading-body', '对主要领导和班子的看法', 'View of the main leader and the body'),
    point('member-risks', 'leading-body', '分管领域的廉洁风险', 'Integrity risks in the field'),
    point('post-power', 'key-posts', '岗位权力怎样运行', 'How the powers of the post are used'),
    point('post-money', 'key-posts', '资金、项目、采购的审批', 'Approval of money, projects and purchases'),
    point('post-reported', 'key-posts', '群众有哪些反映', 'What people say'),
    point(
      'subordinate-guidance',
      'subordinates',
      '上级对本单位的管理和监督',
      'How the unit above manages and supervises',
    ),
    point('subordinate-burdens', 'subordinates', '有无摊派、吃拿卡要', 'Levies and favours asked for'),
  ];
}
