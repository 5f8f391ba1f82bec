/** The computation itself: asked for by the office, done by the queue, its search in a thread of its own. */
import type { Database } from '#platform/db/database.ts';
import type { Job } from '#platform/jobs/job.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { instant } from '#platform/kernel/time.ts';
import { assembling, write } from './assembly.commands.ts';
import type { Problem, Progress, Relaxation, Solution } from './assembly.model.ts';
import { findProposal, tellProgress } from './assembly.queries.ts';
import { decideBeginning, decideFailure, decideResult } from './proposal.decide.ts';
import type { Proposal } from './proposal.model.ts';
import { situationOf } from './situation.commands.ts';
import { relaxTeams, solveTeams } from './solve.ts';
import { problemOf } from './suitability.decide.ts';

const by = { kind: 'system', name: 'assembly' } as const;
const now = () => instant(new Date());

/** How often progress is told and cancelling is looked for. */
const beat = 1000;

export const assembleJob: Job = {
  topic: assembling,
  run: async (payload, { database, log }) => {
    const { proposalId } = payload as { proposalId: string };
    const proposal = await begin(database, proposalId);
    if (proposal === undefined) return;
    try {
      await compute(database, proposal);
    } catch (error) {
      if (error instanceof GivenUp) return;
      log.error({ err: error, proposalId }, 'teams not computed');
      await conclude(database, proposalId, (open) => decideFailure(open, now()));
    }
  },
};

class GivenUp extends Error {}

async function begin(database: Database, id: string): Promise<Proposal | undefined> {
  return database.inTransaction(by, async (tx) => {
    const found = await findProposal(tx, id);
    // Sent a second time, or cancelled before its turn came.
    if (found === undefined || found.state !== 'queued') return undefined;
    await write(tx, [accepted(decideBeginning(found, now()))], now());
    return found;
  });
}

async function compute(database: Database, { id, roundId, settings }: Proposal): Promise<void> {
  const { situation } = await database.inTransaction(by, (tx) => situationOf(tx, roundId, settings), {
    readOnly: true,
  });
  const problem = problemOf(situation);
  const { solution, relaxations } = await watched(database, id, (watching) =>
    search(problem, settings.seconds, watching),
  );
  await conclude(database, id, (open) => decideResult(open, solution, relaxations, now()));
}

type Watching = Parameters<typeof solveTeams>[2];

async function search(
  problem: Problem,
  seconds: number,
  watching: Watching,
): Promise<{ solution: Solution; relaxations: Relaxation[] }> {
  const solution = await solveTeams(problem, seconds, watching);
  const relaxations = solution.outcome === 'impossible' ? await relaxTeams(problem, seconds, watching) : [];
  return { solution, relaxations };
}

/** Tells the progress while the work lasts, and ends it when the proposal is no longer being computed. */
async function watched<T>(database: Database, id: string, work: (watching: Watching) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let latest: Progress = { points: null, bound: null };
  let told = Promise.resolve();
  const timer = setInterval(() => {
    told = told
      .then(() =>
        database.inTransaction(by, async (tx) => {
          if ((await findProposal(tx, id))?.state === 'computing') return tellProgress(tx, id, latest, now());
          controller.abort(new GivenUp());
        }),
      )
      .catch(() => undefined);
  }, beat);
  try {
    return await work({ signal: controller.signal, onProgress: (progress) => (latest = progress) });
  } finally {
    clearInterval(timer);
    await told;
  }
}

async function conclude(
  database: Database,
  id: string,
  decide: (open: Proposal) => ReturnType<typeof decideFailure>,
): Promise<void> {
  await database.inTransaction(by, async (tx) => {
    const open = await findProposal(tx, id);
    if (open === undefined) return;
    const decision = decide(open);
    // Cancelled or replaced meanwhile: the result is nobody's any more.
    if (decision.accepted) await write(tx, [decision.event], now());
  });
}
