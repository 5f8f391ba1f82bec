/** The three administrators' seats, in the order of the form and of the order that is sent. */
export const seats = ['system', 'security', 'audit'] as const;
export type Seat = (typeof seats)[number];

export interface Administrator {
  readonly loginName: string;
  readonly displayName: string;
  readonly staffNumber: string;
  readonly password: string;
}

export interface FirstRunValues {
  readonly jurisdiction: { readonly name: string; readonly code: string };
  readonly administrators: readonly Administrator[];
}

/** The body of `POST /api/first-run`. */
export function firstRunOrder({ jurisdiction, administrators }: FirstRunValues) {
  return { jurisdiction, administrators: administrators.map((each, at) => ({ seat: seats[at], ...each })) };
}

/** Whether what stands in one administrator's field is also another's: they are three different people. */
export function repeatsAnother(values: readonly (string | undefined)[], at: number): boolean {
  const own = values[at]?.trim().toLowerCase();
  return Boolean(own) && values.some((each, other) => other !== at && each?.trim().toLowerCase() === own);
}
