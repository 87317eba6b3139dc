import { refused } from '../../../shared/contract/outcome';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

/** Refused until it is written. */
export function createAdviceCalls(_lab: Lab): EnvironmentCalls<'readAdvice'> {
  return {
    readAdvice: () => answer(refused({ code: 'invalid-parameter', parameters: { parameter: 'readAdvice' } })),
  };
}
