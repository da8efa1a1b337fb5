import { expect, test } from 'vitest'
import { refusedSwitch } from '../../../electron/main/switches.ts'

test.each([
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-publish-uid=http',
  '--remote-debugging-port=9222',
  '-remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--REMOTE-DEBUGGING-PORT=9222',
  '--js-flags=--expose-gc',
  '--disable-web-security',
  '--load-extension=/tmp/x',
  '--renderer-cmd-prefix=gdb',
  '--utility-cmd-prefix=gdb',
  '--gpu-launcher=gdb',
  '--enable-logging=file',
  '--log-net-log=/tmp/net.json',
  '--proxy-server=10.0.0.1:80',
  '--host-resolver-rules=MAP * 10.0.0.1',
  '--require=/tmp/evil.cjs',
  '-r',
])('%s is no way to start a finished program', (arg) => {
  expect(refusedSwitch(['/home/wang/合同.deal', arg], 'linux')).toBe(arg)
})

test('what a desktop adds for its display, and the files a person opens, start it', () => {
  const args = [
    '--no-sandbox',
    '--ozone-platform=wayland',
    '--lang=zh-CN',
    '/home/wang/- 2027.deal',
    'a.deal',
  ]
  expect(refusedSwitch(args, 'linux')).toBeNull()
  expect(refusedSwitch(['-psn_0_1234'], 'darwin')).toBeNull()
  expect(refusedSwitch([], 'win32')).toBeNull()
})

test('on Windows a switch may begin with a stroke; elsewhere that is a path', () => {
  expect(refusedSwitch(['/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port=9222')
  expect(refusedSwitch(['C:\\合同\\2027.deal'], 'win32')).toBeNull()
  expect(refusedSwitch(['/home/wang/2027.deal'], 'linux')).toBeNull()
})

test('what follows two bare strokes are files, whatever they are called', () => {
  expect(refusedSwitch(['--', '--inspect'], 'linux')).toBeNull()
  expect(refusedSwitch(['--inspect', '--', 'a.deal'], 'linux')).toBe('--inspect')
})
