import { homedir } from 'node:os';
import type { Command } from 'commander';
import type { ToolchainOptions } from '../go/catalogue.js';
import { LocalHost } from '../host/local.js';
import { signalCodes } from '../knowledge/exit-codes.js';
import type { Settings } from '../model/settings.js';
import { toolchainOptions } from '../plan.js';
import { toolCacheFolder } from '../settings/folders.js';
import { readSettings } from './options.js';
import { cancelOnSignals } from './signals.js';

/** What a command that needs Go releases, and no more of a run, works with. */
export interface Session {
  readonly host: LocalHost;
  /** The current folder. */
  readonly directory: string;
  readonly settings: Settings;
  readonly tools: ToolchainOptions;
  /** The exit code after a signal; undefined when there was none. */
  readonly interrupted: () => number | undefined;
  /** Signals are from here on for the command that is run. */
  readonly leaveSignals: () => void;
}

/** Runs the work of a command; what a signal ends has the signal's exit code. Nothing temporary is left. */
export async function inSession(parsed: Command, work: (session: Session) => Promise<number>): Promise<number> {
  const cancel = new AbortController();
  const leaveSignals = cancelOnSignals(cancel);
  const interrupted = () => (cancel.signal.aborted ? signalCodes[String(cancel.signal.reason)] : undefined);
  const directory = process.cwd();
  const host = new LocalHost(directory, cancel.signal);
  try {
    const settings = await readSettings(parsed, directory);
    const toolCache = toolCacheFolder(host.env, host.platform.os, homedir());
    const tools = toolchainOptions({ host, settings, toolCache, cancel: cancel.signal, onProgress: () => undefined });
    return await work({ host, directory, settings, tools, interrupted, leaveSignals });
  } catch (error) {
    const code = interrupted();
    if (code === undefined) throw error;
    return code;
  } finally {
    leaveSignals();
    await host.close();
  }
}
