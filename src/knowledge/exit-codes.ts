/** EX_USAGE, EX_SOFTWARE and EX_IOERR of sysexits.h, and 128 + the number of the signal (POSIX shells). */
export const usageErrorCode = 64;
export const internalErrorCode = 70;
/** What was found out could not be written where it was asked for: worse than any verdict, because nobody may ever read it. */
export const writeErrorCode = 74;
export const signalCodes: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** What env(1), timeout(1) and other commands that run a command end with when it did not start, or took too long (GNU coreutils, "Exit status"). */
export const launcherCodes = { timedOut: 124, failed: 125, notExecutable: 126, notFound: 127, signalBase: 128 } as const;
/** What they, and shells, end with for a command that SIGKILL ended, which is 9 on every Linux (signal(7)). */
export const killedCode = launcherCodes.signalBase + 9;
