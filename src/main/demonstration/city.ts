/** The demonstration's whole work from 2015 to today, told from a seed and written by the same rules as real work. */
import { recordAuthorisations } from '#capabilities/authorisations/index.ts';
import { numberSeries, supervisionSeries, takeNumbers } from '#capabilities/problems/index.ts';
import { recordRounds } from '#capabilities/rounds/index.ts';
import { listApproved, loadContent } from '#capabilities/rulebook/index.ts';
import { recordTeams } from '#capabilities/teams/index.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { authorisationsOf } from './authorised.ts';
import { type Cast, castOf, isLookingBack, isOfAccounts, type OwnUnits } from './cast.ts';
import { leaderIn, planCrews, withTeams } from './crews.ts';
import { takeInEvidence } from './evidence.ts';
import { tellFeedback, tellHandOvers } from './feedback.ts';
import { formGroups, type GroupPlan, giveTurns, planGroups, withCrews } from './groups.ts';
import { wavesOf } from './ledger.ts';
import { lookBackAtOld } from './looking-back.ts';
import { chance } from './luck.ts';
import { writePapers } from './papers.ts';
import { type DemoPeople, peopleOf } from './people.ts';
import { type DemoPlace, loadLeaders, loadPlaces } from './places.ts';
import { type EditionCode, type PlannedInspection, type PlannedRound, planRounds } from './plan.ts';
import { tellReports } from './reports.ts';
import { type Edition, type Scene, sceneOf } from './scene.ts';
import { writeSites } from './sites.ts';
import { type ProblemSpec, specifyProblems } from './specs.ts';
import { storyOf } from './stories.ts';
import { tellOfTeams } from './teams-work.ts';
import { tell } from './telling.ts';
import { findings } from './words.data.ts';

const seed = 2016;
const by = { kind: 'system', name: 'demonstration' } as const satisfies Actor;

/** What was told, for whoever tells more of the same: the measure of speed. */
export interface Told {
  readonly places: readonly DemoPlace[];
  readonly teams: readonly {
    readonly id: string;
    readonly jurisdictionId: string;
    readonly ordinal: number;
    readonly name: string;
  }[];
  readonly specs: readonly ProblemSpec[];
  readonly cast: Cast;
  readonly editions: Scene['editions'];
}

export interface DemoWork {
  /** The inspections of the round under way that the team's accounts belong to: on site first. */
  readonly inspectionIds: readonly string[];
  /** The look-back under way. */
  readonly lookBackId: string;
  /** The round whose rectification is supervised. */
  readonly supervisedRoundId: string;
}

/**
 * Teams, rounds, problems and all that became of them.
 * @param accounts id by login name @param own the units whose contact and secretary have accounts
 * @param grant gives the team's accounts and the supervisor their roles once the rounds stand
 */
export async function loadWork(
  database: Database,
  { accounts, own }: { readonly accounts: ReadonlyMap<string, string>; readonly own: OwnUnits },
  now: Instant,
  grant: (work: DemoWork) => Promise<void>,
  progress: (done: number, total: number) => void,
): Promise<Told> {
  const luck = chance(seed);
  const places = await database.inTransaction(by, loadPlaces);
  const editions = await database.inTransaction(by, (tx) => loadEditions(tx, places, now));
  const leaders = await database.inTransaction(by, loadLeaders);
  const people = peopleOf(places, leaders, luck);
  const rounds = planRounds(places);
  const groups = planGroups(places, rounds, people);
  const grouped = withCrews(castOf(accounts, own, luck), groups);
  const parts = { rounds, groups, people, editions, ownUnitId: own.office, today: dayOf(now) };
  const cast = await database.inTransaction(by, (tx) => tellPlans(tx, { ...parts, cast: grouped }, now));
  await grant(workOf(rounds));
  const specs = specifyProblems(rounds, luck);
  let done = 0;
  const ownOf = Map.groupBy(specs, ({ round }) => round.place);
  const stories = places.map((place, at) => ({ place, at, own: ownOf.get(place) ?? [] }));
  // The longest first, so that none is left to be written alone at the end.
  const queue = stories.toSorted((one, other) => other.own.length - one.own.length);
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { place, own } = next;
      const parts = { place, today: dayOf(now), luck: chance(seed + 1 + next.at), cast, editions };
      const teams = people.teams.filter(({ jurisdictionId }) => jurisdictionId === place.id);
      const scene = tell(
        sceneOf({ ...parts, teams }),
        rounds.filter((round) => round.place === place),
        own,
      );
      await database.inTransaction(by, (tx) => takeAll(tx, scene, own));
      for (const wave of wavesOf(scene.out, scene.delays)) await database.inTransaction(by, (tx) => record(tx, wave));
      done += own.length;
      progress(done, specs.length);
    }
  };
  // Jurisdictions touch no common row: two at a time keep both the program and the database busy.
  await Promise.all([work(), work()]);
  await database.inTransaction(by, (tx) => writePapers(tx, rounds, cast, editions));
  await database.inTransaction(by, (tx) => tellReports(tx, by, rounds, cast, chance(seed + 201)));
  await database.inTransaction(by, (tx) => tellFeedback(tx, by, rounds, cast));
  await database.inTransaction(by, (tx) => tellHandOvers(tx, by, rounds, cast));
  await takeInEvidence(database, by, rounds, cast);
  await database.inTransaction(by, (tx) => writeSites(tx, rounds, cast, now));
  await database.inTransaction(by, (tx) => lookBackAtOld(tx, rounds, cast));
  return { places, teams: people.teams, specs, cast, editions };
}

