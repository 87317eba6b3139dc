import { parseName } from '../name';
import { readName, writeName } from '../name-wire';
import type { Field } from './field';

function nameField(noun: string, isLowered: boolean): Field {
  return {
    parse: (tokens, out) => {
      const token = tokens.next();
      if (token === undefined) return `the ${noun} is missing`;
      const outcome = parseName(token.text, tokens.origin);
      if (outcome.kind === 'invalid') return `the ${noun} is wrong: ${outcome.reason}`;
      writeName(out, isLowered && tokens.isCanonical ? outcome.name.toLowerCase() : outcome.name);
      return null;
    },
    print: readName,
  };
}

/** A name that canonical form lower-cases: those of the types RFC 4034 section 6.2 lists. */
export const domainName = (noun: string): Field => nameField(noun, true);

/** A name that keeps its case in canonical form: NSEC (RFC 6840 section 5.1) and types defined later. */
export const caseKeptName = (noun: string): Field => nameField(noun, false);
