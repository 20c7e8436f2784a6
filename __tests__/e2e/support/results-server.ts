import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `broken` answers every request with 500. */
export type ResultsBehaviour = 'works' | 'broken';

export interface ResultsServer {
  /** What the runner hands to an action as ACTIONS_RESULTS_URL. */
  readonly url: string;
  /** Finalized artifacts by name: the bytes of the uploaded zip. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
  /** Method and path of every request, without the query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * The part of GitHub's results service that `@actions/artifact` uploads to: Twirp calls in JSON (CreateArtifact,
 * FinalizeArtifact) and blob storage behind a signed address, which takes blocks and then the list of their ids.
 */
export async function startResultsServer(behaviour: ResultsBehaviour): Promise<ResultsServer> {
  const artifacts = new Map<string, Buffer>();
  const requests: string[] = [];
  const blocks = new Map<string, Buffer>();
  let blob = Buffer.alloc(0);

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}`);
    const body = await bodyOf(request);
    const answer = (status: number, json: object = {}) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    };
    if (behaviour === 'broken') return answer(500);
    switch (url.searchParams.get('comp') ?? url.pathname.split('/').at(-1)) {
      case 'CreateArtifact':
        return answer(200, { ok: true, signed_upload_url: `${address()}/account/container/artifact.zip?sig=fake` });
      case 'block':
        blocks.set(url.searchParams.get('blockid') ?? '', body);
        return answer(201);
      case 'blocklist':
        blob = Buffer.concat(
          [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id]) => blocks.get(id ?? '') ?? Buffer.alloc(0)),
        );
        return answer(201);
      case 'FinalizeArtifact':
        artifacts.set(JSON.parse(body.toString()).name, blob);
        return answer(200, { ok: true, artifact_id: String(artifacts.size) });
      default:
        return answer(404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${address()}/`,
    artifacts,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
