// Loaded before each step of a publication, which ends with it.
import { endWithParent } from './end-with-parent.ts';

endWithParent(Number(process.env.PARENT_PID));
