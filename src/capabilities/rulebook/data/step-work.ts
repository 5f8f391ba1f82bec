/** What is to be done in each of a team's seven steps and which documents come of it: practice that both rulebooks share. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Line } from '../sections.schema.ts';
import type { EditionWords, Kinds } from './fieldwork.ts';
import { line, say } from './line.ts';

type Task = Line<'step-tasks'>;
type Document = Line<'step-documents'>;
type Rest<Of> = Omit<Of, 'code' | 'label' | 'step'>;

/** Times that no text states: suggested by the program, as its numbers are. */
const within = (days: number) =>
  ({
    within: days,
    note: say(
      '天数为着落系统的建议值，可在本地版本中修改或删去。',
      'The days are suggested by the program; change them or take them out.',
    ),
  }) as const;
const byHand = { proof: 'by-hand', isMandatory: true } as const;
const freely = { proof: 'by-hand', isMandatory: false } as const;
const leader = { who: 'team-leader' } as const;
const deputy = { who: 'team-deputy' } as const;
const liaison = { who: 'team-liaison' } as const;
const proved = (proof: Task['proof']) => ({ proof, isMandatory: true }) as const;
const document = (code: string, isMandatory: boolean) => ({ proof: 'document', document: code, isMandatory }) as const;

export function stepTasks(called: EditionWords, kinds: Kinds = {}, source?: Says): Task[] {
  const from = source === undefined ? {} : ({ practice: true, source } as const);
  const of: Steps = (step) => (code, zh, en, rest) => line(code, zh, en, { step, ...rest, ...from });
  return [...tasksOnSite(of, called, kinds), ...tasksAfterwards(of)];
}

type Steps = (step: string) => (code: string, zh: string, en: string, rest: Rest<Task>) => Task;

function tasksOnSite(of: Steps, called: EditionWords, { whole, lookingBack }: Kinds): Task[] {
  const [into, meeting, work] = [of('move-in'), of('hold-opening-meeting'), of('work')];
  return [
    into('hold-authorisation', '取得组长授权', 'Hold the authorisation', {
      ...leader,
      ...document('authorisation-decision', true),
    }),
    into('agree-contact', '商定联络员和工作场所', 'Agree on the contact and the place of work', {
      ...liaison,
      ...byHand,
      ...within(3),
    }),
    into('post-channels', '公布举报电话、信箱和接待地点', 'Make phone, mailbox and reception known', {
      ...liaison,
      ...freely,
    }),
    meeting('record-meeting', `召开并登记${called.zh}`, `Hold the ${called.enInText}`, {
      ...leader,
      ...proved('opening-meeting-held'),
    }),
    meeting('publish-notice', '发布巡察公告', 'Publish the notice', { ...liaison, ...proved('notice-published') }),
    meeting('read-out-discipline', '宣布工作纪律和监督方式', 'Read out the team’s discipline', {
      ...leader,
      ...freely,
    }),
    work('divide-work', '明确组内分工', 'Divide the work in the team', { ...leader, ...byHand, ...within(3) }),
    work('go-through-lists', '逐项落实必查、必问、必谈', 'Go through the checklists', {
      ...deputy,
      ...proved('checklists-done'),
      ...(whole === undefined ? {} : { kinds: whole }),
    }),
    ...(lookingBack === undefined
      ? []
      : [
          work('verify-old-problems', '逐条核查以前的问题', 'Verify earlier problems one by one', {
            ...deputy,
            ...proved('old-problems-verified'),
            kinds: lookingBack,
          }),
        ]),
    work('settle-requests', '办结资料调阅', 'Settle document requests', { ...liaison, ...proved('requests-settled') }),
    work('sign-talks', '谈话记录签字', 'Have talks signed', { ...deputy, ...proved('talks-signed') }),
    work('write-papers', '一事一稿形成底稿', 'One matter, one paper', document('working-paper', false)),
    work('confirm-problems', '登记的问题审签', 'Confirm registered problems', {
      ...leader,
      ...proved('problems-confirmed'),
    }),
    work('return-originals', '退还借阅的原件', 'Return borrowed originals', { ...liaison, ...byHand }),
  ];
}

