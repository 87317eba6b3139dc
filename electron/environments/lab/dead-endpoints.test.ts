import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryDns } from '../../dns/client/query-dns';
import type { Endpoint } from '../../../shared/model/server';
import { DeadEndpoints } from './dead-endpoints';

const ask = async (endpoint: Endpoint) =>
  (await queryDns({ endpoint, name: 'contoso.com', type: 'SOA', timeoutMs: 300, retries: 1 })).kind;

describe('DeadEndpoints', () => {
  let endpoints: DeadEndpoints;

  beforeEach(() => {
    endpoints = new DeadEndpoints();
  });
  afterEach(async () => {
    await endpoints.close();
  });

  it('has an address that refuses, and goes on refusing', async () => {
    const endpoint = await endpoints.refusing();
    expect(await Promise.all([ask(endpoint), ask(endpoint)])).toEqual([
      'refused-connection',
      'refused-connection',
    ]);
    expect(await endpoints.refusing()).toEqual(endpoint);
    expect(await ask(endpoint)).toBe('refused-connection');
  });

  it('has an address from which nothing comes back', async () => {
    expect(await ask(await endpoints.silent())).toBe('no-answer');
  });
});
