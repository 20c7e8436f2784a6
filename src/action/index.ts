import { setFailed } from '@actions/core';
import { ConfigurationError, errorText } from '../model/errors.js';
import { main } from './main.js';

// An error that nobody waits for must fail the step too, not end it silently with exit code 0.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    setFailed(`internal error: ${errorText(error)}`);
    process.exit(1);
  });
}

try {
  await main();
} catch (error) {
  const internal = error instanceof ConfigurationError ? '' : 'internal error: ';
  setFailed(`${internal}${error instanceof ConfigurationError ? error.message : errorText(error)}`);
  if (internal !== '' && error instanceof Error) process.stdout.write(`${error.stack?.split('\n').slice(1).join('\n')}\n`);
}
// Sockets that a server keeps open must not keep the step running.
process.exit(process.exitCode ?? 0);
