/** What stands beside the problems: talks, suggestion letters, accountability, notices and notifications of typical cases. */
import { decideTalk } from '#capabilities/clues/person.decide.ts';
import { noticeSubject, notificationSubject } from '#capabilities/notices/index.ts';
import {
  decideNoticeDraft,
  decideNoticePublication,
  decideNotificationDraft,
  decideNotificationPublication,
} from '#capabilities/notices/notice.decide.ts';
import type { CaseNotification, PublicNotice } from '#capabilities/notices/notice.model.ts';
import { proposalFrom } from '#capabilities/notices/proposal.model.ts';
import { officeOf } from '#capabilities/problems/index.ts';
import { decideHoldToAccount, decideRevoke } from '#capabilities/rectification/accountability.decide.ts';
import type { Accountability } from '#capabilities/rectification/accountability.model.ts';
import { accountabilitySubject } from '#capabilities/rectification/index.ts';
import { decideDraft, decideLetter } from '#capabilities/rectification/letter.decide.ts';
import type { LetterCommand } from '#capabilities/rectification/letter.model.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, addMonths, type Day, yearOf } from '#platform/kernel/time.ts';
import { momentOf, write } from './clue-writing.ts';
import { during } from './ledger.ts';
import { personName, type Signatory } from './luck.ts';
import { registerPerson } from './persons.ts';
import { nameOn } from './places.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';
import type { Scene } from './scene.ts';
import { keepLetter } from './task-life.ts';
import type { Track } from './track.ts';

const doer = ({ id, name }: Signatory, role: string) => ({ accountId: id, name, rolesHere: [role] });

/** Talks under the first form; `places` are the problems in whose inspections they were held. */
export function talks(scene: Scene, round: PlannedRound, places: readonly Track[], count: number): void {
  const { luck, cast } = scene;
  const measures = scene.editions[round.edition].talks;
  let person: ReturnType<typeof registerPerson> | undefined;
  for (let at = 0; at < count; at += 1) {
    const found = places[(at * 7) % places.length];
    if (found === undefined) return;
    const day = addDays(round.feedbackOn, 5 + at);
    const track = { ...found, day, step: at };
    // Every fifth talk is with the person of the talk before: person-times, not persons.
    const isAgain = at % 5 === 4 && person !== undefined;
    if (!isAgain || person === undefined) person = registerPerson(scene, track, round);
    const { jurisdictionId, roundId, inspectionId, unitId, editionId } = found.problem;
    const origin = { jurisdictionId, roundId, inspectionId, unitId, editionId };
    const { director } = cast.office(round);
    const order = {
      personId: person.id,
      clueId: null,
      measure: luck.pick(measures),
      heldOn: day,
      heldByName: director.name,
      matter: `就“${found.problem.title}”对其提醒谈话。`,
    };
    const moment = momentOf(scene, track, director, 'office-director');
    const [change] = accepted(decideTalk(moment, origin, { jurisdictionId }, order, measures));
    if (change !== undefined) write(track, change);
  }
}

/** A supervision suggestion letter (监察建议书); `last` is how far it got. */
export function suggestionLetter(
  scene: Scene,
  round: PlannedRound,
  { problem }: Track,
  day: Day,
  last: 'drafted' | 'issued' | 'answered' | 'settled',
): void {
  const { clerk, director } = scene.cast.office(round);
  const unit = scene.cast.unit(problem.unitId, round.year);
  const office = { kind: 'office', id: scene.place.id, name: officeOf(scene.place).name } as const;
  const { jurisdictionId, roundId, inspectionId, unitId, unitName } = problem;
  const draft = {
    id: newId(),
    kind: 'suggestion-letter',
    jurisdictionId,
    roundId,
    inspectionId,
    unitId,
    unitName,
    title: `关于完善${unitName}内部监督制度的监察建议书`,
    body: `巡察发现“${problem.title}”等问题，建议举一反三、完善制度并加强监督检查。`,
    issueBy: addDays(day, 5),
    answerBy: addMonths(day, 1),
    problemCount: 0,
  } as const;
  const out = scene.out;
  let letter = keepLetter({ out }, null, accepted(decideDraft(draft, office, doer(clerk, 'office-clerk'), day)), day);
  const steps: readonly [typeof last, LetterCommand, Signatory, string, number][] = [
    [
      'issued',
      {
        type: 'issue',
        ordinal: last === 'drafted' ? 1 : scene.next(`letter ${draft.kind} ${yearOf(addDays(day, 2))}`),
      },
      director,
      'office-director',
      2,
    ],
    [
      'answered',
      { type: 'answer', answer: '已采纳建议，修订制度三项。', proof: '制度汇编' },
      unit.secretary,
      'unit-secretary',
      25,
    ],
    ['settled', { type: 'settle', outcome: 'adopted', effect: '同类问题未再发生。' }, director, 'office-director', 40],
  ];
  const reached = ['drafted', 'issued', 'answered', 'settled'].indexOf(last);
  for (const [, command, by, role, after] of steps.slice(0, reached)) {
    const today = addDays(day, after);
    letter = keepLetter(
      { out },
      letter,
      accepted(decideLetter(letter, command, doer(by, role), { today, office })),
      today,
    );
  }
}

