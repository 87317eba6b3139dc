import type { z } from 'zod';
import type { CallName } from '../../shared/contract/call-names';
import { callSchemas } from '../../shared/contract/calls';
import type { CallArgument } from '../../shared/contract/calls';
import { done, refused } from '../../shared/contract/outcome';
import type { Outcome } from '../../shared/contract/outcome';
import { findShapeFault } from './argument-shape';

/** A problem's sentence quotes no more of a hostile argument than this. */
const longestQuotation = 200;

const schemas: { readonly [C in CallName]: z.ZodType<CallArgument<C>> } = callSchemas;

/**
 * Turns what arrived with a call into the call's argument, or says where and why it does not fit the contract.
 *
 * Cheap checks come first: the number of arguments, then size and shape, then the schema.
 */
export function parseArgument<C extends CallName>(
  name: C,
  received: readonly unknown[],
): Outcome<CallArgument<C>> {
  if (received.length > 1) return invalid(name, '', 'a call has at most one argument');
  const fault = findShapeFault(received[0]);
  return fault === null ? applySchema(name, received[0]) : invalid(name, '', fault);
}

function applySchema<C extends CallName>(name: C, value: unknown): Outcome<CallArgument<C>> {
  const schema: z.ZodType<CallArgument<C>> = schemas[name];
  const result = schema.safeParse(value);
  if (result.success) return done(result.data);
  const issue = result.error.issues[0];
  return invalid(name, issue?.path.join('.') ?? '', issue?.message ?? 'it does not fit the contract');
}

function invalid(call: CallName, path: string, reason: string): Outcome<never> {
  const parameters = {
    call,
    path: path.slice(0, longestQuotation),
    reason: reason.slice(0, longestQuotation),
  };
  return refused({ code: 'invalid-argument', parameters });
}
