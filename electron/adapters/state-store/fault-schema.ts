import { z } from 'zod';
import type { LabFault } from '../../../shared/model/lab';

/** The schema of a fault that the lab can be told to meet. */
export const faultSchema = z.enum(['move-stops-between-writes']) satisfies z.ZodType<LabFault>;
