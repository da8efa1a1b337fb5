import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { channels } from '../../electron/contract/channels.ts'
import { projectFolder } from '../../scripts/run.ts'
import { forget, launchApp, type RunningApp } from './support/launchApp.ts'
import { closedPreferences, preferencesOfPages } from './support/mainWindow.ts'

let app: RunningApp

beforeAll(async () => {
  app = await launchApp()
})
afterAll(async () => {
  await app.close()
  await forget(app.folder)
})

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "webrtc 'block'",
].join('; ')

/** A window a stranger might open: no policy of ours on its page, only what main holds for every page. */
async function foreignPage(
  preload?: string,
  address = 'data:text/html,<title>foreign</title>',
): Promise<Page> {
  const opening = app.electron.waitForEvent('window')
  const id = await app.electron.evaluate(
    ({ BrowserWindow }, [file, page]) => {
      const window = new BrowserWindow({ webPreferences: file === undefined ? {} : { preload: file } })
      void window.loadURL(page)
      return window.id
    },
    [preload, address] as const,
  )
  onTestFinished(() =>
    app.electron.evaluate(({ BrowserWindow }, own) => BrowserWindow.fromId(own)?.destroy(), id),
  )
  return opening
}

test('every page has every power taken from it', async () => {
  expect(await preferencesOfPages(app)).toEqual([closedPreferences])
})

test('whatever a page asks the person’s permission for is denied', async () => {
  const answers = await app.page.evaluate(async () => {
    const said = (asked: Promise<unknown>) => asked.then(String, (cause: Error) => cause.name)
    const { mediaDevices, clipboard, geolocation, storage } = navigator
    const position = new Promise((_, refuse) =>
      geolocation.getCurrentPosition(
        () => {},
        () => refuse({ name: 'denied' }),
      ),
    )
    const midi = navigator as unknown as { requestMIDIAccess(options: object): Promise<unknown> }
    return {
      microphone: await said(mediaDevices.getUserMedia({ audio: true })),
      screen: await said(mediaDevices.getDisplayMedia()),
      place: await said(position),
      clipboard: await said(clipboard.readText()),
      notice: await said(Notification.requestPermission()),
      storage: await said(storage.persist()),
      midi: await said(midi.requestMIDIAccess({ sysex: true })),
    }
  })
  expect(answers.notice).toBe('denied')
  expect(answers.storage).toBe('false')
  expect([answers.place, answers.clipboard, answers.midi, answers.microphone]).toEqual([
    'denied',
    'NotAllowedError',
    expect.stringMatching(/NotAllowedError|SecurityError/),
    expect.stringMatching(/NotAllowedError|NotFoundError/),
  ])
  expect(answers.screen).toMatch(/Error$/)
})

test('a session opened later is as closed as the first', async () => {
  const reasons = await app.electron.evaluate(async ({ session }) => {
    const sessions = [
      session.defaultSession,
      session.fromPartition('later'),
      session.fromPartition('persist:later'),
    ]
    const addresses = ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'ftp://127.0.0.1:9/']
    return Promise.all(
      sessions.flatMap((one) =>
        addresses.map((address) =>
          one.fetch(address).then(
            () => 'sent',
            (cause: Error) => cause.message,
          ),
        ),
      ),
    )
  })
  for (const reason of reasons) expect(reason).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME/)
})

test('redirects and webviews are prevented, and a page inside a page goes nowhere', async () => {
  const prevented = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as NodeJS.EventEmitter
    const isPrevented = (name: string, event: object, ...rest: unknown[]) => {
      let stopped = false
      contents.emit(
        name,
        {
          ...event,
          preventDefault: () => {
            stopped = true
          },
        },
        ...rest,
      )
      return stopped
    }
    return [
      isPrevented('will-redirect', {}, 'app://dealtable/index.html'),
      isPrevented('will-attach-webview', {}, {}, {}),
      isPrevented('will-frame-navigate', { isMainFrame: false, url: 'app://dealtable/index.html' }),
      isPrevented('will-navigate', {}, 'app://dealtable/other.html'),
      isPrevented('will-navigate', {}, 'app://dealtable.example/index.html'),
    ]
  })
  expect(prevented).toEqual([true, true, true, true, true])
  await app.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://dealtable/index.html')
    const frame = document.createElement('iframe')
    frame.src = 'app://dealtable/index.html'
    document.body.append(view, frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  })
  const pages = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(pages).toBe(1)
  const inside = app.page
    .frames()
    .slice(1)
    .map((frame) => frame.url())
  expect(inside.filter((address) => address.startsWith('app://dealtable/'))).toEqual([])
  await app.page.evaluate(() => {
    for (const each of document.querySelectorAll('iframe, webview')) each.remove()
  })
})

test('a page can open itself anew where it is: the way out of a fault', async () => {
  await app.page.evaluate(() => {
    location.hash = '#/settings'
    Object.assign(globalThis, { isOld: true })
  })
  const loaded = app.page.waitForEvent('load')
  await app.page.evaluate(() => location.reload())
  await loaded
  expect(await app.page.evaluate(() => 'isOld' in globalThis)).toBe(false)
  expect(app.page.url()).toBe('app://dealtable/index.html#/settings')
  await app.page.evaluate(() => {
    location.hash = '#/'
  })
})

