import type { Cmdlet } from './cmdlet';
import { collectionCmdlets } from './collection-cmdlets';
import { convertToJson } from './convert-to-json';
import { formatCmdlets } from './format-cmdlets';
import { helpCmdlets } from './help-cmdlets';
import { resetKeyMasterRole } from './key-master-cmdlet';
import { rolloverCmdlets } from './rollover-cmdlets';
import { selectObject } from './select-object';
import { serverCmdlets } from './server-cmdlets';
import { signingKeyCmdlets } from './signing-key-cmdlets';
import { trustCmdlets } from './trust-cmdlets';
import { whereObject } from './where-object';
import { zoneCmdlets } from './zone-cmdlets';
import { zoneSettingCmdlets } from './zone-setting-cmdlets';

/** Every cmdlet the console knows, those of DnsServer first. */
export const allCmdlets: readonly Cmdlet[] = [
  resetKeyMasterRole,
  ...zoneSettingCmdlets,
  ...zoneCmdlets,
  ...signingKeyCmdlets,
  ...rolloverCmdlets,
  ...trustCmdlets,
  ...serverCmdlets,
  selectObject,
  whereObject,
  convertToJson,
  ...formatCmdlets,
  ...collectionCmdlets,
  ...helpCmdlets,
];
