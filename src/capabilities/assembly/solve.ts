/** Proven best teams: the programme is solved in a thread of its own and can be stopped at any time. */
import { Worker } from 'node:worker_threads';
import type { Problem, Programme, Progress, Relaxation, Solution } from './assembly.model.ts';
import { alikeIn, placesOf, pointsOf, programmeOf } from './formulate.decide.ts';
import type { Answer } from './programme.solver.ts';
import { elasticOf, relaxationsOf } from './relax.decide.ts';

const megabytes = 900;

/** Runs a programme somewhere; in a thread where the product runs it. */
export type Runner = (programme: Programme, seconds: number) => Promise<Answer>;

export interface Watching {
  /** Ends the search at once; the promise is then rejected. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** @param seconds after which the search stops without proof */
export function solveTeams(problem: Problem, seconds: number, watching: Watching = {}): Promise<Solution> {
  return solveBy(inThread(watching), problem, seconds);
}

/** The smallest set of conditions without which there are lawful teams. */
export function relaxTeams(problem: Problem, seconds: number, watching: Watching = {}): Promise<Relaxation[]> {
  return relaxBy(inThread(watching), problem, seconds);
}

export async function solveBy(run: Runner, problem: Problem, seconds: number): Promise<Solution> {
  const groups = alikeIn(problem, problem.points);
  const { status, values, bound } = await run(programmeOf(problem, groups), seconds);
  if (status === 'infeasible') return { outcome: 'impossible', points: 0, bound: 0, places: [] };
  const known = new Map(values);
  const isWhole = values.every(([, value]) => Math.abs(value - Math.round(value)) < 1e-6);
  const places = isWhole ? placesOf(problem, groups, (name) => known.get(name) ?? 0) : [];
  const points = pointsOf(problem, places);
  return { outcome: status === 'optimal' ? 'proven' : 'stopped', points, bound: Math.floor(bound + 1e-6), places };
}

export async function relaxBy(run: Runner, problem: Problem, seconds: number): Promise<Relaxation[]> {
  const elastic = elasticOf(problem);
  const known = new Map((await run(elastic.programme, seconds)).values);
  return relaxationsOf(elastic, (name) => known.get(name) ?? 0);
}

type Message = { readonly progress: Progress } | { readonly answer: Answer };

function inThread({ signal, onProgress }: Watching): Runner {
  return async (programme, seconds) => {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const workerData = { programme, seconds };
      const resourceLimits = { maxOldGenerationSizeMb: megabytes };
      const thread = new Worker(new URL('./solver.thread.mjs', import.meta.url), { workerData, resourceLimits });
      const stop = () => {
        reject(signal?.reason);
        void thread.terminate();
      };
      signal?.addEventListener('abort', stop, { once: true });
      thread.on('message', (message: Message) => {
        if ('progress' in message) return onProgress?.(message.progress);
        signal?.removeEventListener('abort', stop);
        resolve(message.answer);
      });
      thread.once('error', reject);
    });
  };
}
