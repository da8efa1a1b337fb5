import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Sees to it that windows have a display: on Linux without one, an X server on a number of its own choice, so that two
 * runs do not meet. Answers what ends it.
 * @throws Error when the X server cannot be had
 */
export async function ensureDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return () => {}
  const { server, display } = await virtualDisplay()
  process.env.DISPLAY = display
  return () => {
    server.kill()
  }
}

async function virtualDisplay(): Promise<{ server: ChildProcess; display: string }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const announced = server.stdio[3]
  if (!announced) throw new Error('Xvfb gave no way to tell its display')
  const [number] = await Promise.race([
    once(announced, 'data'),
    once(server, 'error').then(([cause]) => Promise.reject(cause)),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ])
  return { server, display: `:${String(number).trim()}` }
}