test('even a page without any policy of ours reaches no server: not by request, socket, hint or peer connection', async () => {
  const arrivals: string[] = []
  const server = createServer((socket) => {
    arrivals.push('tcp')
    socket.on('error', () => {})
  })
  const datagrams = createSocket('udp4').on('message', () => arrivals.push('udp'))
  onTestFinished(() => {
    server.close()
    datagrams.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  datagrams.bind(0, '127.0.0.1')
  await once(datagrams, 'listening')
  const there = {
    tcp: (server.address() as AddressInfo).port,
    udp: datagrams.address().port,
    picture: pathToFileURL(path.join(projectFolder, 'docs', 'screens', 'workbench.png')).href,
  }
  const page = await foreignPage()
  const answers = await page.evaluate(async ({ tcp, udp, picture }) => {
    const at = `127.0.0.1:${tcp}`
    const said = (asked: Promise<unknown>) =>
      asked.then(
        () => 'reached',
        () => 'refused',
      )
    const heard = (one: EventTarget) =>
      new Promise<string>((resolve) => {
        one.addEventListener('error', () => resolve('refused'))
        for (const event of ['open', 'load']) one.addEventListener(event, () => resolve('reached'))
      })
    for (const rel of ['preconnect', 'dns-prefetch']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${at}/` }))
    }
    const image = (src: string) => heard(Object.assign(new Image(), { src }))
    navigator.sendBeacon(`http://${at}/`, 'x')
    const iceServers = [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: 'a', credential: 'b' },
      { urls: `turn:${at}?transport=tcp`, username: 'a', credential: 'b' },
    ]
    const peer = new RTCPeerConnection({ iceServers })
    const gathered = new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve()
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
    return {
      requests: await Promise.all([
        said(fetch(`http://${at}/`, { mode: 'no-cors' })),
        said(fetch(`https://${at}/`, { mode: 'no-cors' })),
        image(`http://${at}/x.png`),
        image(picture),
        heard(new WebSocket(`ws://${at}/`)),
        heard(new WebSocket(`wss://${at}/`)),
      ]),
      candidates: peer.localDescription?.sdp.match(/^a=candidate/gmu) ?? [],
    }
  }, there)
  expect(new Set(answers.requests)).toEqual(new Set(['refused']))
  expect(answers.candidates).toEqual([])
  expect(arrivals).toEqual([])
})

test('the policy is on every answer as it is sent, found or not', async () => {
  const sent = await app.page.evaluate(async () => {
    const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
    const replies = await Promise.all(['/index.html', script, '/nothing.js'].map((address) => fetch(address)))
    return replies.map(({ status, headers }) => [
      status,
      headers.get('content-security-policy'),
      headers.get('x-content-type-options'),
    ])
  })
  expect(sent).toEqual([
    [200, policy, 'nosniff'],
    [200, policy, 'nosniff'],
    [404, policy, 'nosniff'],
  ])
})

test('no spelling of an address leads out of the folder of pages, and nothing is answered but GET', async () => {
  const tricks = [
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%252e%252e%252fpackage.json',
    '/index.html%00.js',
    '/index.html:hidden.js',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/../main/main.cjs',
    '/.',
  ]
  const answers = await app.page.evaluate(async (paths) => {
    const statusOf = (address: string, method = 'GET') =>
      fetch(address, { method }).then(
        ({ status }) => status,
        () => 'refused',
      )
    return {
      paths: await Promise.all(paths.map((path) => statusOf(`app://dealtable${path}`))),
      other: await statusOf('app://other/index.html'),
      methods: await Promise.all(['POST', 'PUT', 'DELETE'].map((method) => statusOf('/index.html', method))),
    }
  }, tricks)
  // The last one is the folder itself: its index page. An address the engine takes for none counts as not found.
  expect(answers.paths.map((answer) => (answer === 'refused' ? 404 : answer))).toEqual([
    ...tricks.slice(0, -1).map(() => 404),
    200,
  ])
  expect(answers.other).toBe('refused')
  expect(answers.methods).toEqual([404, 404, 404])
})

test.each([
  ['on a page of its own', 'data:text/html,<title>foreign</title>'],
  ['even on our page', 'app://dealtable/index.html'],
])('a window that is not ours is not heard with our bridge in it, %s', async (_where, address) => {
  const page = await foreignPage(path.join(projectFolder, 'out', 'preload', 'preload.cjs'), address)
  const replies = await page.evaluate((names) => {
    const { bridge } = globalThis as unknown as {
      bridge: { invoke(name: string, request: unknown): unknown }
    }
    return Promise.all(names.map((name) => bridge.invoke(name, {})))
  }, Object.keys(channels))
  const refused = { ok: false, error: { kind: 'invalid-request', detail: 'not our window' } }
  expect(replies).toEqual(Object.keys(channels).map(() => refused))
})

test('every call refuses what is not its own shape, and none takes a path', async () => {
  const replies = await app.page.evaluate(async (names) => {
    const { bridge } = globalThis as unknown as {
      bridge: { invoke(name: string, request: unknown): unknown }
    }
    const shapes = [
      null,
      undefined,
      7,
      'x',
      [],
      [{}],
      { path: '/etc/passwd' },
      { file: '../../x', folder: '/' },
      { negotiation: { $ne: null } },
      { negotiation: 'x'.repeat(10_000_000) },
      JSON.parse('{ "__proto__": { "negotiation": "x" } , "more": 1 }') as unknown,
    ]
    const found: [string, number, unknown][] = []
    for (const name of names) {
      const answers = await Promise.all(shapes.map((shape) => bridge.invoke(name, shape)))
      found.push(...answers.map((answer, index): [string, number, unknown] => [name, index, answer]))
    }
    return found
  }, Object.keys(channels))
  const heard = replies.filter(
    ([, , reply]) => (reply as { error?: { kind: string } }).error?.kind !== 'invalid-request',
  )
  expect(heard).toEqual([])
})
