/** The rounds' calls. */
import type { UnitList } from '#capabilities/registry/registry.schema.ts';
import type { PoolList } from '#capabilities/teams/pool.schema.ts';
import type { TeamsPage } from '#capabilities/teams/teams.schema.ts';
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type {
  InspectionPageAnswer,
  KindAnswer,
  PlanChoices,
  RoundListAnswer,
  RoundPageAnswer,
} from '../rounds.schema.ts';

const refresh = { refresh: ['/api/rounds', '/api/inspections'] };
/** What a command sends: its form's values with the version seen. */
export type Order = Readonly<Record<string, unknown>>;
interface IdAnswer {
  readonly id: string;
}

export const useRoundList = (query: Query) => useData<RoundListAnswer>('/api/rounds', query);
export const useRoundPage = (id: string) => useData<RoundPageAnswer>(`/api/rounds/${id}`);
export const useInspection = (id: string) => useData<InspectionPageAnswer>(`/api/inspections/${id}`);
export const usePlanChoices = (jurisdictionId: string | undefined, year: number | null) =>
  useData<PlanChoices>(jurisdictionId ? '/api/rounds/plan-choices' : null, { jurisdictionId, year });

export const usePlanRound = () => useCommand((order: Order) => post<IdAnswer>('/api/rounds', order), refresh);
export const useRoundCommand = (id: string, verb: string) =>
  useCommand((order: Order) => post<IdAnswer>(`/api/rounds/${id}/${verb}`, order), refresh);
export const useInspectionCommand = (id: string, verb: string) =>
  useCommand((order: Order) => post<IdAnswer>(`/api/inspections/${id}/${verb}`, order), refresh);

/** Units that a kind of inspection may name, by name: of the jurisdiction and of those under it, or of these alone. */
export const useUnitsFound = (jurisdictionId: string, search: string, reach: KindAnswer['reach']) =>
  useData<UnitList>('/api/registry/units', {
    jurisdictionId,
    [reach === 'below' ? 'subordinatesOnly' : 'withSubordinates']: true,
    search,
  });
export const useTeamsOf = (jurisdictionId: string) => useData<TeamsPage>('/api/teams', { jurisdictionId });
export const useLeadersFound = (jurisdictionId: string, search: string) =>
  useData<PoolList>('/api/teams/pool', { jurisdictionId, pool: 'leader', search });

export const roundPath = (id: string): string => `/rounds/${id}`;
export const inspectionPath = (id: string): string => `/inspections/${id}`;
/** Authorisations stand above rounds, which only lead to them. */
export const teamsOfRoundPath = (id: string): string => `/authorisations/rounds/${id}`;
/** So does the work on site. */
export const sitesOfRoundPath = (id: string): string => `/fieldwork/rounds/${id}`;
