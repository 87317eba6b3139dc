import type { Outcome } from '../../../../shared/contract/outcome';
import { refused } from '../../../../shared/contract/outcome';
import { dnssecChangesSchema } from '../../../../shared/model/dnssec-changes';
import { powerShellOrder } from './console-place';
import type { CalledZone, ConsolePlace } from './console-place';

/** What is to change of a zone, before it is looked at. */
export interface WantedChanges {
  readonly settings?: object;
  readonly addedKeys?: readonly object[];
  readonly changedKeys?: readonly object[];
  readonly removedKeys?: readonly string[];
}

/**
 * Changes a zone's settings and keys on the very server that was named; any but the Key Master refuses (9101).
 *
 * What was typed comes from outside like an argument at the door, so it is parsed by the same schema.
 */
export function changeZone(
  { lab }: ConsolePlace,
  { server, copy }: CalledZone,
  wanted: WantedChanges,
): Outcome<null> {
  const parsed = dnssecChangesSchema.safeParse({
    settings: {},
    addedKeys: [],
    changedKeys: [],
    removedKeys: [],
    ...wanted,
  });
  if (!parsed.success) {
    const parameter = String(parsed.error.issues[0]?.path.at(-1) ?? 'changes');
    return refused({ code: 'invalid-parameter', parameters: { parameter } });
  }
  return lab.execute<'change-dnssec-properties'>({
    kind: 'change-dnssec-properties',
    server: server.name,
    zone: copy.name,
    changes: parsed.data,
    order: powerShellOrder,
  });
}
