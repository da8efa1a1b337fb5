import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { channels } from '../../electron/contract/channels.ts'
import { launch, newFolder } from './support/inTest.ts'
import type { RunningApp } from './support/launchApp.ts'
import { reloadedBy, textWith } from './support/mainWindow.ts'
import { ask } from './support/stores.ts'
import { openSample, saved, typeRebate } from './support/workbench.ts'

/** A program that starts another and writes down every address any of its processes turns to. */
function tracing(folder: string) {
  const trace = path.join(folder, 'network.trace')
  const program = path.join(folder, 'traced.sh')
  return {
    trace,
    through: (executable: string) => {
      const calls = 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg'
      writeFileSync(
        program,
        `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e ${calls} -o "${trace}" "${executable}" "$@"\n`,
      )
      chmodSync(program, 0o755)
      return program
    },
  }
}

/** Where the traced processes turned to beyond this machine's own sockets, one line an address. */
function addressed(trace: string, call: RegExp): readonly string[] {
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => call.test(line) && /AF_INET6?/u.test(line))
    .map((line) => /inet_(?:addr|pton)\([^)]*"([^"]+)"/u.exec(line)?.[1] ?? line)
}

/** Opens every page of the sample, edits, and writes the retailer's paper to `target`. */
async function work(app: RunningApp, target: string): Promise<void> {
  await openSample(app)
  await typeRebate(app, '5')
  await saved(app)
  const pages = ['products', 'ledgers', 'compare', 'calendar', 'newProducts', 'risk', 'packages']
  for (const page of pages) {
    await app.page.evaluate((name) => {
      location.hash = location.hash.replace(/[^/]+$/u, name)
    }, page)
    await app.page.getByRole('main').getByRole('heading').or(app.page.getByRole('grid')).first().waitFor()
  }
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, target)
  const list = await ask(app, 'negotiation:list', {})
  const [sample] = list.ok ? list.value : []
  const written = await ask(app, 'proposal:export', {
    negotiation: sample?.id ?? '',
    scenario: sample?.scenarios[0]?.id ?? '',
    edition: 'zh-CN',
  })
  expect(written).toMatchObject({ ok: true })
}

test('from start to end the program turns to no address but the test driver’s own', async () => {
  const folder = await newFolder()
  const { trace, through } = tracing(folder)
  const app = await launch(folder, { through })
  await work(app, path.join(folder, 'proposal.pdf'))
  await app.close()
  // The trace sees what there is to see: the display is a socket too.
  expect(readFileSync(trace, 'utf8')).toMatch(/connect\(.*AF_UNIX/u)
  expect(addressed(trace, /\b(connect|sendto|sendmsg|sendmmsg)\(/u)).toEqual([])
  // Both doors the driver comes in by; a finished program does not open them.
  expect(new Set(addressed(trace, /\bbind\(/u))).toEqual(new Set(['127.0.0.1']))
})

const markers = { note: 'kept-secret-note', password: 'kept-secret-password', name: '密不外传的名字' }

/** Every file below a folder but the store and its copies, whole. */
function filesBeside(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('dealtable.db') && !name.startsWith('dealtable-backups'))
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
}

test('private notes and passwords are in no log, no crash file and no file left over, whatever breaks down', async () => {
  const folder = await newFolder()
  const temporary = path.join(await newFolder(), 'tmp')
  mkdirSync(temporary)
  const app = await launch(folder, {
    environment: { TMPDIR: temporary, XDG_CONFIG_HOME: temporary, XDG_CACHE_HOME: temporary },
  })
  const heard: Buffer[] = []
  for (const stream of [app.electron.process().stdout, app.electron.process().stderr])
    stream?.on('data', (chunk: Buffer) => heard.push(chunk))
  await openSample(app)
  const list = await ask(app, 'negotiation:list', {})
  const id = (list.ok && list.value[0]?.id) || ''
  const opened = await ask(app, 'negotiation:open', { negotiation: id })
  const before = opened.ok ? opened.value.workspace.products[0] : undefined
  if (!opened.ok || before === undefined) throw new Error('the sample did not open')
  const asked = { negotiation: id, revision: opened.value.revision }
  const change = { of: 'product', id: before.id, before, at: 0 } as const
  const action = { id: 'note', label: { key: 'action.editProduct' } } as const
  const named = { ...before, name: markers.note }
  await ask(app, 'negotiation:apply', {
    ...asked,
    action: { ...action, changes: [{ ...change, after: named }] },
  })
  // Asked again on a revision that is gone, and in shapes nobody takes.
  await ask(app, 'negotiation:apply', {
    ...asked,
    action: { ...action, id: 'again', changes: [{ ...change, after: named }] },
  })
  await app.page.evaluate(
    ([names, secret]) => {
      const { bridge } = globalThis as unknown as {
        bridge: { invoke(name: string, request: unknown): unknown }
      }
      const wrong = { password: secret, passphrase: secret, note: secret, [secret]: secret }
      return Promise.all(names.map((name) => bridge.invoke(name, wrong)))
    },
    [Object.keys(channels), markers.password] as const,
  )
  const search = app.page.getByRole('button', { name: '搜索' })
  await search.click()
  await app.page.keyboard.type(markers.name)
  await app.electron.evaluate((_electron, { note, password, name }) => {
    void Promise.reject(new Error(`cannot read '${note}' with "${password}" of ${name}`))
    void Promise.reject(`"${password}"`)
  }, markers)
  await reloadedBy(app, 'crash')
  await textWith(app, '已回到原处')
  await app.close()
  const left = [
    ...filesBeside(folder),
    ...filesBeside(temporary),
    { name: 'output', bytes: Buffer.concat(heard) },
  ]
  expect(left.map(({ name }) => name)).toContain('dealtable.log')
  expect(readFileSync(path.join(folder, 'dealtable.log'), 'utf8')).toContain('cannot read')
  const told = left.filter(({ bytes }) =>
    Object.values(markers).some((marker) =>
      [Buffer.from(marker), Buffer.from(marker, 'utf16le')].some((form) => bytes.includes(form)),
    ),
  )
  expect(told.map(({ name }) => name)).toEqual([])
  expect(left.filter(({ name }) => name.endsWith('.dmp')).map(({ name }) => name)).toEqual([])
})