export function holdToAccount(
  scene: Scene,
  round: PlannedRound,
  { problem }: Track,
  responsibility: 'main' | 'supervisory',
  isRevoked = false,
): void {
  const day = addDays(round.feedbackOn, 30);
  const { clerk, director } = scene.cast.office(round);
  const order = {
    id: newId(),
    jurisdictionId: problem.jurisdictionId,
    unitId: problem.unitId,
    unitName: problem.unitName,
    problemId: problem.id,
    personName: personName(scene.luck),
    post: responsibility === 'main' ? '党组织书记' : '纪检组织负责人',
    responsibility,
    manner: scene.luck.pick(['notification', 'admonition', 'organisational'] as const),
    facts: `对“${problem.title}”负有${responsibility === 'main' ? '主体' : '监督'}责任。`,
    decidedOn: day,
    decidedBy: `${scene.place.name}纪委`,
    decisionNumber: null,
  } as const;
  const change = accepted(decideHoldToAccount(order, doer(clerk, 'office-clerk'), day));
  scene.out.push({ ...change, subject: accountabilitySubject, now: during(day) });
  if (!isRevoked) return;
  const made = { ...change.set, id: change.id, version: 1 } as Accountability;
  const later = addDays(day, 20);
  const revoked = accepted(decideRevoke(made, '经复核责任认定有误。', doer(director, 'office-director'), later));
  scene.out.push({ ...revoked, subject: accountabilitySubject, now: during(later) });
}

export function notifyCase(
  scene: Scene,
  round: PlannedRound,
  { problem }: Track,
  bulletin: number,
  isPublished: boolean,
): void {
  const { clerk, director } = scene.cast.office(round);
  const day = addDays(round.feedbackOn, 150) > scene.today ? addDays(scene.today, -5) : addDays(round.feedbackOn, 150);
  const draft = {
    id: newId(),
    jurisdictionId: problem.jurisdictionId,
    problemId: problem.id,
    bulletin: `${yearOf(day)}年第${bulletin}期`,
    title: `${scene.place.name}某单位${problem.title.replace(problem.unitName, '')}典型案例`,
    body: `${problem.facts.replaceAll(problem.unitName, '某单位')}相关责任人员已受到处理。`,
    people: 'hidden',
    audience: 'public',
  } as const;
  const change = accepted(decideNotificationDraft(draft, doer(clerk, 'office-clerk'), day));
  scene.out.push({ ...change, subject: notificationSubject, now: during(day) });
  if (!isPublished) return;
  const made = { ...change.set, id: change.id, version: 1 } as CaseNotification;
  const next = addDays(day, 2);
  const published = accepted(decideNotificationPublication(made, [], doer(director, 'office-director'), next));
  scene.out.push({ ...published, subject: notificationSubject, now: during(next) });
}

/** 巡察公告: one for each inspection that is no village's. */
export function notice(scene: Scene, round: PlannedRound, inspection: PlannedInspection): void {
  const day = addDays(round.from, -12);
  const { clerk, director } = scene.cast.office(round);
  const office = officeOf(scene.place).name;
  const facts = {
    issuer: office,
    roundName: round.name,
    decisionNumber: null,
    from: round.from,
    to: round.to,
    inspection: {
      teamName: scene.teams[inspection.team]?.name ?? '',
      unitName: nameOn(inspection.unit, day),
      subject: inspection.subject,
    },
  };
  const draft = {
    id: newId(),
    ...proposalFrom(facts),
    phone: '0851-00000000',
    mailbox: null,
    receptionUntil: addDays(round.to, -5),
    jurisdictionId: scene.place.id,
    roundId: round.id,
    inspectionId: inspection.id,
    kind: 'inspection',
  } as const;
  const change = accepted(decideNoticeDraft(draft, doer(clerk, 'office-clerk'), day));
  scene.out.push({ ...change, subject: noticeSubject, now: during(day) });
  const made = { ...change.set, id: change.id, version: 1 } as PublicNotice;
  const next = addDays(day, 1);
  const published = accepted(
    decideNoticePublication(made, { isRoundApproved: true }, doer(director, 'office-director'), next),
  );
  scene.out.push({ ...published, subject: noticeSubject, now: during(next) });
}
