/** How long after a signal a second one still counts as its echo: a terminal sends it to parent and child alike. */
const echo = 2000;

/**
 * Resolves when the program is asked to stop: by a signal, or by the end of the process that started it (its channel
 * closes, also after `kill -9`). A second wish, later than an echo, ends the program at once.
 */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const ask = () => {
      if (first === undefined) {
        first = Date.now();
        resolve();
      } else if (Date.now() - first > echo) process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    if (process.connected) process.once('disconnect', ask);
  });
}

/** Nothing keeps the program alive only because its parent's channel is open. */
export function releaseParent(): void {
  process.channel?.unref?.();
}
