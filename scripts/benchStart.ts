import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillStore } from '../electron/headless/bench/benchLoad.ts'
import { openedStore } from '../electron/headless/bench/loadTimes.ts'
import { median } from '../electron/headless/bench/medianTime.ts'
import { buildIfStale } from './build.ts'
import { projectFolder, say } from './run.ts'
import { ensureDisplay } from './virtualDisplay.ts'
import { startWindow } from './windowBench/startedWindow.ts'

const RUNS = 7
const STORED = { negotiations: 500, productsEach: 40, historySteps: 100 }
const BLANK_MAIN = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<h1>blank</h1>'))
app.on('window-all-closed', () => app.quit())
`

/**
 * From the start of the program to a list of 500 stored negotiations that can be worked with, beside a blank window of the
 * same Electron, in turns; writes JSON.
 */
async function benchStart(): Promise<void> {
  await buildIfStale()
  const end = await ensureDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'dealtable-bench-start-'))
  try {
    const blank = path.join(folder, 'blank')
    const user = path.join(folder, 'user')
    await Promise.all([mkdir(blank), mkdir(user)])
    await writeFile(
      path.join(blank, 'package.json'),
      JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.cjs' }),
    )
    await writeFile(path.join(blank, 'main.cjs'), BLANK_MAIN)
    const store = openedStore(path.join(user, 'dealtable.db'))
    fillStore(store, STORED)
    store.close()
    const times = { ours: [] as number[], blank: [] as number[] }
    for (let run = 0; run <= RUNS; run += 1) {
      const ours = await timeToShow(projectFolder, user, 'table tbody tr')
      const beside = await timeToShow(blank, path.join(folder, 'blank-user'), 'h1')
      // The first start of each is cold for reasons that are the machine's.
      if (run === 0) continue
      times.ours.push(ours)
      times.blank.push(beside)
    }
    const [startMs, blankMs] = [median(times.ours), median(times.blank)]
    console.log(JSON.stringify({ ...STORED, startMs, blankMs, blankRatio: startMs / blankMs }, null, 1))
  } finally {
    await rm(folder, { recursive: true, force: true })
    end()
  }
}

async function timeToShow(application: string, user: string, shown: string): Promise<number> {
  const start = performance.now()
  const { electron, page } = await startWindow(application, user)
  await page.locator(shown).first().waitFor()
  const took = performance.now() - start
  await electron.close()
  return took
}

benchStart().catch((cause: Error) => {
  say(cause.message)
  process.exitCode = 1
})
