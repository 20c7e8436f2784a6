import { byId } from './dom.js';

/** What the page carries under an id: JSON, deflated, in base64. */
export async function unpacked<T>(id: string): Promise<T> {
  const letters = atob(byId(id).textContent ?? '');
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(inflated).json()) as T;
}
