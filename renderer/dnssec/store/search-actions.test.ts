import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { aCandidate, aRejected } from '../testing/builders';
import { aCustodyMatrix } from '../testing/report-worlds';
import { candidates, openLoaded, openWithList, zone } from '../testing/dialog-stage';
import { custodyVerdict } from './dialog-view';
import type { DnssecDialog } from './dnssec-dialog';

const progress = { asked: 3, answered: 1, total: 3 };

describe('the list of servers', () => {
  it('asks before it is built the first time', async () => {
    const { dialog, loaded, calls } = await openLoaded();
    dialog.requestList();
    expect(loaded().search).toEqual({ kind: 'asking' });
    expect(calls.findCandidates).toHaveLength(0);
  });

  it('stays empty when the question is declined, and the next opening asks again', async () => {
    const { dialog, loaded } = await openLoaded();
    dialog.requestList();
    dialog.declineList();
    expect(loaded().search).toEqual({ kind: 'none' });
    dialog.requestList();
    expect(loaded().search).toEqual({ kind: 'asking' });
  });

  it('grows by every server that answers and ignores those of another search', async () => {
    const { dialog, loaded, emitCandidate, calls } = await openLoaded();
    void dialog.startSearch();
    expect(calls.findCandidates.at(-1)?.argument).toEqual({ server: 'DC1', zone, search: 'search-1' });
    emitCandidate({ search: 'search-1', candidate: aCandidate('DC2'), progress });
    emitCandidate({ search: 'an-older-one', candidate: aCandidate('DC9'), progress });
    expect(loaded().search).toEqual({
      kind: 'running',
      id: 'search-1',
      candidates: [aCandidate('DC2')],
      progress,
    });
  });

  it('stays closed while servers are asked', async () => {
    const { dialog, loaded } = await openLoaded();
    dialog.choose('other');
    void dialog.startSearch();
    dialog.requestList();
    expect(loaded()).toMatchObject({ listOpen: false, search: { kind: 'running' } });
  });

  it('opens by itself when it is complete, and stops listening', async () => {
    const { loaded, listenerCount } = await openWithList();
    expect(loaded()).toMatchObject({ listOpen: true, search: { kind: 'finished', candidates } });
    expect(listenerCount()).toBe(0);
  });

  it.each([
    ['another tab', (dialog: DnssecDialog) => dialog.selectTab('ksk')],
    ['the first radio', (dialog: DnssecDialog) => dialog.choose('keep')],
  ])('does not open when the user has turned to %s meanwhile', async (_what, turnAway) => {
    const { dialog, loaded, answer } = await openLoaded();
    dialog.choose('other');
    void dialog.startSearch();
    turnAway(dialog);
    await answer('findCandidates', done(candidates));
    expect(loaded()).toMatchObject({ listOpen: false, search: { kind: 'finished' } });
  });

  it('is kept until the dialog closes: later openings ask nothing', async () => {
    const { dialog, loaded, calls } = await openWithList();
    dialog.closeList();
    dialog.requestList();
    expect(loaded()).toMatchObject({ listOpen: true, search: { kind: 'finished' } });
    expect(calls.findCandidates).toHaveLength(1);
  });

  it('keeps who has answered when it is cancelled, and drops whoever answers later', async () => {
    const { dialog, loaded, emitCandidate, calls } = await openLoaded();
    void dialog.startSearch();
    emitCandidate({ search: 'search-1', candidate: aCandidate('DC2'), progress });
    dialog.cancelSearch();
    emitCandidate({ search: 'search-1', candidate: aCandidate('DC3'), progress });
    expect(calls.cancelSearch.map(({ argument }) => argument)).toEqual([{ search: 'search-1' }]);
    expect(loaded().search).toEqual({ kind: 'cancelled', candidates: [aCandidate('DC2')], progress });
  });

  it('stays cancelled when the search then answers that it was', async () => {
    const { dialog, loaded, answer } = await openLoaded();
    void dialog.startSearch();
    dialog.cancelSearch();
    await answer('findCandidates', refused({ code: 'cancelled', parameters: {} }));
    expect(loaded().search.kind).toBe('cancelled');
  });

  it('shows the problem when it cannot be built', async () => {
    const { dialog, loaded, answer } = await openLoaded();
    const problem: Problem = { code: 'directory-unavailable', parameters: { server: 'DC1' } };
    void dialog.startSearch();
    await answer('findCandidates', refused(problem));
    expect(loaded().search).toEqual({ kind: 'failed', problem });
  });

  it('forgets a picked server that no longer qualifies when it is built again', async () => {
    const { dialog, loaded, answer } = await openWithList();
    dialog.chooseServer('DC2');
    void dialog.startSearch();
    await answer('findCandidates', done([aRejected('DC2', 'no-answer')]));
    expect(loaded().draft).toEqual({ choice: 'other', target: null });
  });

  it.each(['cancel', 'dispose'] as const)('is not built on when the dialog goes by %s', async (way) => {
    const { dialog, calls } = await openLoaded();
    void dialog.startSearch();
    dialog[way]();
    dialog.dispose();
    expect(calls.cancelSearch).toHaveLength(1);
  });

  it('comes with what the keys say about each server, where that can be read', async () => {
    const { dialog, loaded, answer, calls } = await openLoaded();
    void dialog.startSearch();
    expect(calls.readCustody.map(({ argument }) => argument)).toEqual([{ server: 'DC1', zone }]);
    await answer('readCustody', done(aCustodyMatrix()));
    expect(custodyVerdict(loaded(), 'DC2')).toBe('must-be-re-signed');
    expect(custodyVerdict(loaded(), 'DC9')).toBeUndefined();
    void dialog.startSearch();
    await answer('readCustody', refused({ code: 'directory-unavailable', parameters: { server: 'DC1' } }));
    expect(custodyVerdict(loaded(), 'DC2')).toBeUndefined();
  });
});
