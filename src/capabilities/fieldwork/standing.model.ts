/** What the pinned edition and the inspection's place say to the rules of the site. */
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  type PersonDue,
  type RecordShape,
  recordShapes,
  type SiteStanding,
  type TalkClass,
  type TeamPerson,
} from './site.model.ts';

interface Line {
  readonly code: string;
  readonly label: Says;
}

/** The sections that the site reads. */
export interface SiteContent {
  readonly checklists: readonly (Line & {
    readonly proof?: string | undefined;
    readonly parent?: string | undefined;
  })[];
  readonly 'talk-outlines': readonly (Line & { readonly who?: TalkClass | undefined })[];
  readonly ways: readonly (Line & { readonly shape?: string | undefined })[];
}

interface Place {
  readonly roles: readonly string[];
  readonly movedInOn: Day | null;
  readonly isOver: boolean;
}

export function standingOf(
  { roles, movedInOn, isOver }: Place,
  around: { readonly team: readonly TeamPerson[]; readonly people: readonly PersonDue[] },
  content: SiteContent & Pick<SiteStanding, 'leastInspectors'>,
  by: Actor,
  now: Instant,
): SiteStanding {
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const provedBy = (proof: string) =>
    new Set(content.checklists.filter((line) => line.proof === proof).map(({ code }) => code));
  return {
    by: { ...signer, roles },
    ...{ now, today: dayOf(now), movedInOn, isOver, ...around },
    checks: provedBy('paper-or-material'),
    questions: provedBy('talk-question'),
    points: new Set(content['talk-outlines'].map(({ code }) => code)),
    leastInspectors: content.leastInspectors,
    shapes: new Map(recordWays(content).map(({ code, shape }) => [code, shape])),
  };
}

/** Ways that are recorded here; talks have a page of their own. */
export function recordWays({ ways }: Pick<SiteContent, 'ways'>): (Line & { readonly shape: RecordShape })[] {
  return ways.flatMap(({ code, label, shape }) => {
    const known = recordShapes.find((each) => each === shape);
    return known === undefined ? [] : [{ code, label, shape: known }];
  });
}
