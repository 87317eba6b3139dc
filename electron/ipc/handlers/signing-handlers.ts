import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

type SigningCall =
  | 'readDnssecProperties'
  | 'changeDnssecProperties'
  | 'readSigningParameters'
  | 'validateKeyMaster'
  | 'planZoneSigning'
  | 'performZoneSigning'
  | 'readAdvice'
  | 'planSigning'
  | 'signZone'
  | 'listTrustAnchors'
  | 'readTrustAnchors'
  | 'changeTrustAnchors';

/** The calls about how a zone is signed, and about who trusts its keys. */
export function createSigningHandlers(environment: DnsEnvironment): Pick<Handlers, SigningCall> {
  return {
    readDnssecProperties: (argument) => environment.readDnssecProperties(argument),
    changeDnssecProperties: (argument) => environment.changeDnssecProperties(argument),
    readSigningParameters: (argument) => environment.readSigningParameters(argument),
    validateKeyMaster: (argument) => environment.validateKeyMaster(argument),
    planZoneSigning: (argument) => environment.planZoneSigning(argument),
    performZoneSigning: (argument) => environment.performZoneSigning(argument),
    readAdvice: (argument) => environment.readAdvice(argument),
    planSigning: (argument) => environment.planSigning(argument),
    signZone: (argument) => environment.signZone(argument),
    listTrustAnchors: (argument) => environment.listTrustAnchors(argument),
    readTrustAnchors: (argument) => environment.readTrustAnchors(argument),
    changeTrustAnchors: (argument) => environment.changeTrustAnchors(argument),
  };
}
