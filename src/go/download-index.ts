import * as z from 'zod';

// Imported only where an index is read: loading zod takes as long as starting Node.

/** A row of the download index; what else it holds is passed over (golang/website internal/dl/dl.go). */
export const DownloadIndex = z.array(
  z.object({
    version: z.string(),
    files: z.array(
      z.object({ filename: z.string(), os: z.string(), arch: z.string(), sha256: z.string(), size: z.number().int(), kind: z.string() }),
    ),
  }),
);
