import type { StoredRecord } from '../../engine/records/resource-record';
import type { Endpoint } from '../../../shared/model/server';
import type { Edns } from '../message/message';

/** A question to one server. */
export interface DnsQuery {
  /** An IP address and a port. */
  readonly endpoint: Endpoint;
  /** With or without trailing dot. A name that is none is a bug of the caller. */
  readonly name: string;
  /** Mnemonic or `TYPEnnn`; likewise. */
  readonly type: string;
  /** Milliseconds for everything together: all tries and the change to TCP. Each try gets an equal part. */
  readonly timeoutMs: number;
  /** Further tries when a try brings no answer. */
  readonly retries: number;
  /** Gives up at once, sockets closed. */
  readonly signal?: AbortSignal;
  /** Sends an OPT record (RFC 6891). */
  readonly edns?: { readonly udpSize: number; readonly dnssecOk: boolean };
  /** `auto`, when not given: UDP, and TCP for an answer that was truncated. */
  readonly transport?: 'udp' | 'tcp' | 'auto';
  /** RD; servers are asked for what they have themselves when not given. */
  readonly recursionDesired?: boolean;
}

/** What a server said. */
export interface DnsResponse {
  readonly kind: 'answered';
  /** RCODE with the bits that EDNS adds (RFC 6891 section 6.1.3). */
  readonly responseCode: number;
  /** AA. */
  readonly authoritative: boolean;
  /** TC: something is missing, because TCP was not allowed or brought nothing. */
  readonly truncated: boolean;
  /** AD. */
  readonly authenticData: boolean;
  /** RA. */
  readonly recursionAvailable: boolean;
  readonly answers: readonly StoredRecord[];
  readonly authorities: readonly StoredRecord[];
  /** Without OPT. */
  readonly additionals: readonly StoredRecord[];
  readonly edns: Edns | null;
  readonly transport: 'udp' | 'tcp';
  readonly durationMs: number;
}

/** What came of a question. Durations are in milliseconds, tries that brought nothing included. */
export type DnsAnswer =
  | DnsResponse
  /** Nothing that belongs to the question came in time. */
  | { readonly kind: 'no-answer'; readonly durationMs: number }
  /** Nobody listens on the port (ECONNREFUSED); not to be mistaken for the response code REFUSED. */
  | { readonly kind: 'refused-connection'; readonly durationMs: number }
  /** Something came that is no DNS message. */
  | { readonly kind: 'malformed'; readonly reason: string; readonly durationMs: number }
  /** The operating system's code, such as EHOSTUNREACH; `EOF` when the server closed the connection. */
  | { readonly kind: 'network-error'; readonly code: string; readonly durationMs: number }
  | { readonly kind: 'cancelled' };
