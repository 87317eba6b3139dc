import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './trusted-sender';

const trust = {
  isOwnContents: (id: number) => id === 1,
  isOwnUrl: (url: string) => url.startsWith('app://own/'),
};
const mainFrame = { url: 'app://own/index.html', parent: null };

describe('isTrustedSender', () => {
  it('trusts our page in the main frame of our window', () => {
    expect(isTrustedSender(trust, { sender: { id: 1 }, senderFrame: mainFrame })).toBe(true);
  });

  it.each([
    ['another window', { sender: { id: 2 }, senderFrame: mainFrame }],
    [
      'another page in our window',
      { sender: { id: 1 }, senderFrame: { url: 'https://example.org/', parent: null } },
    ],
    ['a child frame', { sender: { id: 1 }, senderFrame: { ...mainFrame, parent: mainFrame } }],
    ['a frame that has gone', { sender: { id: 1 }, senderFrame: null }],
  ])('does not trust %s', (_name, event) => {
    expect(isTrustedSender(trust, event)).toBe(false);
  });
});
