/** Ties in a round under way: raised once, decided by the director, who is neither the one who raised it nor the one concerned. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { AssemblyChange, TieFound } from './proposal.model.ts';
import type { Recusal, Serving, TieDecided } from './recusal.model.ts';

/** When a tie became known, and until when it is to be decided; null where the edition states no time. */
export interface RaisedAt {
  readonly now: Instant;
  readonly dueOn: Day | null;
}

const declaredLabel = { zh: '本人申报', en: 'Declared by the member' };

/** What newly binds somebody where he serves; what was raised before, also what was overruled, is not raised again. */
export function newlyTied(
  serving: readonly Serving[],
  ties: ReadonlyMap<string, readonly (TieFound & { readonly rule: string })[]>,
  known: ReadonlySet<string>,
  newId: () => string,
  by: string,
  at: RaisedAt,
): AssemblyChange[] {
  const raised = new Set(known);
  return serving.flatMap((one) =>
    (ties.get(one.personId) ?? [])
      .filter(({ unitId, seats }) => unitId === one.unitId && seats.includes(one.seat))
      .flatMap(({ rule, label, evidence }) => {
        const finding = findingOf({ rule, evidence });
        const key = findingKey(one.inspectionId, one.personId, finding);
        if (raised.has(key)) return [];
        raised.add(key);
        return [
          raising(one, { source: 'found', finding, label, evidence }, { id: newId(), by: null, byName: by, ...at }),
        ];
      }),
  );
}

type Tie = TieFound & { readonly rule: string };

/** What the records say, put right by what people declared and decided: overruled ties bind nobody, the others every seat. */
export function withDecisions(
  found: ReadonlyMap<string, readonly Tie[]>,
  decided: readonly TieDecided[],
  seats: readonly string[],
): Map<string, readonly TieFound[]> {
  const sameTie = (tie: Tie, personId: string) => (one: TieDecided) =>
    one.personId === personId && one.unitId === tie.unitId && one.finding === findingOf(tie);
  const ties = new Map<string, TieFound[]>(
    [...found].map(([personId, those]) => [
      personId,
      those.filter((tie) => decided.find(sameTie(tie, personId))?.state !== 'overruled'),
    ]),
  );
  for (const one of decided.filter(({ state }) => state !== 'overruled')) {
    const { personId, unitId, label, evidence } = one;
    if ((found.get(personId) ?? []).some((tie) => sameTie(tie, personId)(one))) continue;
    const tie: TieFound = { unitId, kind: 'duty', label, seats, evidence, until: null };
    ties.set(personId, [...(ties.get(personId) ?? []), tie]);
  }
  return ties;
}

function findingOf({ rule, evidence }: Pick<Tie, 'rule' | 'evidence'>): string {
  return `${rule} ${evidence.zh}`;
}

export function findingKey(inspectionId: string, personId: string, finding: string): string {
  return `${inspectionId} ${personId} ${finding}`;
}

/** 自行申报: the rows close at once; verifying comes after. */
export function decideDeclaring(
  serving: Serving | undefined,
  { id, words }: { readonly id: string; readonly words: string },
  known: ReadonlySet<string>,
  by: { readonly id: string | null; readonly name: string },
  at: RaisedAt,
): Decision<AssemblyChange> {
  if (serving === undefined) return refuse(assemblyRefusals.notServing);
  if (known.has(findingKey(serving.inspectionId, serving.personId, words)))
    return refuse(assemblyRefusals.alreadyDeclared);
  const facts = {
    source: 'declared',
    finding: words,
    label: declaredLabel,
    evidence: { zh: words, en: words },
  } as const;
  return accept(raising(serving, facts, { id, by: by.id, byName: by.name, ...at }));
}

function raising(
  { inspectionId, personId, jurisdictionId }: Serving,
  facts: Pick<Recusal, 'source' | 'finding' | 'label' | 'evidence'>,
  { id, by, byName, now, dueOn }: RaisedAt & { id: string; by: string | null; byName: string },
): AssemblyChange {
  const undecided = { decidedBy: null, decidedByName: null, decidedAt: null, reason: null };
  const set = {
    ...{ jurisdictionId, inspectionId, personId, ...facts, state: 'raised' },
    ...{ raisedBy: by, raisedByName: byName, raisedAt: now, dueOn, ...undecided },
  };
  return { table: 'recusal', id, version: 0, event: 'recusal-raised', set, jurisdictionId };
}

/** Upheld or overruled, always with a reason and always by somebody else. */
export function decideRecusal(
  recusal: Recusal,
  order: { readonly isUpheld: boolean; readonly reason: string },
  at: {
    readonly mayDecide: boolean;
    /** Whether the objection that it comes of is being decided on. */
    readonly isByObjection?: boolean;
    readonly by: { readonly id: string | null; readonly name: string };
    readonly now: Instant;
  },
): Decision<AssemblyChange> {
  const { id, version, jurisdictionId, raisedBy, accountId } = recusal;
  if (!at.mayDecide) return refuse(assemblyRefusals.notDirector);
  if (recusal.state !== 'raised') return refuse(assemblyRefusals.recusalDecided);
  if (recusal.source === 'objected' && at.isByObjection !== true) return refuse(assemblyRefusals.decidedByObjection);
  if (at.by.id !== null && (at.by.id === raisedBy || at.by.id === accountId))
    return refuse(assemblyRefusals.ownRecusal);
  const decided = { decidedBy: at.by.id, decidedByName: at.by.name, decidedAt: at.now, reason: order.reason };
  const set = { state: order.isUpheld ? 'upheld' : 'overruled', ...decided };
  const event = order.isUpheld ? 'recusal-upheld' : 'recusal-overruled';
  return accept({ table: 'recusal', id, version, event, set, jurisdictionId });
}
