import * as z from 'zod';
import { Verification } from '../model/report.js';

// Imported only where such a text is read: loading zod takes as long as starting Node.

/** A row of the download index; what else it holds is passed over (golang/website internal/dl/dl.go). */
export const DownloadIndex = z.array(
  z.object({
    version: z.string(),
    files: z.array(
      z.object({ filename: z.string(), os: z.string(), arch: z.string(), sha256: z.string(), size: z.number().int(), kind: z.string() }),
    ),
  }),
);

/** What lies beside a tree of ours in the tool cache: where it came from and how it was proved. */
export const Provenance = z.object({ source: z.enum(['index', 'proxy']), release: z.string(), verified: Verification });
export type Provenance = z.infer<typeof Provenance>;
