import { done } from '../../../shared/contract/outcome';
import type { DnsEnvironment } from '../../environments/dns-environment';
import type { SendEvent } from '../event-sender';
import type { Handlers } from '../handler';
import { createSearches } from '../searches';

type KeyMasterCall =
  | 'findCandidates'
  | 'cancelSearch'
  | 'probeKeyMaster'
  | 'planMove'
  | 'moveKeyMaster'
  | 'pollKeyMaster'
  | 'readCustody'
  | 'readBeliefs'
  | 'readReadiness'
  | 'readHistory';

/** The calls about the Key Master role. */
export function createKeyMasterHandlers(
  environment: DnsEnvironment,
  sendEvent: SendEvent,
): Pick<Handlers, KeyMasterCall> {
  return {
    ...searchHandlers(environment, sendEvent),
    probeKeyMaster: (argument) => environment.probeKeyMaster(argument),
    planMove: (argument) => environment.planMove(argument),
    moveKeyMaster: (argument) => environment.moveKeyMaster(argument),
    pollKeyMaster: (argument) => environment.pollKeyMaster(argument),
    readCustody: (argument) => environment.readCustody(argument),
    readBeliefs: (argument) => environment.readBeliefs(argument),
    readReadiness: (argument) => environment.readReadiness(argument),
    readHistory: (argument) => environment.readHistory(argument),
  };
}

/** Searches run long, tell what they find on the way, and can be stopped. */
function searchHandlers(
  environment: DnsEnvironment,
  sendEvent: SendEvent,
): Pick<Handlers, 'findCandidates' | 'cancelSearch'> {
  const searches = createSearches();
  return {
    findCandidates: ({ server, zone, search }) =>
      searches.run(search, (signal) =>
        environment.findCandidates(
          { server, zone },
          {
            signal,
            onCandidate: (candidate, progress) =>
              sendEvent('candidateFound', { search, candidate, progress }),
          },
        ),
      ),
    cancelSearch: ({ search }) => {
      searches.cancel(search);
      return Promise.resolve(done(null));
    },
  };
}