function tasksAfterwards(of: Steps): Task[] {
  const [sumUp, feedback] = [of('sum-up'), of('feed-back-problems')];
  const [clues, after] = [of('hand-over-clues'), of('press-rectification')];
  return [
    sumUp('meet', '组务会集体研究', 'Hold the team meeting', { ...leader, ...document('meeting-minutes', true) }),
    sumUp('write-report', '形成巡察报告', 'Write the inspection report', {
      ...deputy,
      ...document('inspection-report', true),
    }),
    sumUp('write-special-report', '形成专题报告', 'Write the special report', {
      ...deputy,
      ...document('special-report', false),
    }),
    feedback('feed-back', '向领导班子和主要负责人反馈', 'Feed back to the leading body and to its head', {
      ...leader,
      ...document('feedback', true),
    }),
    clues('sign-clues-over', '线索移交双方签字', 'Both sides sign for the clues', { ...leader, ...freely }),
    after('go-through-plan', '会商整改方案和三清单', 'Go through plan and three lists', { ...deputy, ...freely }),
    after('hand-in-files', '整理移交案卷', 'Hand in the files', { ...liaison, ...byHand, ...within(30) }),
  ];
}

export function stepDocuments(called: EditionWords, { lookingBack }: Kinds = {}, source?: Says): Document[] {
  const from = source === undefined ? {} : ({ practice: true, source } as const);
  const of =
    (step: string) =>
    (code: string, zh: string, en: string, keptIn: Document['keptIn'], rest: Partial<Rest<Document>> = {}) =>
      line(code, zh, en, { step, keptIn, ...rest, ...from });
  const [into, meeting, work, sumUp] = [of('move-in'), of('hold-opening-meeting'), of('work'), of('sum-up')];
  const [feedback, clues, after] = [of('feed-back-problems'), of('hand-over-clues'), of('press-rectification')];
  return [
    into('authorisation-decision', '组长授权决定', 'Authorisation decision', 'authorisation'),
    into('notice-to-unit', '进驻通知', 'Notice to the unit', 'on-paper'),
    meeting('public-notice', '巡察公告', 'Public notice', 'notice'),
    meeting('meeting-record', `${called.zh}记录`, `Record of the ${called.enInText}`, 'opening-meeting'),
    meeting('mobilisation', '动员讲话', 'Mobilisation', 'evidence'),
    work('talk-record', '谈话记录', 'Talk records', 'talk'),
    work('request-list', '资料调阅', 'Document requests', 'request'),
    work('working-paper', '底稿', 'Working papers', 'paper'),
    work('fact-sheet', '事实确认单', 'Fact-confirmation sheets', 'fact-sheet'),
    work('immediate-notice', '立行立改通知', 'Immediate-rectification notice', 'immediate-rectification'),
    sumUp('meeting-minutes', '组务会记录', 'Minutes of the team meeting', 'minutes'),
    sumUp('inspection-report', '巡察报告', 'Inspection report', 'inspection-report'),
    sumUp('special-report', '专题报告', 'Special report', 'special-report'),
    sumUp('clue-report', '线索报告', 'Clue report', 'clue-report'),
    ...(lookingBack === undefined
      ? []
      : [sumUp('look-back-report', '回头看报告', 'Look-back report', 'evidence', { kinds: lookingBack })]),
    feedback('feedback', '反馈意见', 'Feedback', 'feedback', {
      copiesTo: called.copiesOfFeedback,
    }),
    feedback('rectification-letter', '整改函', 'Rectification letter', 'letter'),
    clues('clue-transfer-list', '线索移交清单', 'Clue transfer list', 'clue'),
    after('file-list', '案卷目录', 'List of the files', 'on-paper'),
  ];
}
