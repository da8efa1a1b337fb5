import type { CommandSource } from './command.ts'

const sources = new Map<string, CommandSource>()

/** Adds a feature's commands to the palette; `feature` names them, and a second call under the same name replaces the first. */
export function registerCommands(feature: string, source: CommandSource): void {
  sources.set(feature, source)
}

/** Every registered source, in the order of registration. */
export function commandSources(): readonly CommandSource[] {
  return [...sources.values()]
}
