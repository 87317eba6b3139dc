import type { LabState } from '../../../shared/model/lab';
import type { Acting } from '../shared/useAct';
import type { LabApi } from './lab-controls';

/** What every part of the lab page works with. */
export interface LabSectionProps {
  readonly api: LabApi;
  readonly lab: LabState;
  readonly acting: Acting;
}
