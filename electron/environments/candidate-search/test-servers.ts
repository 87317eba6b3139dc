import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Endpoint } from '../../../shared/model/server';

/*
 * DNS servers on loopback that behave badly on purpose. Their messages are made by hand, octet by octet (RFC 1035
 * section 4), so that they do not share a mistake with the program's own encoder.
 */

/** What a server sends when a question arrives. */
export type Behaviour = (query: Buffer, send: (message: Uint8Array) => void) => void;

/** A running server. */
export interface TestServer {
  readonly endpoint: Endpoint;
  /** How many questions have arrived. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

const address = '127.0.0.1';
const headerLength = 12;
/** QTYPE and QCLASS. */
const questionTail = 4;

/** The header bits of an answer: QR, and AA where wanted. */
const bits = { answer: 0x8000, authoritative: 0x0400 };

function questionOf(query: Buffer): Buffer {
  return query.subarray(headerLength, query.indexOf(0, headerLength) + 1 + questionTail);
}

/** An SOA of the name in the question: root names, serial and timers; the owner is a pointer to the question. */
function soaRecord(): Buffer {
  const data = Buffer.alloc(22);
  [1, 900, 600, 86_400, 3600].forEach((value, index) => data.writeUInt32BE(value, 2 + index * 4));
  const head = Buffer.from([0xc0, headerLength, 0, 6, 0, 1, 0, 0, 0x0e, 0x10, 0, data.length]);
  return Buffer.concat([head, data]);
}

/** An answer to a query, with an SOA in the answer section where wanted. */
export function anAnswer(query: Buffer, { authoritative = true, responseCode = 0, soa = true } = {}): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  header.writeUInt16BE(bits.answer | (authoritative ? bits.authoritative : 0) | responseCode, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(soa ? 1 : 0, 6);
  return Buffer.concat([header, questionOf(query), ...(soa ? [soaRecord()] : [])]);
}

/** Answers as a server does that has the zone. */
export const authoritative: Behaviour = (query, send) => send(anAnswer(query));

/** A host behind a firewall: takes every question and says nothing. */
export const silent: Behaviour = () => undefined;

/** Answers when it is too late for a timeout of fewer milliseconds. */
export function late(milliseconds: number): Behaviour {
  return (query, send) => {
    setTimeout(() => send(anAnswer(query)), milliseconds);
  };
}

/** Starts a server on a free port. */
export async function startServer(behaviour: Behaviour): Promise<TestServer> {
  const socket = createSocket('udp4');
  let count = 0;
  let open = true;
  socket.on('message', (query, from) => {
    count += 1;
    behaviour(query, (message) => {
      if (open) socket.send(message, from.port, from.address);
    });
  });
  const endpoint = await bind(socket);
  const close = async (): Promise<void> => {
    open = false;
    socket.close();
    await once(socket, 'close');
  };
  return { endpoint, received: () => count, close };
}

async function bind(socket: Socket): Promise<Endpoint> {
  socket.bind(0, address);
  await once(socket, 'listening');
  return { address, port: socket.address().port };
}

/** A port nobody listens on. */
export async function closedPort(): Promise<Endpoint> {
  const server = await startServer(silent);
  await server.close();
  return server.endpoint;
}
