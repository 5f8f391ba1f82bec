/** Who acts in the demonstration: the accounts that people sign in with where they fit, else persons from before the program. */
import { demonstrationPeople } from '#capabilities/accounts/demonstration-sign-ins.ts';
import { type Chance, chance, type Signatory, somebody } from './luck.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

export interface TeamCast {
  readonly leader: Signatory;
  readonly members: readonly [Signatory, Signatory, Signatory];
}
export interface OfficeCast {
  readonly director: Signatory;
  readonly clerk: Signatory;
}
export interface DisciplineCast {
  readonly desk: Signatory;
  readonly officer: Signatory;
  /** Tries what the officer investigated (查审分离). */
  readonly trier: Signatory;
}
export interface UnitCast {
  readonly contact: Signatory;
  readonly secretary: Signatory;
}

export interface Cast {
  /** Null where nobody has an account: the round's columns name accounts only. */
  account(loginName: string): Signatory;
  office(round: Pick<PlannedRound, 'place' | 'year'>): OfficeCast;
  discipline(round: Pick<PlannedRound, 'place' | 'year'>): DisciplineCast;
  team(round: PlannedRound, inspection: PlannedInspection): TeamCast;
  unit(unitId: string, year: number): UnitCast;
  supervisor(round: PlannedRound): Signatory | null;
}

/** The units whose contact and secretary have accounts: 西秀区农业局 and an enterprise of the city. */
export interface OwnUnits {
  readonly office: string;
  readonly enterprise: string;
}

const lookBackSeed = 1114;

/** @param accounts id by login name */
export function castOf(accounts: ReadonlyMap<string, string>, own: OwnUnits, luck: Chance): Cast {
  const known = new Map<string, unknown>();
  const remembered = <T>(key: string, make: () => T): T => {
    const found = known.get(key) as T | undefined;
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
  const account = (loginName: string): Signatory => {
    const id = accounts.get(loginName);
    const person = demonstrationPeople.find((each) => each.loginName === loginName);
    if (id === undefined || person === undefined) throw new Error(`the demonstration has no account ${loginName}`);
    return { id, name: person.name };
  };
  const one = () => somebody(luck);
  const others = chance(lookBackSeed);
  const isNow = (year: number) => year >= 2025;
  return {
    account,
    office: ({ place, year }) =>
      remembered(`office ${place.code} ${isNow(year)}`, () => {
        if (isNow(year) && place.code === '520400') return { director: account('zhuren'), clerk: account('keyuan') };
        if (isNow(year) && place.code === '520402')
          return { director: account('xixiu.zhuren'), clerk: account('xixiu') };
        return { director: one(), clerk: one() };
      }),
    discipline: ({ place, year }) =>
      remembered(`discipline ${place.code} ${isNow(year)}`, () =>
        isNow(year) && place.code === '520400'
          ? { desk: account('shouli'), officer: account('chengban'), trier: account('shenli') }
          : { desk: one(), officer: one(), trier: one() },
      ),
    team: (round, inspection) =>
      remembered(`team ${round.id} ${inspection.team}`, () =>
        isLookingBack(round)
          ? { leader: account('huitoukan'), members: [somebody(others), somebody(others), somebody(others)] }
          : isOfAccounts(round, inspection)
            ? { leader: account('zuzhang'), members: [account('zuyuan'), account('lianluo'), account('fuzuzhang')] }
            : { leader: one(), members: [one(), one(), one()] },
      ),
    unit: (unitId, year) =>
      remembered(`unit ${unitId} ${isNow(year)}`, () => {
        if (isNow(year) && unitId === own.office) return { contact: account('danwei'), secretary: account('shuji') };
        if (isNow(year) && unitId === own.enterprise)
          return { contact: account('qiye'), secretary: account('qiye.shuji') };
        return { contact: one(), secretary: one() };
      }),
    supervisor: (round) => (isSupervised(round) ? account('dudao') : null),
  };
}

/** Where the team's accounts are on site. */
export function isSiteOfAccounts(round: PlannedRound, inspection: PlannedInspection): boolean {
  return isOfAccounts(round, inspection) && !inspection.isAhead;
}

/** The inspections of the round under way that the team's accounts are authorised for. */
export function isOfAccounts(round: PlannedRound, { team }: PlannedInspection): boolean {
  return round.place.code === '520400' && round.year === 2026 && round.ordinal === 2 && team === 0;
}

/** The round that goes back to a township of Xixiu; its leader has an account. */
export function isLookingBack({ kind }: PlannedRound): boolean {
  return kind === 'look-back';
}

/** The round whose rectification the supervisor's account looks after. */
export function isSupervised({ place, year, ordinal }: PlannedRound): boolean {
  return place.code === '520400' && year === 2026 && ordinal === 1;
}
