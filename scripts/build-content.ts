// data/ → content/generated/. Options: see content/options.ts.
import { parseArgs } from 'node:util';
import { CONTENT_OPTIONS } from './content/options.ts';
import { StoppedPublication } from './content/stopped-publication.ts';
import { writeContent } from './content/write-content.ts';
import { Stopwatch } from './lib/stopwatch.ts';

const { values } = parseArgs({ options: CONTENT_OPTIONS });
try {
  await writeContent(values, new Stopwatch(), console.log);
} catch (error) {
  if (!(error instanceof StoppedPublication)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
