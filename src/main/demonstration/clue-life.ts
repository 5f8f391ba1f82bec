/** A clue at the discipline commission: received, disposed of, looked into, and its result back at the office. */

import {
  decideClosing,
  decideConclusion,
  decideDisposal,
  decideReceipt,
  decideReturn,
  decideTransfer,
} from '#capabilities/clues/clue.decide.ts';
import { afterChange, type CasesOfClue, type Clue, type Finding } from '#capabilities/clues/clue.model.ts';
import { decideHandingOn } from '#capabilities/problems/index.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { addDays, addMonths, yearOf } from '#platform/kernel/time.ts';
import { caseLife } from './case-life.ts';
import { type ClueTrack, keep, mirrored } from './clue-keeping.ts';
import { momentOf, write } from './clue-writing.ts';
import type { Signatory } from './luck.ts';
import { type KnownPerson, personsFor } from './persons.ts';
import type { Scene } from './scene.ts';
import type { ProblemSpec } from './specs.ts';
import { apply, due, pass, type Track } from './track.ts';

export function clueLife(scene: Scene, spec: ProblemSpec, track: Track): void {
  const { luck, cast } = scene;
  const { reach, cases } = spec;
  const { desk, officer } = cast.discipline(spec.round);
  const groups = personsFor(scene, spec, track);
  const known = [...new Set(groups.flat())];
  const at = transfer(scene, spec, track, known);
  if (reach === 'begun' && luck.number(2) === 0) return;
  pass(track, 1 + luck.number(3));
  const disposeBy = due(track, addMonths(at.clue.transferredOn, 1));
  keep(
    at,
    decideReceipt(momentOf(scene, track, desk, 'discipline-receiving-desk'), at.clue, { dueOn: disposeBy }, null),
  );
  if (reach === 'begun') return;
  pass(track, 3 + luck.number(20));
  const resultBy = due(track, addMonths(at.clue.transferredOn, 3));
  const discipline = (by: Signatory) => momentOf(scene, track, by, 'discipline-officer');
  const isHeld = reach === 'planned' && luck.number(3) === 0;
  const manner = isHeld
    ? 'held-for-review'
    : cases.length > 0 || luck.number(2) === 0
      ? 'preliminary-verification'
      : 'talk-or-letter-inquiry';
  const order = {
    manner,
    reason: '反映内容具体，有可查性。',
    document: null,
    dueOn: isHeld ? addMonths(track.day, 6) : resultBy,
  } as const;
  keep(at, decideDisposal(discipline(officer), at.clue, order, null));
  if (reach === 'planned') return;
  const came = cases.map((one, index) =>
    caseLife(scene, spec, at, one, { named: known, persons: groups[index] ?? [] }),
  );
  if (reach === 'proved') return;
  pass(track, 2 + luck.number(6));
  const sanctions = came.reduce((sum, each) => sum + each.sanctions, 0);
  const finding = findingOf(came.length, sanctions, luck.number(4));
  const found: CasesOfClue = { count: came.length, open: 0, sanctions };
  const document = `${scene.place.name.slice(0, 1)}纪办〔${yearOf(track.day)}〕${1 + luck.number(400)}号`;
  const conclusion = { finding, note: notes[finding], document, dueOn: due(track, resultBy) };
  keep(at, decideConclusion(discipline(officer), at.clue, found, conclusion, null));
  finish(scene, spec, at);
}

function transfer(scene: Scene, spec: ProblemSpec, track: Track, known: readonly KnownPerson[]): ClueTrack {
  const { problem, day } = track;
  const { director } = scene.cast.office(spec.round);
  const { jurisdictionId, roundId, inspectionId, unitId, editionId, foundOn, facts, discipline, evidence } = problem;
  const origin = { jurisdictionId, roundId, inspectionId, unitId, editionId };
  const order = {
    problemId: problem.id,
    source: 'team-finding',
    foundOn,
    matter: facts,
    discipline,
    evidence,
    reported: known.map(({ name, post }) => `${name}（${post}）`).join('、'),
    dueOn: addDays(day, 5),
    persons: known.map(({ id }, index) => ({ personId: id, isPrincipal: index === 0 })),
  } as const;
  const ordinal = scene.next(`clue ${yearOf(day)}`);
  const changes = accepted(
    decideTransfer(momentOf(scene, track, director, 'office-director'), origin, order, ordinal, null),
  );
  const [first] = changes;
  if (first === undefined) throw new Error('a transfer makes a clue');
  const clue = afterChange<Clue>(null, first);
  apply(track, decideHandingOn(problem, { route: 'clue', ...mirrored(clue), detail: { receipt: clue.number } }, day));
  for (const change of changes) write(track, change);
  return { clue, track };
}

function finish(scene: Scene, { reach, round }: ProblemSpec, at: ClueTrack): void {
  const { luck, cast } = scene;
  const { track } = at;
  if (reach === 'reviewed' && luck.number(2) === 0) return;
  pass(track, 1 + luck.number(4));
  const { desk } = cast.discipline(round);
  const order = { dueOn: addDays(track.day, 7) };
  keep(at, decideReturn(momentOf(scene, track, desk, 'discipline-receiving-desk'), at.clue, order, null));
  if (reach === 'reviewed') return;
  pass(track, 1 + luck.number(5));
  const { director } = cast.office(round);
  const closer = momentOf(scene, track, director, 'office-director');
  keep(at, decideClosing(closer, at.clue));
}

function findingOf(cases: number, sanctions: number, chance: number): Exclude<Finding, 'passed-on'> {
  if (cases > 0) return sanctions > 0 ? 'sanctioned' : 'case-without-sanction';
  return chance === 0 ? 'clarified' : chance === 1 ? 'closed-without-case' : 'first-form';
}

const notes: Readonly<Record<Exclude<Finding, 'passed-on'>, string>> = {
  sanctioned: '违纪事实清楚，已给予处分。',
  'case-without-sanction': '立案审查后免予处分，予以诫勉。',
  'first-form': '问题轻微，已批评教育并责令整改。',
  'closed-without-case': '经初核不属实，予以了结。',
  clarified: '反映失实，已予澄清。',
  duplicate: '与此前线索重复。',
};
