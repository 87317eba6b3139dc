import { parentPort } from 'node:worker_threads';
import type { Nsec3Parameters } from '../../engine/signing/nsec3-hash';
import type { SetColumns } from '../../engine/signing/set-columns';
import { createPieceSigner } from './piece-signer';
import type { SigningOrder, PieceSigner } from './piece-signer';

/** What a signing thread is told: first for which zone it works, then piece after piece. */
export type SigningRequest =
  | { readonly kind: 'begin'; readonly order: SigningOrder }
  | { readonly kind: 'hash'; readonly names: readonly string[]; readonly parameters: Nsec3Parameters }
  | { readonly kind: 'sign'; readonly columns: SetColumns };

/** Answers come in the order of the requests: hashes or lines, handed over without a copy. */
export type SigningAnswer = Uint8Array<ArrayBuffer>;

let signer: PieceSigner | undefined;

function answerTo(request: SigningRequest): SigningAnswer | null {
  if (request.kind === 'begin') {
    signer = createPieceSigner(request.order);
    return null;
  }
  if (signer === undefined) throw new Error('A piece came before its zone');
  return request.kind === 'hash'
    ? signer.hash(request.names, request.parameters)
    : signer.sign(request.columns);
}

parentPort?.on('message', (request: SigningRequest) => {
  const answer = answerTo(request);
  if (answer !== null) parentPort?.postMessage(answer, [answer.buffer]);
});
