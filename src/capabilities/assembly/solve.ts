/** Proven best teams: the programme is solved in a thread of its own and can be stopped at any time. */
import { Worker } from 'node:worker_threads';
import type { Problem, Solution } from './assembly.model.ts';
import { alikeIn, placesOf, pointsOf, programmeOf } from './formulate.decide.ts';

const megabytes = 900;

interface Answer {
  readonly status: string;
  readonly values: readonly (readonly [string, number])[];
}

/**
 * The lawful assignment with the most points.
 * @param seconds after which the search stops without proof @param signal ends it at once; the promise is then rejected
 */
export async function solveTeams(problem: Problem, seconds: number, signal?: AbortSignal): Promise<Solution> {
  const groups = alikeIn(problem);
  const programme = programmeOf(problem, groups);
  const { status, values } = await inThread({ ...programme, seconds }, signal);
  if (status === 'Infeasible') return { outcome: 'impossible', points: 0, places: [] };
  const known = new Map(values);
  const places = placesOf(problem, groups, (name) => known.get(name) ?? 0);
  const isProven = status === 'Optimal';
  return { outcome: isProven ? 'proven' : 'stopped', points: pointsOf(problem, places), places };
}

async function inThread(workerData: object, signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const thread = new Worker(new URL('./solver.thread.mjs', import.meta.url), { workerData, resourceLimits });
    const stop = () => {
      reject(signal?.reason);
      void thread.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', (answer: Answer) => {
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    });
    thread.once('error', reject);
  });
}