interface Plans {
  readonly rounds: readonly PlannedRound[];
  readonly groups: readonly GroupPlan[];
  readonly people: DemoPeople;
  readonly editions: Scene['editions'];
  readonly cast: Cast;
  readonly ownUnitId: string;
  readonly today: Day;
}

/** Teams, rounds, authorisations and whoever served. @returns who signs what the teams found */
async function tellPlans(tx: Tx, plans: Plans, now: Instant): Promise<Cast> {
  const { rounds, groups, people, editions, today } = plans;
  const rulesOf = (round: PlannedRound) => editions[round.edition].recusalRules;
  const planned = await planCrews(tx, rounds, groups, { ...plans, rulesOf });
  const cast = withTeams(plans.cast, planned.crews);
  await recordTeams(tx, people, now);
  const standing = await formGroups(tx, groups, people);
  const castIn = (round: PlannedRound) => ({
    ...storyCast(round, cast, editions, people.teams),
    personOf: (inspection: PlannedInspection) => leaderIn(planned.crews, round, inspection),
  });
  const stories = rounds.map((round) => storyOf(round, castIn(round)));
  await recordRounds(tx, stories);
  await recordAuthorisations(tx, authorisationsOf(rounds, cast, castIn, today));
  await giveTurns(tx, standing, people, now);
  await tellOfTeams(tx, { rounds, planned, cast, people, today });
  return cast;
}

/** The numbers that the story used are taken from their series. */
async function takeAll(tx: Tx, scene: Scene, specs: readonly ProblemSpec[]): Promise<void> {
  const series = new Set<string>();
  for (const { round, inspection } of specs) series.add(numberSeries(round.id, scene.teams[inspection.team]?.id ?? ''));
  for (const year of [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    series.add(supervisionSeries(scene.place.id, year));
  for (const each of series) {
    const many = scene.used.get(each) ?? 0;
    if (many > 0) await takeNumbers(tx, each, many);
  }
}

function workOf(rounds: readonly PlannedRound[]): DemoWork {
  const all = rounds.flatMap((round) => round.inspections.map((inspection) => ({ round, inspection })));
  const own = all.filter(({ round, inspection }) => isOfAccounts(round, inspection));
  const supervised = rounds.find(
    ({ place, year, ordinal }) => place.code === '520400' && year === 2026 && ordinal === 1,
  );
  const lookBack = all.find(({ round }) => isLookingBack(round))?.inspection;
  if (own.length === 0 || supervised === undefined || lookBack === undefined)
    throw new Error('the demonstration has no round under way');
  return {
    lookBackId: lookBack.id,
    inspectionIds: own.map(({ inspection }) => inspection.id),
    supervisedRoundId: supervised.id,
  };
}

function storyCast(
  round: PlannedRound,
  cast: Cast,
  editions: Scene['editions'],
  teams: readonly { readonly id: string; readonly jurisdictionId: string }[],
) {
  const isByAccounts = round.place.code === '520400' && round.year >= 2025;
  const { clerk, director } = cast.office(round);
  return {
    planner: isByAccounts ? cast.account('keyuan') : { id: null, name: clerk.name },
    approver: isByAccounts ? cast.account('lingdao') : { id: null, name: director.name },
    editionId: editions[round.edition].id,
    teamIds: teams.filter(({ jurisdictionId }) => jurisdictionId === round.place.id).map(({ id }) => id),
    leaderOf: (inspection: PlannedRound['inspections'][number]) => cast.team(round, inspection).leader,
  };
}

async function loadEditions(tx: Tx, places: readonly DemoPlace[], now: Instant): Promise<Record<EditionCode, Edition>> {
  const [city] = places;
  if (city === undefined) throw new Error('the demonstration has no city');
  const approved = await listApproved(tx, city.id, dayOf(now));
  const edition = async (code: EditionCode): Promise<Edition> => {
    const row = approved.find(({ rulebookCode }) => rulebookCode === code);
    if (row === undefined) throw new Error(`the rulebook ${code} is missing`);
    const content = await loadContent(tx, row.id);
    const codes = (lines: readonly { code: string }[]) => lines.map((line) => line.code);
    const [first] = content.forms;
    return {
      id: row.id,
      words: {
        categories: new Set(codes(content.frameworks)),
        disciplines: new Set(codes(content.disciplines)),
        responsibilities: new Set(codes(content.responsibilities)),
      },
      categories: codes(content.frameworks).filter((each) => findings[each] !== undefined),
      sanctions: content.sanctions,
      forms: codes(content.forms),
      recusalRules: content['recusal-rules'],
      talks: content['form-measures'].filter(({ form }) => form === first?.code).map((line) => line.code),
    };
  };
  return { 'anshun-trial': await edition('anshun-trial'), 'county-2024': await edition('county-2024') };
}
