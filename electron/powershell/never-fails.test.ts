import fc from 'fast-check';
import { describe, it } from 'vitest';
import { openConsole } from './testing/console';
import { allCmdlets } from './cmdlets/all-cmdlets';

describe('a session', () => {
  it('answers with a transcript, whatever is entered', async () => {
    const names = allCmdlets.flatMap(({ metadata }) => [metadata.name, ...(metadata.aliases ?? [])]);
    const parameters = allCmdlets.flatMap(({ metadata }) =>
      metadata.parameters.map(({ name }) => `-${name}`),
    );
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...parameters),
      fc.constantFrom(
        '|',
        ';',
        ',',
        '(',
        ')',
        '{',
        '}',
        '$_',
        '$x',
        '$x =',
        '.Name',
        '[0]',
        '[-1]',
        "''",
        '"$x"',
        '*',
      ),
      fc.constantFrom(
        'secure.contoso.com',
        'DC2',
        '5',
        '-1',
        '$true',
        '$null',
        '7.00:00:00',
        '-eq',
        '-like',
        '-WhatIf',
      ),
    );
    const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const piped = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 3 })), { maxLength: 4 })
      .map((stages) => stages.map(([name, words]) => [name, ...words].join(' ')).join(' | '));
    const { session } = openConsole();
    await fc.assert(
      fc.asyncProperty(fc.oneof(line, piped), async (text) => {
        await session.run(text);
      }),
      { numRuns: 1500 },
    );
  });
});
