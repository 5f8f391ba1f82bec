/** Persons whom clues are about. A person is one row, however many clues, cases and sanctions. */
import { decideRegistration } from '#capabilities/clues/person.decide.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { momentOf, write } from './clue-writing.ts';
import { personName } from './luck.ts';
import type { Scene } from './scene.ts';
import type { ProblemSpec } from './specs.ts';
import type { Track } from './track.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly isPartyMember: boolean;
}

const posts: Readonly<Record<string, readonly string[]>> = {
  village: ['村党组织书记', '村民委员会主任', '村文书', '村会计'],
  township: ['党委书记', '副乡镇长', '财政所所长', '扶贫工作站站长', '民政办主任'],
  'state-owned-enterprise': ['党委书记、董事长', '副总经理', '工程部经理', '财务部经理', '采购主管'],
};
const officePosts = ['党组书记、局长', '副局长', '办公室主任', '财务股股长', '项目股股长'];

/** Sanctioned persons of the jurisdiction so far, for whom a further case may come; and all names taken. */
export interface PersonMemory {
  readonly sanctioned: KnownPerson[];
  readonly taken: Set<string>;
}

const memories = new WeakMap<Scene, PersonMemory>();

export function memoryOf(scene: Scene): PersonMemory {
  const found = memories.get(scene) ?? { sanctioned: [], taken: new Set<string>() };
  memories.set(scene, found);
  return found;
}

/** Whom each of a clue's cases is about, new persons but where somebody comes up again; one person where it has no case. */
export function personsFor(scene: Scene, { cases, round }: ProblemSpec, track: Track): KnownPerson[][] {
  const made = (many: number) => Array.from({ length: many }, () => registerPerson(scene, track, round));
  if (cases.length === 0) return [made(1)];
  const before = memoryOf(scene).sanctioned.at(-1);
  return cases.map(({ sanctioned, repeat }) =>
    repeat && before !== undefined ? [before] : made(Math.max(1, sanctioned)),
  );
}

/** @param round whose discipline commission registers */
export function registerPerson(scene: Scene, track: Track, round: ProblemSpec['round']): KnownPerson {
  const { luck, cast } = scene;
  const { taken } = memoryOf(scene);
  const { unitId, unitName } = track.problem;
  const kind = round.inspections.find(({ unit }) => unit.id === unitId)?.unit.kind ?? '';
  const post = luck.pick(posts[kind] ?? officePosts);
  let name = personName(luck);
  while (taken.has(name)) name = personName(luck);
  taken.add(name);
  const isPartyMember = luck.number(8) > 0;
  const facts = {
    name,
    unitId,
    workplace: unitName,
    post,
    rank: null,
    isHead: post.includes('书记') && kind !== 'village',
    isPartyMember,
    distinction: null,
  };
  const moment = momentOf(scene, track, cast.discipline(round).officer, 'discipline-officer');
  const [change] = accepted(decideRegistration(moment, scene.place.id, [], facts));
  if (change === undefined) throw new Error('a registration makes a person');
  write(track, change);
  return { id: change.id, name, post, isPartyMember };
}
