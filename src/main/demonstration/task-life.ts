/** What a unit does about a problem: by letter or without one, until three people have proved, reviewed and signed. */
import {
  decideClosing,
  decideHandingOn,
  decideMoving,
  decideReopening,
  officeOf,
} from '#capabilities/problems/index.ts';
import { letterProblemSubject, letterSubject, taskSubject } from '#capabilities/rectification/index.ts';
import { decideDraft, decideLetter, letterProblemsOf } from '#capabilities/rectification/letter.decide.ts';
import { afterLetter, type Letter, type LetterChange } from '#capabilities/rectification/letter.model.ts';
import { decideAssign, decideTask } from '#capabilities/rectification/task.decide.ts';
import {
  afterTask,
  type Holder,
  holdingOf,
  type Task,
  type TaskChange,
  type TaskCommand,
  type Way,
} from '#capabilities/rectification/task.model.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, addMonths, type Day, yearOf } from '#platform/kernel/time.ts';
import { addWorkingDays } from '#platform/kernel/workdays.ts';
import { during } from './ledger.ts';
import { lookBack } from './look-backs.ts';
import type { Signatory } from './luck.ts';
import type { Scene } from './scene.ts';
import { isXixiu2016, type ProblemSpec } from './specs.ts';
import { apply, pass, type Track } from './track.ts';
import { worked } from './work.data.ts';

export function taskLife(scene: Scene, spec: ProblemSpec, track: Track): void {
  if (isXixiu2016(spec.round) && spec.route === 'rectification') byLetter(scene, spec, track);
  let task = assign(scene, spec, track, null);
  task = work(scene, spec, track, task);
  if (task.closedOn === null) return;
  if (spec.round.state !== 'closed') {
    lookAtFresh(scene, spec, track, task);
    return;
  }
  const lot = scene.luck.number(90);
  if (lot === 0) work(scene, spec, track, takeUpAgain(scene, spec, track, task));
  else if (lot < 9) lookLater(scene, spec, track, task, lot);
}

/** Of what was closed lately a few were looked at, and wait for the director. */
function lookAtFresh(scene: Scene, spec: ProblemSpec, track: Track, task: Task): void {
  if (scene.next(`look-back ${spec.round.id}`) > 2) return;
  lookBack(scene, spec, track, { task, conclusion: 'held', on: track.day, office: office(scene), end: 'waits' });
}

function lookLater(scene: Scene, spec: ProblemSpec, track: Track, task: Task, lot: number): void {
  const on = addDays(track.day, 30 + lot * 9);
  if (on > track.today) return;
  const end = lot === 8 ? 'rejected' : 'signed';
  lookBack(scene, spec, track, { task, conclusion: 'held', on, office: office(scene), end });
}

function doer({ id, name }: Signatory, role: string) {
  return { accountId: id, name, rolesHere: [role] };
}

function assign(scene: Scene, spec: ProblemSpec, track: Track, follows: Task | null): Task {
  const { problem, day } = track;
  const way = spec.route as Way;
  const isTrial = spec.round.edition === 'anshun-trial';
  const completeBy = latest(
    day,
    follows === null ? completionOf(way, isTrial, problem.fedBackOn ?? day, day) : addMonths(day, 2),
  );
  const planBy = way === 'rectification' && !isTrial ? addWorkingDays(problem.fedBackOn ?? day, 15) : null;
  const by = doer(scene.cast.office(spec.round).clerk, 'office-clerk');
  const isLate = planBy === null || planBy < day;
  const order = {
    id: newId(),
    problem,
    way,
    planBy: isLate ? null : planBy,
    completeBy,
    followsId: follows?.id ?? null,
  };
  const change = accepted(decideAssign(order, by, day));
  const task = afterTask(null, change);
  const holding = holdingOf(task);
  if (holding === undefined) throw new Error('an assigned task has a holder');
  if (follows === null)
    apply(track, decideHandingOn(problem, { route: way, ...holding, detail: { taskId: task.id } }, day));
  else {
    const seen = { task: follows, conclusion: 'relapsed', on: day, office: office(scene), end: 'signed' } as const;
    const reason = lookBack(scene, spec, track, seen);
    track.step += 3;
    // After the look-back and its signature.
    scene.delays.set(task.id, (scene.delays.get(follows.id) ?? 0) + follows.version + 2);
    apply(track, decideReopening(problem, { reason, ...holding }, day));
  }
  keep(track, change);
  return task;
}

function completionOf(way: Way, isTrial: boolean, fedBackOn: Day, day: Day): Day {
  if (way === 'inquiry') return addWorkingDays(day, 15);
  if (way === 'immediate') return addDays(day, 10);
  return addMonths(fedBackOn, isTrial ? 2 : 3);
}

function takeUpAgain(scene: Scene, spec: ProblemSpec, track: Track, task: Task): Task {
  pass(track, 60 + scene.luck.number(60));
  return assign(scene, spec, track, task);
}

