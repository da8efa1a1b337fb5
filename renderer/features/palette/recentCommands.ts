const KEY = 'dealtable.recentCommands'
const MOST = 12

/** Ids of the commands used last on this machine, the newest first. */
export function recentCommands(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Notes that a command was used. */
export function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST)
  window.localStorage.setItem(KEY, JSON.stringify(next))
}
