import { z } from 'zod';

/** Number of a Sustainable Development Goal, 1 to 17. */
export const oddSchema = z.number().int().min(1).max(17).meta({ kind: 'odd' });