/** Takes the task as far as the story goes. */
function work(scene: Scene, spec: ProblemSpec, track: Track, assigned: Task): Task {
  const { luck, cast } = scene;
  const { reach, route, round } = spec;
  const unit = cast.unit(track.problem.unitId, round.year);
  const supervisor = cast.supervisor(round);
  const signer: Holder =
    supervisor === null ? office(scene) : { kind: 'supervision-group', id: round.id, name: '整改督导组' };
  let task = assigned;
  const go = (command: TaskCommand, by: Signatory, role: string) => {
    const change = accepted(decideTask(task, command, doer(by, role), { today: track.day, signer }));
    const before = task;
    task = afterTask(task, change);
    keep(track, change);
    move(track, before, task, by);
  };
  if (reach === 'begun') return task;
  const words = worked(luck);
  if (route === 'rectification') {
    pass(track, 4 + luck.number(14));
    const { plan, measures } = words;
    go({ type: 'plan', plan, measures, responsibleLeader: unit.secretary.name }, unit.contact, 'unit-contact');
  }
  if (reach === 'planned' && luck.number(2) === 0) return task;
  if (reach === 'planned' || luck.number(4) === 0) {
    pass(track, 3 + luck.number(12));
    const recoveredFen = words.recoveredFen;
    go(
      { type: 'progress', text: words.progress, completion: 'basically-done', recoveredFen },
      unit.contact,
      'unit-contact',
    );
  }
  if (reach === 'planned') return task;
  pass(track, 5 + luck.number(route === 'rectification' ? 30 : 6));
  go({ type: 'prove', proof: words.proof, recoveredFen: words.recoveredFen }, unit.contact, 'unit-contact');
  if (reach === 'proved') return task;
  pass(track, 1 + luck.number(5));
  go({ type: 'review' }, unit.secretary, 'unit-secretary');
  if (reach === 'reviewed') return task;
  pass(track, 2 + luck.number(8));
  const by = supervisor ?? cast.office(round).director;
  go(
    { type: 'sign-off', keptUp: luck.number(5) === 0, ...ending(scene, spec) },
    by,
    supervisor === null ? 'office-director' : 'rectification-supervisor',
  );
  return task;
}

function ending({ luck }: Scene, { route }: ProblemSpec) {
  if (luck.number(25) === 0)
    return { outcome: 'not-rectified', outcomeReason: '责任单位已撤并，事项由承接单位另案办理。' } as const;
  if (route === 'inquiry') return { outcome: luck.pick(['explained', 'dealt-with'] as const) };
  return { outcome: 'rectified' } as const;
}

function move(track: Track, before: Task, task: Task, signer: Signatory): void {
  const holding = holdingOf(task);
  if (holding !== undefined) {
    const isSame =
      before.holderId === task.holderId && before.dueOn === task.dueOn && before.nextStep === task.nextStep;
    if (!isSame) apply(track, decideMoving(track.problem, { ...holding, detail: { taskId: task.id } }, track.day));
    return;
  }
  const { outcome, outcomeReason, proof, doneBy, doneByName } = task;
  if (outcome === null || proof === null || doneBy === null) throw new Error('a closed task has its outcome');
  const order = { outcome, outcomeReason, proof, doneBy: { id: doneBy, name: doneByName ?? '' } };
  apply(track, decideClosing(track.problem, order, signer, track.day));
}

/** 整改函: drafted by a clerk, issued by the director; one for each problem. */
function byLetter(scene: Scene, spec: ProblemSpec, track: Track): void {
  const { problem, day } = track;
  const { clerk, director } = scene.cast.office(spec.round);
  const unit = scene.cast.unit(problem.unitId, spec.round.year);
  const draft = {
    id: newId(),
    kind: 'rectification-letter',
    jurisdictionId: problem.jurisdictionId,
    roundId: problem.roundId,
    inspectionId: problem.inspectionId,
    unitId: problem.unitId,
    unitName: problem.unitName,
    title: `关于${problem.title}的整改函`,
    body: `请就“${problem.title}”问题研究制定整改措施，按期报送整改情况。`,
    issueBy: addDays(day, 3),
    answerBy: addMonths(day, 2),
    problemCount: 1,
  } as const;
  const drafted = accepted(decideDraft(draft, office(scene), doer(clerk, 'office-clerk'), day));
  let letter = keepLetter(track, null, drafted, day);
  for (const { id, ...set } of letterProblemsOf(draft, [problem.id], newId)) {
    const { jurisdictionId } = draft;
    const change = { subject: letterProblemSubject, id, version: 0, event: 'problem-listed', set, jurisdictionId };
    track.out.push({ ...change, now: during(day, track.step) });
  }
  const ordinal = scene.next(`letter ${draft.kind} ${yearOf(day)}`);
  const at = { office: office(scene) };
  letter = keepLetter(
    track,
    letter,
    accepted(
      decideLetter(letter, { type: 'issue', ordinal }, doer(director, 'office-director'), { today: day, ...at }),
    ),
    day,
  );
  const answeredOn = addDays(day, 45);
  const answer = { type: 'answer', answer: '已按要求制定措施并完成整改。', proof: '整改情况报告' } as const;
  letter = keepLetter(
    track,
    letter,
    accepted(decideLetter(letter, answer, doer(unit.contact, 'unit-contact'), { today: answeredOn, ...at })),
    answeredOn,
  );
  const settledOn = addDays(day, 60);
  const settle = { type: 'settle', outcome: 'adopted', effect: '完善制度，问题未再发生。' } as const;
  keepLetter(
    track,
    letter,
    accepted(decideLetter(letter, settle, doer(director, 'office-director'), { today: settledOn, ...at })),
    settledOn,
  );
}

export function keepLetter(track: Pick<Track, 'out'>, before: Letter | null, change: LetterChange, day: Day): Letter {
  track.out.push({ ...change, subject: letterSubject, now: during(day, 40) });
  return afterLetter(before, change);
}

function keep(track: Track, change: TaskChange): void {
  track.out.push({ ...change, subject: taskSubject, now: during(track.day, track.step) });
}

function office({ place }: Scene): Holder {
  return { kind: 'office', id: place.id, name: officeOf(place).name };
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
