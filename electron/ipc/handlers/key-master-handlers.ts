import { done } from '../../../shared/contract/outcome';
import type { DnsEnvironment } from '../../environments/dns-environment';
import type { SendEvent } from '../event-sender';
import type { Handlers } from '../handler';
import { createSearches } from '../searches';

/** The calls about the Key Master role. */
export function createKeyMasterHandlers(
  environment: DnsEnvironment,
  sendEvent: SendEvent,
): Pick<Handlers, 'findCandidates' | 'cancelSearch' | 'planMove' | 'moveKeyMaster'> {
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
    planMove: (argument) => environment.planMove(argument),
    moveKeyMaster: (argument) => environment.moveKeyMaster(argument),
  };
}
