/** The exit code of a step that could not run here and need not: the one that automake's test driver takes for "skipped". */
export const skippedExit = 77;
