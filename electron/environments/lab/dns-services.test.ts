import { describe, expect, it } from 'vitest';
import { collectingLog } from '../../adapters/testing/collecting-log';
import { DnsServices } from './dns-services';

function setUp(fails = false) {
  const events: string[] = [];
  const log = collectingLog();
  let port = 5000;
  const services = new DnsServices({
    log,
    onChanged: () => void events.push('changed'),
    start: async (server) => {
      await Promise.resolve();
      if (fails) throw new Error('no port');
      port += 1;
      events.push(`start ${server}`);
      return {
        endpoint: { address: '127.0.0.1', port },
        close: () => {
          events.push(`stop ${server}`);
          return Promise.resolve();
        },
      };
    },
  });
  return { services, events, log };
}

describe('DnsServices', () => {
  it('has an endpoint while the service runs, and none afterwards', async () => {
    const { services } = setUp();
    expect(services.endpointOf('DC1')).toBeNull();
    await services.start('DC1');
    expect(services.endpointOf('DC1')).toEqual({ address: '127.0.0.1', port: 5001 });
    await services.stop('DC1');
    expect(services.endpointOf('DC1')).toBeNull();
  });

  it('ends as it was asked last, however quickly a server is switched', async () => {
    const { services, events } = setUp();
    void services.start('DC1');
    void services.stop('DC1');
    void services.start('DC1');
    void services.stop('DC1');
    await services.start('DC1');
    expect(events.filter((event) => event !== 'changed')).toEqual([
      'start DC1',
      'stop DC1',
      'start DC1',
      'stop DC1',
      'start DC1',
    ]);
    expect(services.endpointOf('DC1')).not.toBeNull();
  });

  it('logs a service that can not be started, and can be asked again', async () => {
    const { services, log } = setUp(true);
    await services.start('DC1');
    await services.stop('DC1');
    expect(services.endpointOf('DC1')).toBeNull();
    expect(log.lines).toEqual(['The DNS service of DC1 could not be switched: Error: no port']);
  });

  it('stops everything when it is closed, what was just starting as well', async () => {
    const { services, events } = setUp();
    void services.start('DC1');
    void services.start('DC2');
    await services.close();
    expect(events.filter((event) => event.startsWith('stop'))).toEqual(['stop DC1', 'stop DC2']);
  });
});
