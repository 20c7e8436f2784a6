import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: a body, a status, or a function of the request. */
export type Route = string | Uint8Array | number | ((request: http.IncomingMessage, response: http.ServerResponse) => void);

/** A server on 127.0.0.1 for a test, which counts what it is asked. */
export class LocalServer {
  readonly routes = new Map<string, Route>();
  /** Paths with query, in order. */
  readonly asked: string[] = [];
  readonly #server: http.Server;

  private constructor() {
    this.#server = http.createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push(path);
      const route = this.routes.get(path) ?? 404;
      if (typeof route === 'function') route(request, response);
      else if (typeof route === 'number') response.writeHead(route).end();
      else response.end(Buffer.from(route as string));
    });
  }

  static async start(): Promise<LocalServer> {
    const server = new LocalServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
