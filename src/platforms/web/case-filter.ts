import { z } from '@hono/zod-openapi';
import { caseFilters } from './case-json.js';

/** How an address narrows the queue and puts it in order: `?state=open,claimed&order=newest`. */
export const caseFilterShape = {
  state: z
    .string()
    .max(100)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(caseFilters)))
    .optional()
    .openapi({ type: 'string', example: 'open,claimed' }),
  order: z.enum(['priority', 'newest', 'oldest']).default('priority'),
};
