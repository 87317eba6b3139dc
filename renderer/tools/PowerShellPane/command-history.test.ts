import { expect, it } from 'vitest';
import { emptyHistory, entered, stepped } from './command-history';

const history = ['one', 'two', 'two', '  '].reduce(entered, emptyHistory);

it('keeps a repeated command once, and an empty line not at all', () => {
  expect(history.commands).toEqual(['one', 'two']);
});

it('goes back, and forward again to the line that was being written', () => {
  const first = stepped(history, 'back', 'draft');
  expect(first?.text).toBe('two');
  const second = first && stepped(first.history, 'back', first.text);
  expect(second?.text).toBe('one');
  expect(second && stepped(second.history, 'back', 'one')).toBeNull();
  const forward = second && stepped(second.history, 'forward', 'one');
  expect(forward?.text).toBe('two');
  expect(forward && stepped(forward.history, 'forward', 'two')?.text).toBe('draft');
});

it('has nowhere to go forward from the line being written', () => {
  expect(stepped(history, 'forward', 'draft')).toBeNull();
});
