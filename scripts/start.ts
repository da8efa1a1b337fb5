import { buildIfStale } from './build.ts'
import { electronRuntime } from './electronRuntime.ts'
import { projectFolder, run, say } from './run.ts'
import { compilerPackages, ensureSystemPackages, windowPackages } from './systemPackages.ts'

const noDisplay = `There is no display here to open a window on (DISPLAY and WAYLAND_DISPLAY are empty).
  - On a desktop, run this in a terminal of that desktop.
  - Over ssh, use "ssh -X", or a remote desktop.
  - With a virtual display: xvfb-run -a npm start
  - Without any window: npm run demo prices the sample's scenarios, compares them and writes the proposal PDF.`

/** Opens the product's window; builds and fetches first whatever is missing. */
async function start(): Promise<number> {
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  if (process.platform === 'linux' && !hasDisplay) {
    say(noDisplay)
    return 1
  }
  await ensureSystemPackages([...windowPackages.filter(({ name }) => name !== 'xvfb'), ...compilerPackages])
  await buildIfStale()
  const { executable, switches, environment } = await electronRuntime()
  const finished = await run(executable, [...switches, projectFolder, ...process.argv.slice(2)], {
    env: environment,
  })
  return finished.code
}

start().then(
  (code) => {
    process.exitCode = code
  },
  (cause: Error) => {
    say(cause.message)
    process.exitCode = 1
  },
)
