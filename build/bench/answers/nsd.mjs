import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds it gets to read its zone. */
const readingTime = 60_000;

/** @returns {Promise<number>} a port that nobody has at the moment */
async function freePort() {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/**
 * As whoever runs it, with all of its files in one folder; without the limit to 200 answers a second that it has for each
 * asker, and without the servers of the zone in every answer, which ours does not send either.
 *
 * @param {string} folder @param {number} port @param {string} origin @param {string} zoneFile
 */
const configuration = (folder, port, origin, zoneFile) => `
server:
    ip-address: 127.0.0.1@${port}
    server-count: 1
    username: ""
    chroot: ""
    zonesdir: "${folder}"
    database: ""
    pidfile: "${folder}/nsd.pid"
    xfrdfile: "${folder}/xfrd.state"
    xfrdir: "${folder}"
    zonelistfile: "${folder}/zone.list"
    cookie-secret-file: "${folder}/cookies"
    logfile: "${folder}/log"
    minimal-responses: yes
    rrl-ratelimit: 0
    rrl-whitelist-ratelimit: 0
remote-control:
    control-enable: no
zone:
    name: "${origin}"
    zonefile: "${zoneFile}"
`;

/** Waits until it answers out of the zone. @param {number} port @param {string} origin @param {() => boolean} hasEnded */
async function answering(port, origin, hasEnded) {
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  for (const until = Date.now() + readingTime; Date.now() < until && !hasEnded(); await delay(100)) {
    const soa = await resolver.resolveSoa(origin).catch(() => null);
    if (soa !== null) return;
  }
  throw new Error('NSD does not answer.');
}

/**
 * Serves a zone with NSD, by one process, and ends it afterwards.
 *
 * @template T
 * @param {{ folder: string, origin: string, zoneFile: string, launcher: readonly string[] }} parts
 *   `launcher`: program with parameters that becomes NSD, such as `taskset`
 * @param {(server: { pid: number, port: number }) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withNsd({ folder, origin, zoneFile, launcher }, use) {
  const own = path.join(folder, 'nsd');
  await mkdir(own, { recursive: true });
  const port = await freePort();
  const file = path.join(own, 'conf');
  await writeFile(file, configuration(own, port, origin, zoneFile));
  const [program = 'nsd', ...parameters] = [...launcher, 'nsd', '-d', '-c', file];
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    await answering(port, origin, () => child.exitCode !== null);
    return await use({ pid: child.pid ?? Number.NaN, port });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
