/** Runs HiGHS over a programme; the thread's work, kept apart from the thread so that it can be run without one. */
import type { Highs, HighsCallbackMap } from 'highs';
import type { Programme, Progress } from './assembly.model.ts';

export interface Answer {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** Of the columns that are not nothing. */
  readonly values: readonly (readonly [string, number])[];
  /** The best that could still be. */
  readonly bound: number;
}

/** The gaps at nothing: “optimal” is then a proof, not nearly one; points are whole, so half a point is none. */
const exact = { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false };

/**
 * Where the fields that teams need do not overlap, the programme is a flow in a network: its relaxation has a whole
 * optimum, found in a fraction of the time. Whole or not is looked at, not assumed.
 */
export function answerOf(
  highs: Highs,
  { text, generals }: Programme,
  seconds: number,
  onProgress: (progress: Progress) => void = () => undefined,
): Answer {
  const first = run(highs, `${text}End\n`, seconds, onProgress);
  const isWhole = first.values.every(([, value]) => Math.abs(value - Math.round(value)) < 1e-6);
  if (first.status !== 'optimal' || isWhole || generals === '') return first;
  onProgress({ points: null, bound: Math.floor(first.bound + 1e-6) });
  return run(highs, `${text}${generals}End\n`, seconds, onProgress);
}

function run(highs: Highs, data: string, seconds: number, onProgress: (progress: Progress) => void): Answer {
  const model = highs.createModel({ format: 'lp', data });
  try {
    for (const [name, value] of Object.entries({ ...exact, time_limit: seconds })) model.options.set(name, value);
    model.run(watching(highs, onProgress));
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    if (status === infeasible || status === unboundedOrInfeasible)
      return { status: 'infeasible', values: [], bound: 0 };
    const bound = Number(model.info.get('mip_dual_bound'));
    const isProven = status === optimal;
    const best = model.getObjectiveValue();
    return {
      status: isProven ? 'optimal' : 'stopped',
      values: valuesOf(model),
      bound: isProven || !Number.isFinite(bound) ? best : bound,
    };
  } finally {
    model.dispose();
  }
}

function valuesOf(model: ReturnType<Highs['createModel']>): [string, number][] {
  const { colValue } = model.getSolution();
  const found: [string, number][] = [];
  for (let at = 0; at < colValue.length; at += 1) {
    const value = colValue[at] ?? 0;
    if (value > 1e-6) found.push([model.getColName(at), value]);
  }
  return found;
}

function watching(highs: Highs, onProgress: (progress: Progress) => void): HighsCallbackMap {
  const { mipLogging, mipImprovingSolution } = highs.constants.callbackType;
  const tell = ({ data }: { data: { mip_primal_bound?: number; mip_dual_bound?: number } }) => {
    const known = (value: number | undefined) =>
      value !== undefined && Math.abs(value) < 1e9 ? Math.round(value) : null;
    onProgress({ points: known(data.mip_primal_bound), bound: known(data.mip_dual_bound) });
    return undefined;
  };
  return { [mipLogging]: tell, [mipImprovingSolution]: tell } as HighsCallbackMap;
}
