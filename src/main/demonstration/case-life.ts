/** A case from its filing to its conclusion: investigated by one officer, tried by another. */
import {
  decideCaseConclusion,
  decideFiling,
  decideForm,
  decideInvestigation,
  decideSanction,
  decideTrial,
} from '#capabilities/clues/case.decide.ts';
import type { CaseFile, CasePerson, CaseWhole, Sanction } from '#capabilities/clues/case.model.ts';
import { afterChange, type ClueChange } from '#capabilities/clues/clue.model.ts';
import { addMonths, yearOf } from '#platform/kernel/time.ts';
import { type ClueTrack, keep } from './clue-keeping.ts';
import { momentOf } from './clue-writing.ts';
import type { Signatory } from './luck.ts';
import { type KnownPerson, memoryOf } from './persons.ts';
import type { Scene } from './scene.ts';
import type { CaseSpec, ProblemSpec } from './specs.ts';
import { pass } from './track.ts';

/** @returns how many sanctions it came to */
export function caseLife(
  scene: Scene,
  spec: ProblemSpec,
  at: ClueTrack,
  { sanctioned, repeat, stage }: CaseSpec,
  { named: known, persons }: { readonly named: readonly KnownPerson[]; readonly persons: readonly KnownPerson[] },
): { readonly sanctions: number } {
  const { luck, cast } = scene;
  const { officer, trier } = cast.discipline(spec.round);
  const { track } = at;
  const moment = (by: Signatory) => momentOf(scene, track, by, 'discipline-officer');
  pass(track, 5 + luck.number(15));
  const year = yearOf(track.day);
  const order = {
    title: `${persons[0]?.name ?? ''}涉嫌违反${disciplines[at.clue.discipline ?? ''] ?? '党的'}纪律案`,
    personIds: persons.map(({ id }) => id),
    dueOn: addMonths(track.day, 3),
  };
  const named = known.map(({ id }) => id);
  let whole: CaseWhole = wholeOf(
    keep(at, decideFiling(moment(officer), at.clue, named, order, scene.next(`case ${year}`))),
  );
  const go = (decided: Parameters<typeof keep>[1]) => {
    whole = folded(whole, keep(at, decided));
  };
  if (stage === 'filed') return { sanctions: 0 };
  pass(track, 1 + luck.number(4));
  go(decideInvestigation(moment(officer), whole.file));
  if (stage === 'investigating') return { sanctions: 0 };
  pass(track, 20 + luck.number(40));
  go(decideTrial(moment(trier), whole.file));
  if (stage === 'trial') return { sanctions: 0 };
  pass(track, 3 + luck.number(12));
  const isSanctioned = sanctioned > 0 || repeat;
  for (const person of persons)
    decideOn(scene, spec, person, isSanctioned, { moment: moment(trier), go, whole: () => whole });
  pass(track, 1);
  const document = `${scene.place.name.slice(0, 1)}纪处〔${year}〕${1 + luck.number(300)}号`;
  const result = isSanctioned ? 'sanctioned' : 'no-sanction';
  const conclusion = isSanctioned ? '违纪事实成立，给予处分。' : '情节轻微，免予处分。';
  go(decideCaseConclusion(moment(trier), whole, { result, conclusion, document }));
  return { sanctions: whole.sanctions.length };
}

interface Trial {
  readonly moment: ReturnType<typeof momentOf>;
  readonly go: (decided: Parameters<typeof keep>[1]) => void;
  readonly whole: () => CaseWhole;
}

function decideOn(
  scene: Scene,
  spec: ProblemSpec,
  person: KnownPerson,
  isSanctioned: boolean,
  { moment, go, whole }: Trial,
): void {
  const edition = scene.editions[spec.round.edition];
  const { luck } = scene;
  const party = edition.sanctions.filter(({ sphere }) => sphere === 'party');
  const administrative = edition.sanctions.filter(({ sphere }) => sphere === 'administrative');
  const first = person.isPartyMember ? (party[luck.pick(severity)] ?? party[0]) : administrative[luck.pick(severity)];
  const form = isSanctioned ? (first?.form ?? 'form-2') : 'form-1';
  go(decideForm(moment, whole(), { personId: person.id, form }, edition.forms));
  if (!isSanctioned || first === undefined) return;
  memoryOf(scene).sanctioned.push(person);
  const document = `${scene.place.name.slice(0, 1)}纪处〔${yearOf(moment.today)}〕${1 + luck.number(300)}号`;
  const decide = (code: string) =>
    go(
      decideSanction(
        moment,
        whole(),
        person,
        { personId: person.id, code, decidedOn: moment.today, document },
        edition.sanctions,
      ),
    );
  decide(first.code);
  const also = administrative[luck.pick(severity)];
  if (first.sphere === 'party' && also !== undefined && luck.number(3) === 0) decide(also.code);
}

/** Light sanctions are the rule. */
const severity = [0, 0, 0, 1, 1, 2, 3, 5] as const;
const disciplines: Readonly<Record<string, string>> = {
  political: '政治',
  organisational: '组织',
  integrity: '廉洁',
  mass: '群众',
  work: '工作',
  life: '生活',
};

function wholeOf(changes: readonly ClueChange[]): CaseWhole {
  const file = changes.find(({ table }) => table === 'case-file');
  if (file === undefined) throw new Error('a filing makes a case');
  const persons = changes
    .filter(({ table }) => table === 'case-person')
    .map((change) => afterChange<CasePerson>(null, change));
  return { file: afterChange<CaseFile>(null, file), persons, sanctions: [] };
}

function folded(whole: CaseWhole, changes: readonly ClueChange[]): CaseWhole {
  let { file, persons, sanctions } = whole;
  for (const change of changes) {
    if (change.id === file.id) file = afterChange<CaseFile>(file, change);
    else if (change.table === 'sanction') sanctions = [...sanctions, afterChange<Sanction>(null, change)];
    else persons = persons.map((each) => (each.id === change.id ? afterChange<CasePerson>(each, change) : each));
  }
  return { file, persons, sanctions };
}
