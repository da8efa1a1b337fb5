import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronRuntime } from '../../scripts/electronRuntime.ts'
import { readFuses, wantedFuses } from '../../scripts/packaging/fuses.ts'
import { makePackage } from '../../scripts/packaging/makePackage.ts'
import { projectFolder } from '../../scripts/run.ts'
import { LAST_YEARS_PRODUCTS, writeSheets } from '../support/lastYearWorkbook.ts'
import { appFolder, forget, launchApp } from './support/launchApp.ts'
import { ask } from './support/stores.ts'

let folder: string
let program: string
let isFallback: boolean
const started: ChildProcess[] = []

/** The finished program's folder as a person would have it after installing, of a release. */
async function install(version: string): Promise<void> {
  const output = path.join(folder, 'installed')
  await makePackage({ output, isFolderOnly: true, version })
  program = path.join(output, 'linux-unpacked', 'dealtable')
}

const resources = () => path.join(path.dirname(program), 'resources')
const asar = () => path.join(resources(), 'app.asar')
const store = () => path.join(folder, 'data', 'dealtable.db')

/** Starts the finished program as a desktop does: there is no driver, and it would not let one in. */
function begin(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const own = { HOME: path.join(folder, 'home'), XDG_CONFIG_HOME: path.join(folder, 'home'), ...environment }
  const child = spawn(program, [...switches, `--user-data-dir=${path.join(folder, 'data')}`, ...args], {
    env: { ...process.env, ...own },
  })
  started.push(child)
  const heard: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => heard.push(String(chunk)))
  return { child, exit: once(child, 'exit'), words: () => heard.join('') }
}

/** A negotiation in a file of its own, under that name. */
function dealFile(name: string): string {
  const negotiation = JSON.parse(readFileSync(path.join(projectFolder, 'db/sample/negotiation.json'), 'utf8'))
  const file = path.join(folder, `${name}.deal`)
  writeFileSync(file, JSON.stringify({ ...negotiation, name }))
  return file
}

/** Names of what the store holds, read from beside the running program; none where it is not there yet. */
function stored(): readonly unknown[] {
  if (!existsSync(store())) return []
  const database = new Database(store(), { readonly: true })
  try {
    return database.prepare('SELECT name FROM negotiations ORDER BY name').pluck().all()
  } catch {
    return []
  } finally {
    database.close()
  }
}

const whenStored = (name: string) => expect.poll(stored, { timeout: 60_000, interval: 200 }).toContain(name)

/** Closes it as the end of a desktop's session does. */
async function end({ child, exit }: ReturnType<typeof begin>): Promise<void> {
  child.kill('SIGTERM')
  await exit
}

beforeAll(async () => {
  folder = await appFolder()
  mkdirSync(path.join(folder, 'home'))
  isFallback = (await electronRuntime()).isFallback
  await install('0.1.0')
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await forget(folder)
})

test('the fuses of the finished program stand as they should, read back from its binary', async () => {
  // Electron 25, which runs only tests, knows no fuse for the privileges of files.
  const fileFuse = isFallback ? undefined : wantedFuses.GrantFileProtocolExtraPrivileges
  expect(await readFuses(program)).toEqual({ ...wantedFuses, GrantFileProtocolExtraPrivileges: fileFuse })
})

test('the package holds the built app, what it loads and every licence, and nothing of ours besides', () => {
  const inside = listPackage(asar(), { isPack: false }).map((file) => file.replace(/^[\\/]/u, ''))
  const ours = new Set(
    inside.filter((file) => !file.startsWith('node_modules')).map((file) => file.split('/')[0]),
  )
  expect([...ours].sort()).toEqual(
    ['db', 'licences.json', 'node_modules', 'out', 'package.json'].filter((each) => ours.has(each)),
  )
  expect(
    inside.filter((file) => /\.(ts|tsx|map)$|(^|\/)test\//u.test(file) && !file.includes('node_modules')),
  ).toEqual([])
  const packages = new Set(
    inside.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)\//u.exec(file)?.[1] ?? []),
  )
  for (const tool of ['electron', 'playwright', 'vitest', 'electron-builder', 'typescript', 'react'])
    expect(packages).not.toContain(tool)
  const native = readdirSync(path.join(resources(), 'app.asar.unpacked'), {
    recursive: true,
    encoding: 'utf8',
  })
  for (const driver of ['better-sqlite3', 'better-sqlite3-multiple-ciphers'])
    expect(native).toContain(`node_modules/${driver}/prebuilds/${process.platform}-${process.arch}.node`)
  expect(native.filter((file) => /win32|darwin/u.test(file))).toEqual([])
  const licences = readFileSync(path.join(path.dirname(program), 'LICENCES.txt'), 'utf8')
  for (const name of [...packages, 'react', 'antd', 'echarts', 'mathjs', 'zod'])
    expect(licences).toContain(`\n${name} `)
  expect(existsSync(path.join(path.dirname(program), 'LICENSES.chromium.html'))).toBe(true)
  const named = JSON.parse(extractFile(asar(), 'licences.json').toString()) as { name: string }[]
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'better-sqlite3']))
})

