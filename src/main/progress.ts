import { Presets, SingleBar } from 'cli-progress';

export type Progress = (done: number, total: number) => void;

/** A bar on the terminal, or a line for each tenth where there is none. */
export function showProgress(label: string): Progress {
  if (!process.stderr.isTTY) return plainProgress(label);
  const bar = new SingleBar(
    { format: `${label} {bar} {percentage}%`, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return (done, total) => {
    if (!started) bar.start(total, 0);
    started = true;
    bar.update(done);
    if (done >= total) bar.stop();
  };
}

function plainProgress(label: string): Progress {
  let shown = -1;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth > shown) console.error(`${label} ${tenth * 10}%`);
    shown = Math.max(shown, tenth);
  };
}
