import type { ProblemParameters } from '../../shared/contract/problem';
import type { Descriptions } from './descriptions';

const missing: Record<ProblemParameters['not-found']['what'], (name: string) => string> = {
  'site-link': (name) => `There is no site link ${name}.`,
  device: (name) => `There is no device ${name}, or the server cannot be connected to it.`,
  checkpoint: (name) => `There is no checkpoint '${name}'.`,
  act: () => 'There is nothing to undo.',
};

/** What can go wrong with the lab's own switches, and with its PowerShell. */
export const labProblems = {
  'not-found': ({ what, name }) => ({
    title: missing[what](name),
    cause: 'It may have been removed since the page was read.',
    remedy: 'Read the page again and choose from what is there.',
  }),
  'session-busy': () => ({
    title: 'PowerShell is busy.',
    cause: 'A command is still running, or waits for an answer.',
    remedy: 'Answer the question, or wait until the command has ended.',
  }),
} satisfies Partial<Descriptions>;
