import { z } from 'zod';

/** What the writer keeps in its journal. */
export const note = z.strictObject({ n: z.number().int() });
