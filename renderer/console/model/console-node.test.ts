import { describe, expect, it } from 'vitest';
import { nodeId, parentOf, parseNodeId, rootNode } from './console-node';
import type { ConsoleNode } from './console-node';

const nodes: readonly ConsoleNode[] = [
  rootNode,
  { kind: 'server', server: 'DC1' },
  { kind: 'forwarders', server: 'DC1' },
  { kind: 'zones', server: 'DC1', direction: 'reverse' },
  { kind: 'zone', server: 'DC1', direction: 'reverse', zone: '0/25.2.0.192.in-addr.arpa', domain: [] },
  { kind: 'zone', server: 'DC1', direction: 'forward', zone: 'contoso.com', domain: ['_tcp', '_ldap'] },
  { kind: 'trust-points', server: 'DC1', labels: ['com', 'contoso'] },
];

describe('nodeId', () => {
  it.each(nodes)('is read back as the same node: %o', (node) => {
    expect(parseNodeId(nodeId(node))).toEqual(node);
  });

  it('differs between all nodes', () => {
    expect(new Set(nodes.map(nodeId)).size).toBe(nodes.length);
  });
});

describe('parseNodeId', () => {
  it.each([
    '',
    '{}',
    '[',
    '["zones","DC1","sideways"]',
    '["zone","DC1","forward"]',
    '["server"]',
    '[1,2,3]',
    'null',
  ])('takes %j for no node', (text) => {
    expect(parseNodeId(text)).toBeNull();
  });
});

describe('parentOf', () => {
  it('leads from every node to the root', () => {
    for (const start of nodes) {
      let node: ConsoleNode = start;
      for (let above = parentOf(node); above !== null; above = parentOf(node)) node = above;
      expect(node).toEqual(rootNode);
    }
  });
});
