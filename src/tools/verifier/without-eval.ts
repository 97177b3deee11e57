import { z } from 'zod';

// zod compiles its checks with `new Function` where it may: the policy of the site refuses that, and says so in the console.
z.config({ jitless: true });
