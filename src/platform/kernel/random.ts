const pool = new Uint8Array(8192);
let taken = pool.length;

/** Random bytes of one's own, a few at a time: asking the system once for many costs a sixth of asking for each. */
export function randomBytes(many: number): Uint8Array {
  if (taken + many > pool.length) {
    crypto.getRandomValues(pool);
    taken = 0;
  }
  taken += many;
  return pool.slice(taken - many, taken);
}
