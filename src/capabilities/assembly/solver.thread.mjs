// The solver's own thread: HiGHS computes without pause, so it must not do so where calls are answered.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';

const highs = await loadHighs();
const { relaxed, generals, seconds } = workerData;
const solve = (programme) => {
  // The gaps at nothing: “Optimal” is then a proof, not nearly one.
  const options = { output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 };
  return highs.solve(`${programme}End\n`, options);
};
// Where the fields that teams need do not overlap, the programme is a flow in a network: its relaxation has a whole
// optimum, found in a fraction of the time. Whole or not is looked at, not assumed.
const isWhole = ({ Columns }) =>
  Object.values(Columns).every(({ Primal }) => Math.abs(Primal - Math.round(Primal)) < 1e-6);
const first = solve(relaxed);
const { Status, Columns } = first.Status !== 'Optimal' || isWhole(first) ? first : solve(relaxed + generals);
const values = Object.entries(Columns ?? {}).flatMap(([name, { Primal }]) => (Primal > 0.5 ? [[name, Primal]] : []));
parentPort.postMessage({ status: Status, values });
