import { addDays, type Day, daysBetween } from '#platform/kernel/time.ts';

/** Red once overdue, yellow from half of the time used, green before. */
export function lightOf({
  heldSince,
  dueOn,
  today,
}: {
  readonly heldSince: string | null;
  readonly dueOn: string;
  readonly today: string;
}): 'red' | 'yellow' | 'green' {
  if (dueOn < today) return 'red';
  if (heldSince === null || heldSince > dueOn) return 'green';
  const half = addDays(heldSince as Day, Math.ceil(daysBetween(heldSince as Day, dueOn as Day) / 2));
  return today >= half ? 'yellow' : 'green';
}
