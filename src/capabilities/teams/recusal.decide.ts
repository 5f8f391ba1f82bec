/** Which rules of recusal a person's ties to a unit meet on a day, each with its evidence and until when it holds. */
import { addYears, type Day, daysBetween } from '#platform/kernel/time.ts';
import type { Evidence, Finding, RecusalPerson, RecusalRule, Stretch, UnitToInspect } from './recusal.model.ts';
import { tiesOf } from './ties.decide.ts';

/**
 * @param on the day of question: the first of an inspection, or today
 * @returns every finding that holds on the day, whatever the seat
 */
export function findingsOf(
  person: RecusalPerson,
  unit: UnitToInspect,
  rules: readonly RecusalRule[],
  on: Day,
): Finding[] {
  return rules.flatMap((rule) => {
    const all = tiesOf(rule.tie, person, unit).filter(({ stretch }) => stretch === null || stretch.from <= on);
    if (!lastsLongEnough(all, rule, on)) return [];
    return all.flatMap((evidence) => found(rule, evidence, on));
  });
}

function found(rule: RecusalRule, { says, basis, stretch }: Evidence, on: Day): Finding[] {
  const until = endOf(rule, stretch);
  if (until !== null && until <= on) return [];
  const { code, label, kind, seats } = rule;
  return [{ rule: code, label, kind, seats, evidence: says, basis, until }];
}

/** “Within n years” holds for n years after the last day; without it, a tie is for good. */
function endOf({ withinYears }: RecusalRule, stretch: Stretch | null): Day | null {
  if (stretch === null || stretch.until === null || withinYears === undefined) return null;
  return addYears(stretch.until, withinYears);
}

/** “For at least n years” counts the stretches together, each day once. */
function lastsLongEnough(all: readonly Evidence[], { atLeastYears, tie }: RecusalRule, on: Day): boolean {
  const stretches = all.flatMap(({ stretch }) => (stretch === null ? [] : [stretch]));
  // Long work together is for the rulebook to measure; unmeasured, only somebody's own word makes it.
  if (atLeastYears === undefined) return tie !== 'long-co-work' || all.some(({ stretch }) => stretch === null);
  const [first] = merged(stretches, on);
  if (first === undefined) return all.length > 0;
  const days = merged(stretches, on).reduce((sum, { from, until }) => sum + daysBetween(from, until ?? on), 0);
  return days >= daysBetween(first.from, addYears(first.from, atLeastYears));
}

function merged(stretches: readonly Stretch[], on: Day): Stretch[] {
  const out: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const until = one.until === null || one.until > on ? on : one.until;
    const last = out.at(-1);
    if (last === undefined || (last.until ?? on) < one.from) out.push({ from: one.from, until });
    else if ((last.until ?? on) < until) out[out.length - 1] = { from: last.from, until };
  }
  return out;
}
