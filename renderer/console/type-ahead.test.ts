import { expect, it } from 'vitest';
import { typeAhead } from './type-ahead';

const labels = ['alpha', 'Beta', 'bravo', 'brown', 'charlie'];

it('finds the next row that begins with a letter, in either case', () => {
  expect(typeAhead().find('b', labels, 0, 0)).toBe(1);
});

it('takes letters typed quickly for one word', () => {
  const finder = typeAhead();
  const first = finder.find('b', labels, 0, 0);
  expect(finder.find('r', labels, first ?? 0, 100)).toBe(2);
});

it('goes on to the next match when one letter is typed again', () => {
  const finder = typeAhead();
  expect(finder.find('b', labels, 0, 0)).toBe(1);
  expect(finder.find('b', labels, 1, 100)).toBe(2);
});

it('begins a new word after a pause', () => {
  const finder = typeAhead();
  finder.find('b', labels, 0, 0);
  expect(finder.find('c', labels, 1, 5000)).toBe(4);
});

it('starts over at the top behind the last row', () => {
  expect(typeAhead().find('a', labels, 4, 0)).toBe(0);
});

it('finds nothing where nothing begins so', () => {
  expect(typeAhead().find('x', labels, 0, 0)).toBeNull();
});
