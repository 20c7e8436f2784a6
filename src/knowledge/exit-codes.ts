/** EX_USAGE and EX_SOFTWARE of sysexits.h, and 128 + the number of the signal (POSIX shells). */
export const usageErrorCode = 64;
export const internalErrorCode = 70;
export const signalCodes: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };
