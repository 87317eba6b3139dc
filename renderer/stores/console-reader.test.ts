import { expect, it } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import type { Outcome } from '../../shared/contract/outcome';
import type { ServerSummary } from '../../shared/model/server';
import { rowsOf } from '../console/model/console-data';
import { rootNode } from '../console/model/console-node';
import { aServer } from '../console/testing/builders';
import { consoleReader } from './console-reader';
import type { ReadingApi } from './console-reader';
import { initialState } from './console-state';
import type { ConsoleState } from './console-state';

type Answer = (outcome: Outcome<readonly ServerSummary[]>) => void;

/** A reader whose questions stay open until the test answers them, in whatever order. */
function stage() {
  let state: ConsoleState = initialState;
  const questions: Answer[] = [];
  const nothing = () => Promise.resolve(done([]));
  const api: ReadingApi = {
    listServers: () => new Promise((resolve) => questions.push(resolve)),
    listZones: nothing,
    listRecords: nothing,
    listTrustAnchors: nothing,
  };
  const reader = consoleReader(api, {
    getState: () => state,
    update: (change) => {
      state = change(state);
    },
  });
  const names = () => rowsOf(state.data, 'servers', rootNode).map(({ name }) => name);
  return { reader, questions, names };
}

it('keeps the answer to the question asked last, whichever comes first', async () => {
  const { reader, questions, names } = stage();
  const reads = [reader.refresh(rootNode), reader.refresh(rootNode)];
  questions[1]?.(done([aServer('NEW')]));
  questions[0]?.(done([aServer('OLD')]));
  await Promise.all(reads);
  expect(names()).toEqual(['NEW']);
});

it('asks once for what is known or on its way', async () => {
  const { reader, questions } = stage();
  const reads = [reader.ensure(rootNode), reader.ensure(rootNode)];
  questions[0]?.(done([aServer('DC1')]));
  await Promise.all(reads);
  await reader.ensure(rootNode);
  expect(questions).toHaveLength(1);
});

it('asks again for what failed', async () => {
  const { reader, questions } = stage();
  const first = reader.ensure(rootNode);
  questions[0]?.(refused({ code: 'cancelled', parameters: {} }));
  await first;
  void reader.ensure(rootNode);
  expect(questions).toHaveLength(2);
});

it('shows the old rows while new ones are on their way', async () => {
  const { reader, questions, names } = stage();
  const first = reader.ensure(rootNode);
  questions[0]?.(done([aServer('DC1')]));
  await first;
  void reader.refresh(rootNode);
  expect(names()).toEqual(['DC1']);
});
