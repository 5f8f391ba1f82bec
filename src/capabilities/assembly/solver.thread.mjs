// The solver's own thread: HiGHS computes without pause, so it must not do so where calls are answered.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { answerOf } from './programme.solver.ts';

const { programme, seconds } = workerData;
const answer = answerOf(await loadHighs(), programme, seconds, (progress) => parentPort.postMessage({ progress }));
parentPort.postMessage({ answer });
