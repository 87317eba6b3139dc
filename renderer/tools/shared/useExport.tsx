import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { CallResult } from '../../../shared/contract/calls';
import type { Outcome } from '../../../shared/contract/outcome';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';

type Exported = Outcome<CallResult<'exportList'>> | null;

/** Writes a text to a file that the user chooses, and tells how that went. */
export interface Export {
  readonly write: (suggestedName: string, text: string) => Promise<void>;
  /** What has become of the last one; nothing where the user cancelled. A live region. */
  readonly result: ReactNode;
}

function Result({
  exported,
  said,
}: {
  readonly exported: Exported;
  readonly said: (path: string) => string;
}) {
  if (exported?.kind === 'refused') return <ProblemText problem={exported.problem} />;
  const path = exported?.value?.path;
  return <span role="status">{path === undefined ? null : said(path)}</span>;
}

/** An export of what a page shows. `said` puts the written path into words. */
export function useExport(api: Pick<DesktopApi, 'exportList'>, said: (path: string) => string): Export {
  const [exported, setExported] = useState<Exported>(null);
  return {
    write: async (suggestedName, text) => setExported(await api.exportList({ suggestedName, text })),
    result: <Result exported={exported} said={said} />,
  };
}
