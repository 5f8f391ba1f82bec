import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, Refused } from '#platform/kernel/decision.ts';
import type { Filling } from '#platform/kernel/filling.ts';
import { httpRefusals, statusOf } from './refusals.ts';
import { type FieldError, ShapeError } from './shape-errors.ts';

/** Every failure's one way out: a refusal with its words, or a fault of which only the reference leaves. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refused) return answerRefusal(reply, error.refusal, error.detail);
  if (error instanceof ShapeError) return answerRefusal(reply, httpRefusals.shape, undefined, error.fields);
  const known = knownError(error);
  if (known !== undefined) {
    if (isOfDatabase(error)) request.log.error({ err: error, reference: request.id }, 'refused by the database');
    return answerRefusal(reply, known);
  }
  request.log.error({ err: error, req: request, reference: request.id }, 'fault');
  const says = filled(httpRefusals.fault, { reference: request.id });
  return reply.code(500).send({ kind: httpRefusals.fault.kind, says, fields: [], reference: request.id });
}

function answerRefusal(
  reply: FastifyReply,
  refusal: Refusal,
  detail?: unknown,
  fields?: readonly FieldError[],
): FastifyReply {
  const { kind, because, says, field } = refusal;
  const status = kind === httpRefusals.signedOut.kind ? 401 : statusOf[because];
  const own = field === undefined ? [] : [{ field, says }];
  // The body is no route's declared success, so it is serialised as it stands.
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ kind, because, says, fields: fields ?? own, ...(detail === undefined ? {} : { detail }) });
}

/** Errors of the framework and the database that mean something to whoever called. */
function knownError(error: unknown): Refusal | undefined {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  switch (code) {
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
    case '55P03': // lock_not_available
    case '23505': // unique_violation: the rules looked first, so somebody else wrote the same between
    case '23P01': // exclusion_violation
      return httpRefusals.busy;
    case '42501': // insufficient_privilege: row-level security said no
      return httpRefusals.notAllowed;
    case '22P05': // untranslatable_character
    case '22021': // character_not_in_repertoire
    case '22P02': // invalid_text_representation: a place in a list that was written by hand
    case '22007': // invalid_datetime_format
    case '22008': // datetime_field_overflow
    case '22003': // numeric_value_out_of_range
      return httpRefusals.unreadable;
    case 'FST_CSRF_MISSING_SECRET':
    case 'FST_CSRF_INVALID_TOKEN':
      return httpRefusals.forgedCall;
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return httpRefusals.tooLarge;
  }
  if (statusCode === 404) return httpRefusals.notFound;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? httpRefusals.unreadable : undefined;
}

/** What the tables refused although the rules let it through: whoever runs the product should hear of it. */
function isOfDatabase(error: unknown): boolean {
  return /^(22|23|42)[0-9A-Z]{3}$/.test(String((error as { code?: string }).code));
}

function filled(refusal: Refusal, filling: Filling): Refusal['says'] {
  return new Refused(refusal, filling).refusal.says;
}
