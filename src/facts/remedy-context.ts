import type { RemedyContext } from '../knowledge/context-remedies.js';

type Asked = 'platform.containerRuntime' | 'platform.container' | 'platform.wsl' | 'platform.runner' | 'systemd.state';

/**
 * Where something of this place is mended, the place to try first in front; nothing where it is not known.
 *
 * @param value of a fact; undefined, or anything else than the fact's values, when it is not known
 */
export function remedyContexts(value: (id: Asked) => unknown): readonly RemedyContext[] {
  const runtime = value('platform.containerRuntime');
  if (runtime === 'docker' || runtime === 'podman' || runtime === 'kubernetes') return [runtime];
  if (value('platform.container') !== 'no') return [];
  if (value('platform.wsl') === '2') return ['wsl'];
  if (value('platform.runner') === 'github-hosted') return ['github'];
  const state = value('systemd.state');
  return state === 'running' || state === 'degraded' ? ['systemd', 'machine'] : ['machine'];
}
