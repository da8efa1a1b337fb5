import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { diskTroubleOf } from './storeFault.ts'

const LONGEST_MOVE_MS = 10 * 60_000

/**
 * Does what moves a store's files about while no other program moves those of the same store: two that did would each put
 * aside what the other has just put in place. What a program that was killed left behind holds nobody up.
 * @throws with the code EBUSY while another one is at it
 */
export function movingAlone<Value>(file: string, act: () => Value): Value {
  const sign = `${file}.moving`
  hangOut(sign)
  try {
    return act()
  } finally {
    takeDown(sign)
  }
}

/** What was done is done, whether or not the disk lets the sign go; this program is not held up by its own. */
function takeDown(sign: string): void {
  try {
    rmSync(sign, { force: true })
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
  }
}

function hangOut(sign: string): void {
  try {
    const descriptor = openSync(sign, 'wx')
    writeSync(descriptor, String(process.pid))
    closeSync(descriptor)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    if (isMeant(sign)) throw Object.assign(new Error(`${sign} is there`), { code: 'EBUSY' })
    rmSync(sign, { force: true })
    hangOut(sign)
  }
}

/** Whether the program that hung out a sign is at it: it runs, and it has not been at it for longer than any takes. */
function isMeant(sign: string): boolean {
  const found = statSync(sign, { throwIfNoEntry: false })
  if (found === undefined || Date.now() - found.mtimeMs > LONGEST_MOVE_MS) return false
  const program = Number(readFileSync(sign, 'utf8'))
  // Just made and not yet written to.
  if (program === 0) return true
  if (program === process.pid) return false
  try {
    process.kill(program, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
