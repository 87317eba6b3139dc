import { parentPort } from 'node:worker_threads';
import type { Nsec3Parameters } from '../../engine/signing/nsec3-hash';
import type { SetColumns } from '../../engine/signing/set-columns';
import type { SignatureTask } from '../../engine/signing/zone-signer';
import { createPieceSigner } from './piece-signer';
import type { SigningOrder, PieceSigner } from './piece-signer';

/**
 * What a signing thread is told: for which zones it works, and piece after piece of them.
 *
 * `zone` is a number that who gives the orders chose.
 */
export type SigningRequest =
  | { readonly kind: 'begin'; readonly zone: number; readonly order: SigningOrder }
  | { readonly kind: 'end'; readonly zone: number }
  | SigningPiece;

/** A request that is answered. */
export type SigningPiece = { readonly zone: number } & (
  | { readonly kind: 'hash'; readonly names: readonly string[]; readonly parameters: Nsec3Parameters }
  | { readonly kind: 'sign'; readonly columns: SetColumns }
  | { readonly kind: 'signature'; readonly task: SignatureTask }
);

/** Answers come in the order of the requests: hashes, lines or a signature, handed over without a copy. */
export type SigningAnswer = Uint8Array<ArrayBuffer>;

const signers = new Map<number, PieceSigner>();

function answerTo(piece: SigningPiece): SigningAnswer {
  const signer = signers.get(piece.zone);
  if (signer === undefined) throw new Error('A piece came before its zone');
  switch (piece.kind) {
    case 'hash':
      return signer.hash(piece.names, piece.parameters);
    case 'sign':
      return signer.sign(piece.columns);
    case 'signature':
      return signer.signature(piece.task);
  }
}

parentPort?.on('message', (request: SigningRequest) => {
  if (request.kind === 'begin') {
    signers.set(request.zone, createPieceSigner(request.order));
    return;
  }
  if (request.kind === 'end') {
    signers.delete(request.zone);
    return;
  }
  const answer = answerTo(request);
  parentPort?.postMessage(answer, [answer.buffer]);
});
