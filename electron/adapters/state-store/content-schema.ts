import { z } from 'zod';
import type { ZoneContent } from '../../engine/records/zone-content';

/**
 * The schema of a saved zone content.
 *
 * Looks at shapes only: the checksum says that the text is what this program wrote, from records it had parsed.
 */
export const contentSchema = z.strictObject({
  origin: z.string(),
  records: z.array(
    z.strictObject({ name: z.string(), type: z.string(), ttl: z.number().min(0), data: z.string() }),
  ),
}) satisfies z.ZodType<ZoneContent>;
