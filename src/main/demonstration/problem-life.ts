/** A problem from its finding to the office's desk, and on to whoever deals with it. */
import {
  decideConfirmation,
  decideDropping,
  decideFeedback,
  decideRegistration,
  decideSupervision,
  numberSeries,
  officeOf,
  problemNumber,
  supervisionNumber,
  supervisionSeries,
} from '#capabilities/problems/index.ts';
import { addDays, yearOf } from '#platform/kernel/time.ts';
import { clueLife } from './clue-life.ts';
import { later } from './luck.ts';
import { nameOn } from './places.ts';
import type { Scene } from './scene.ts';
import { filled, worded } from './scene.ts';
import type { ProblemSpec } from './specs.ts';
import { taskLife } from './task-life.ts';
import { apply, begin, due, pass, type Track, upTo } from './track.ts';
import { type Finding, forOthers, reportable } from './words.data.ts';

/** @param ancestorId the problem that this one is found again of @returns the problem's id */
export function problemLife(scene: Scene, spec: ProblemSpec, ancestorId: string | null): Track {
  const track = found(scene, spec, ancestorId);
  if (spec.reach === 'registered') return track;
  if (spec.reach === 'dropped') {
    drop(scene, spec, track);
    return track;
  }
  confirm(scene, spec, track);
  if (track.problem.severity === 'grave') supervise(scene, spec, track);
  if (spec.reach === 'confirmed') return track;
  const isOnSite = spec.route === 'immediate' || (spec.route === 'clue' && spec.round.state !== 'closed');
  if (!isOnSite) feedBack(scene, spec, track);
  if (spec.reach === 'fed-back') return track;
  pass(track, 1 + scene.luck.number(6));
  if (spec.route === 'clue') clueLife(scene, spec, track);
  else taskLife(scene, spec, track);
  return track;
}

function found(scene: Scene, spec: ProblemSpec, ancestorId: string | null): Track {
  const { round, inspection } = spec;
  const { luck, today, cast, teams } = scene;
  const edition = scene.editions[round.edition];
  const latest = round.to < today ? 24 : 14;
  const foundOn = later(luck, round.from, 4, latest);
  const team = teams[inspection.team];
  if (team === undefined) throw new Error('the demonstration has no such team');
  const category = luck.pick(edition.categories);
  const unitName = nameOn(inspection.unit, foundOn);
  const other = spec.forOther === undefined ? undefined : forOthers[spec.forOther % forOthers.length];
  const finding: Finding =
    other !== undefined
      ? filled(luck, other, unitName, round.year)
      : spec.route === 'clue'
        ? filled(luck, luck.pick(reportable), unitName, round.year)
        : worded(scene, category, unitName, round.year);
  const by = luck.pick(cast.team(round, inspection).members);
  const number = scene.next(numberSeries(round.id, team.id));
  const place = {
    jurisdictionId: round.place.id,
    roundId: round.id,
    inspectionId: inspection.id,
    editionId: edition.id,
    unitId: inspection.unit.id,
    unitName,
    teamName: team.name,
    movedInOn: round.from,
    isOver: false,
  };
  const { title, facts, basis, discipline, responsibility } = finding;
  const registration = {
    title: `${unitName}${title}`,
    facts,
    basis,
    evidence: `证据${1 + luck.number(3)}份，见工作底稿`,
    responsible: null,
    category,
    discipline,
    responsibility,
    severity:
      spec.route === 'clue' && luck.number(12) === 0 ? 'grave' : luck.pick(['minor', 'ordinary', 'ordinary'] as const),
    foundOn,
    number: problemNumber(round.year, round.ordinal, team.ordinal, number),
    ancestorId,
    dueOn: addDays(foundOn, 12),
  } as const;
  const doer = { ...by, roles: ['team-member'] };
  return begin(scene.out, decideRegistration(place, registration, edition.words, doer, foundOn), foundOn, today);
}

function leaderOf({ cast }: Scene, { round, inspection }: ProblemSpec) {
  return { ...cast.team(round, inspection).leader, roles: ['team-leader'] };
}

function confirm(scene: Scene, spec: ProblemSpec, track: Track): void {
  pass(track, 2 + scene.luck.number(9));
  const office = officeOf(scene.place);
  const opinion = '经组务会集体研究，同意作为问题报送。';
  const proposed = spec.forOther === undefined ? {} : ({ proposedRoute: 'other-body' } as const);
  const order = { opinion, office, dueOn: due(track, spec.round.feedbackOn), ...proposed };
  apply(track, decideConfirmation(track.problem, order, leaderOf(scene, spec), track.day));
}

function drop(scene: Scene, spec: ProblemSpec, track: Track): void {
  pass(track, 3 + scene.luck.number(6));
  const order = { reason: '事实不清，尚不足以认定为问题。', proof: '组务会会议记录', absorbed: [] };
  apply(track, decideDropping(track.problem, order, leaderOf(scene, spec), track.day));
}

function supervise(scene: Scene, { round }: ProblemSpec, track: Track): void {
  pass(track, 1);
  const year = yearOf(track.day);
  const { director } = scene.cast.office(round);
  const order = {
    keyKind: scene.luck.pick(['person', 'matter', 'problem'] as const),
    number: supervisionNumber(year, scene.next(supervisionSeries(scene.place.id, year))),
    supervisorName: director.name,
  };
  apply(track, decideSupervision(track.problem, order, { ...director, roles: ['office-director'] }));
}

function feedBack(scene: Scene, { round }: ProblemSpec, track: Track): void {
  upTo(track, round.feedbackOn);
  const order = { on: track.day, office: officeOf(scene.place), dueOn: addDays(track.day, 7) };
  const by = { ...scene.cast.office(round).clerk, roles: ['office-clerk'] };
  apply(track, decideFeedback(track.problem, order, by, track.day));
}
