import { spawn } from 'node:child_process'
import path from 'node:path'

/** The folder that holds package.json. */
export const projectFolder = path.resolve(import.meta.dirname, '..')

export type RunOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Output is kept for the answer instead of being shown. */
  readonly quiet?: boolean
  /** Ends the program after this long; it then counts as failed. */
  readonly limitSeconds?: number
}

export type Finished = { readonly code: number; readonly output: string }

/** Runs a program to its end. Never throws: a program that cannot be started finishes with code 127. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd ?? projectFolder,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    const limit = options.limitSeconds
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit * 1000)
    child.on('error', (cause) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${cause.message}` })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Runs a script of an installed package with the Node that runs this. */
export function runNode(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return run(process.execPath, [path.join(projectFolder, script), ...args], options)
}

/** Runs npm itself: on Windows it is a command file, which only a shell can start. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options)
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options)
}

/** Words for the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
