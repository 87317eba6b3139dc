import { z } from 'zod';
import { motionNames, themeNames, zoomSteps } from './appearance';

/** The order of a list: the column and its direction. */
const sortSchema = z.strictObject({
  column: z.string().max(64),
  direction: z.enum(['ascending', 'descending']),
});

/** How the program looks (shared/model/appearance). */
const appearanceSchema = z.strictObject({
  theme: z.enum(themeNames),
  zoom: z
    .number()
    .int()
    .min(Math.min(...zoomSteps))
    .max(Math.max(...zoomSteps)),
  motion: z.enum(motionNames),
});

/** What of it the main process sees to. */
export const windowAppearanceSchema = appearanceSchema.omit({ motion: true });

/**
 * What the console remembers between two runs: selection, open folders, column widths, order.
 *
 * A schema and not only a type, because it comes back from a file.
 */
export const viewStateSchema = z.strictObject({
  selectedNode: z.string().max(1024).nullable(),
  expandedNodes: z.array(z.string().max(1024)).max(10_000),
  /** Width in pixels by list and column: `zones/Name`. */
  columnWidths: z.record(z.string().max(128), z.number().int().min(16).max(4096)),
  sort: z.record(z.string().max(64), sortSchema),
  treeWidth: z.number().int().min(80).max(4096).nullable(),
  treeVisible: z.boolean(),
  /** Lists of zones show only those at risk. Older files do not say. */
  onlyAtRisk: z.boolean().default(false),
  /** What is searched for by kind of list. Older files do not say. */
  searches: z.record(z.string().max(64), z.string().max(255)).default({}),
  /** Explaining pages of the Zone Signing Wizard that are not to be shown again. Older files do not say. */
  hiddenWizardPages: z
    .array(z.enum(['welcome', 'ksk-intro', 'zsk-intro']))
    .max(3)
    .optional(),
  /** What was set about how the program looks. Older files do not say. */
  appearance: appearanceSchema.optional(),
  /** What was chosen in the command palette, the last one first. Older files do not say. */
  recentChoices: z.array(z.string().max(1100)).max(20).optional(),
});

/** What the console remembers between two runs. */
export type ViewState = z.infer<typeof viewStateSchema>;
