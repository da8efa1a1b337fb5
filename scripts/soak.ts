import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.ts'
import { projectFolder, say } from './run.ts'
import { ensureDisplay } from './virtualDisplay.ts'
import { type StartedWindow, startWindow } from './windowBench/startedWindow.ts'

const MINUTE_MS = 60_000
const KILOBYTE = 1024
const MEGABYTE = 1024 * 1024
const SAMPLE_EVERY_MS = 10_000
/** Memory may breathe this much between the first and the last third of a run before it counts as growing. */
const GROWTH_ALLOWED = 1.1
const BREATH_MEGABYTES = 40
const LARGEST_WAL_MEGABYTES = 16
const TERM = /^无条件返利 含税/u

type Sample = {
  readonly atSecond: number
  readonly rounds: number
  /** What the pages hold after what nobody needs was thrown away. */
  readonly pageHeapMegabytes: number
  readonly mainHeapMegabytes: number
  readonly residentMegabytes: number
  readonly walMegabytes: number
}

/**
 * Works in the real window for as long as told (an hour unless `--minutes` says else): levers up and down, undo and redo,
 * every screen, a snapshot now and then. Writes JSON of what memory and the file beside the store came to; exits 1 when
 * one of them grew.
 */
async function soak(minutes: number): Promise<boolean> {
  await buildIfStale()
  const end = await ensureDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'dealtable-soak-'))
  const window = await startWindow(projectFolder, folder)
  try {
    const samples = await work(window, path.join(folder, 'dealtable.db-wal'), minutes * MINUTE_MS)
    const verdict = verdictOf(samples)
    console.log(JSON.stringify({ ...verdict, samples }, null, 1))
    return verdict.isFlat
  } finally {
    await window.electron.close()
    await rm(folder, { recursive: true, force: true })
    end()
  }
}

async function work(window: StartedWindow, wal: string, durationMs: number): Promise<readonly Sample[]> {
  const { page } = window
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  const start = performance.now()
  const samples: Sample[] = []
  for (let rounds = 1; performance.now() - start < durationMs; rounds += 1) {
    await round(window, rounds)
    const due = (samples.length + 1) * SAMPLE_EVERY_MS
    if (performance.now() - start >= due) {
      samples.push(await sample(window, wal, Math.round((performance.now() - start) / 1_000), rounds))
    }
  }
  samples.push(await sample(window, wal, Math.round((performance.now() - start) / 1_000), -1))
  return samples
}

/** One round of a manager's day. */
async function round({ page }: StartedWindow, number: number): Promise<void> {
  const rail = page.getByRole('navigation', { name: '页面' }).getByRole('link')
  const tabs = page.getByRole('navigation', { name: '工作台页签' }).getByRole('link')
  await rail.filter({ hasText: '合同工作台' }).click()
  await tabs.getByText('条款', { exact: true }).click()
  await page.getByRole('row', { name: TERM }).getByRole('gridcell').nth(5).click()
  for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowDown'])
    await page.keyboard.press(key)
  for (const key of ['Control+z', 'Control+y']) await page.keyboard.press(key)
  await page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /^已保存/u })
    .waitFor()
  for (const screen of (await rail.allTextContents()).filter((name) => name !== '首页')) {
    await rail.filter({ hasText: screen }).click()
    await page.locator('[aria-current="page"]', { hasText: screen }).waitFor()
    for (const tab of await tabs.allTextContents()) await tabs.getByText(tab, { exact: true }).click()
  }
  if (number % 50 !== 0) return
  await rail.filter({ hasText: '首页' }).click()
  await page.getByRole('table').first().waitFor()
  await page.getByRole('row').filter({ hasText: '示例' }).first().dblclick()
  await page.getByRole('grid', { name: '条款' }).waitFor()
}

async function sample(
  { electron, page }: StartedWindow,
  wal: string,
  atSecond: number,
  rounds: number,
): Promise<Sample> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const { heap, resident } = await electron.evaluate(({ app }) => ({
    heap: process.memoryUsage().heapUsed,
    resident: app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  }))
  return {
    atSecond,
    rounds,
    pageHeapMegabytes: usedSize / MEGABYTE,
    mainHeapMegabytes: heap / MEGABYTE,
    residentMegabytes: resident / KILOBYTE,
    walMegabytes: existsSync(wal) ? statSync(wal).size / MEGABYTE : 0,
  }
}

function verdictOf(samples: readonly Sample[]) {
  const third = Math.max(1, Math.floor(samples.length / 3))
  const [first, last] = [samples.slice(0, third), samples.slice(-third)]
  const grew = (figure: 'pageHeapMegabytes' | 'residentMegabytes') => {
    const [before, after] = [lowest(first, figure), lowest(last, figure)]
    return { before, after, isFlat: after <= before * GROWTH_ALLOWED + BREATH_MEGABYTES }
  }
  const page = grew('pageHeapMegabytes')
  const resident = grew('residentMegabytes')
  const walMegabytes = Math.max(...samples.map((one) => one.walMegabytes))
  return {
    isFlat: page.isFlat && resident.isFlat && walMegabytes <= LARGEST_WAL_MEGABYTES,
    page,
    resident,
    walMegabytes,
  }
}

function lowest(samples: readonly Sample[], figure: 'pageHeapMegabytes' | 'residentMegabytes'): number {
  return Math.min(...samples.map((one) => one[figure]))
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  say(`--minutes: found ${JSON.stringify(values.minutes)}, allowed a number above 0`)
  process.exitCode = 2
} else {
  soak(minutes).then(
    (isFlat) => {
      process.exitCode = isFlat ? 0 : 1
    },
    (cause: Error) => {
      say(cause.message)
      process.exitCode = 1
    },
  )
}
