import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { ensureSystemPackages, keyringPackages } from '../../../scripts/systemPackages.ts'

/** A desktop's session with a keyring of its own, ended by `end`. */
export type Session = {
  /** What a program in the session is started with. */
  readonly environment: Readonly<Record<string, string>>
  readonly end: () => Promise<void>
}

/** The switch with which Electron takes that keyring where no desktop tells it which one there is. */
export const keyringSwitch = '--password-store=gnome-libsecret'

/** Where a person's keyrings lie in their folder. */
export const keyringsOf = (home: string) => path.join(home, '.local', 'share', 'keyrings')

/**
 * Logs a person in: a message bus and a keyring in their folder, opened with their password, or left locked for null.
 * @throws Error naming what is not installed here and cannot be
 */
export async function logIn(home: string, password: string | null): Promise<Session> {
  const missing = await ensureSystemPackages(keyringPackages)
  if (missing.length > 0)
    throw new Error(`No keyring can be had on this machine without ${missing.join(', ')}`)
  const runtime = path.join(home, 'run')
  mkdirSync(runtime, { recursive: true, mode: 0o700 })
  const own = { HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: path.join(home, '.local', 'share') }
  // Its question for a locked keyring has no screen here, which answers it as whoever closes it does.
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _other, ...withoutScreen } = process.env
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: { ...withoutScreen, ...own },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [address] = await once(bus.stdout, 'data')
  // The keyring alone lives in the person's folder: a program's fonts lie in the home of whoever runs the tests.
  const environment = { XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: String(address).trim() }
  const unlocking = password === null ? [] : ['--unlock']
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', ...unlocking], {
    env: { ...withoutScreen, ...own, ...environment },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keyring.stdin.end(password ?? '')
  const end = async () => {
    for (const program of [keyring, bus]) await ended(program)
  }
  while (!(await isServed(environment))) {
    if (keyring.exitCode !== null) {
      await end()
      throw new Error(`the keyring ended at once (${keyring.exitCode})`)
    }
    // Whoever asks starts a program of its own, which lets the keyring come up meanwhile.
  }
  return { environment, end }
}

async function isServed(environment: Readonly<Record<string, string>>): Promise<boolean> {
  const question = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/', NAME_HAS_OWNER]
  const asking = promisify(execFile)('dbus-send', [...question, 'string:org.freedesktop.secrets'], {
    env: { ...process.env, ...environment },
  })
  return /boolean true/u.test((await asking).stdout)
}

const NAME_HAS_OWNER = 'org.freedesktop.DBus.NameHasOwner'

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill()
  await gone
}