test('what is left of a package once other builds and systems are left out is small', () => {
  expect(statSync(asar()).size).toBeLessThan(80_000_000)
})

test.each([
  ['--inspect=0', {}],
  ['--remote-debugging-port=0', {}],
  ['-e', { ELECTRON_RUN_AS_NODE: '1' }],
])('started with %s it ends with words and touches nothing', async (arg, environment) => {
  const { exit, words } = begin([arg, 'console.log("run as Node")'], environment)
  expect(await exit).toEqual([1, null])
  expect(words()).toContain(`启动命令里带了 ${arg}`)
  expect(words()).toContain(`contains ${arg}, which can show your figures to other programs`)
  expect(words()).not.toMatch(/run as Node|Debugger listening|DevTools listening/u)
  expect(existsSync(store())).toBe(false)
})

test('out of its archive the program reads lists and writes papers in its threads, and leads to the files it was opened with', async () => {
  const deal = dealFile('从文件夹打开')
  const app = await launchApp(path.join(folder, 'driven'), { app: asar(), files: [deal] })
  try {
    await app.page.getByRole('grid', { name: '条款' }).waitFor()
    await app.page.getByText('从文件夹打开').first().waitFor()
    const list = await ask(app, 'negotiation:list', {})
    const opened = list.ok ? list.value.find(({ name }) => name === '从文件夹打开') : undefined
    const [paper, products] = [path.join(folder, 'paper.pdf'), path.join(folder, 'products.xlsx')]
    await writeSheets(products, { 单品: LAST_YEARS_PRODUCTS })
    await app.electron.evaluate(
      ({ dialog }, [saved, read]) => {
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath: saved })) as never
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [read] })) as never
      },
      [paper, products] as const,
    )
    const negotiation = opened?.id ?? ''
    const look = await ask(app, 'list:look', { negotiation, kind: 'products', encoding: 'auto' })
    expect(look).toMatchObject({ ok: true })
    const written = await ask(app, 'proposal:export', {
      negotiation,
      scenario: opened?.scenarios[0]?.id ?? '',
      edition: 'zh-CN',
    })
    expect(written).toMatchObject({ ok: true })
    expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
    const slides = await ask(app, 'proposal:export', {
      negotiation,
      scenario: opened?.scenarios[0]?.id ?? '',
      edition: 'zh-CN',
      format: 'pptx',
    })
    expect(slides).toMatchObject({ ok: true })
    expect(readFileSync(paper).subarray(0, 2).toString()).toBe('PK')
    const about = await ask(app, 'about:program', {})
    expect(about.ok && about.value.licences.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'antd', 'better-sqlite3', 'pptxgenjs']),
    )
    // A second file while it runs: the window goes to it by itself.
    const [executable, ...rest] = app.electron.process().spawnargs
    const second = spawn(executable ?? '', [
      ...rest.filter((arg) => !/inspect|debugging|\.deal$/u.test(arg)),
      dealFile('第二个'),
    ])
    expect(await once(second, 'exit')).toEqual([0, null])
    await expect
      .poll(async () => decodeURIComponent(app.page.url()), { timeout: 60_000 })
      .not.toContain(negotiation)
    await app.page.getByText('第二个').first().waitFor()
    const broken = path.join(folder, '坏文件.deal')
    writeFileSync(broken, '{ "formatVersion": 1 }')
    await app.electron.evaluate(({ app: electronApp }, file) => {
      electronApp.emit('open-file', { preventDefault: () => {} }, file)
    }, broken)
    await app.page.getByText('“坏文件.deal”没有导入').waitFor()
    expect(app.complaints).toEqual([])
  } finally {
    await app.close()
  }
})

test('it runs its own code and nobody else’s, and opens a file by double click, first or while it runs', async () => {
  const marker = path.join(folder, 'stranger-was-here')
  const stranger = path.join(folder, 'stranger.cjs')
  writeFileSync(stranger, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  mkdirSync(path.join(resources(), 'app'))
  writeFileSync(path.join(resources(), 'app', 'package.json'), '{ "main": "main.cjs" }')
  cpSync(stranger, path.join(resources(), 'app', 'main.cjs'))
  const first = begin([dealFile('双击打开')], {
    NODE_OPTIONS: `--require ${stranger}`,
    DEALTABLE_SQLITE_BINDING: path.join(folder, 'no-such-driver.node'),
  })
  await whenStored('双击打开')
  const second = begin([dealFile('再次双击')])
  expect(await second.exit).toEqual([0, null])
  await whenStored('再次双击')
  await end(first)
  expect(existsSync(marker)).toBe(false)
  expect(readdirSync(path.join(folder, 'data', 'dealtable-backups')).length).toBeGreaterThan(0)
  const log = path.join(folder, 'data', 'dealtable.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('')
})

test('a newer release installed over it opens the same data', async () => {
  const before = stored()
  expect(before).toHaveLength(3)
  await install('0.2.0')
  expect(JSON.parse(extractFile(asar(), 'package.json').toString())).toMatchObject({ version: '0.2.0' })
  const newer = begin([dealFile('新版打开')])
  await whenStored('新版打开')
  await end(newer)
  expect(stored()).toEqual(expect.arrayContaining([...before, '新版打开']))
})
