import { EventEmitter } from 'node:events'
import path from 'node:path'
import type { App } from 'electron'
import { expect, test } from 'vitest'
import { dealFiles, hearOpenedFiles } from '../../../electron/main/openedFiles.ts'

const folder = path.resolve('/home/wang')

test('of a start’s arguments only negotiation files are opened, wherever they lie', () => {
  const args = ['--no-sandbox', '.', '万邻.deal', '/tmp/B.DEAL', 'notes.txt', '--x.deal', 'deal']
  expect(dealFiles(args, folder)).toEqual([path.join(folder, '万邻.deal'), path.resolve('/tmp/B.DEAL')])
})

test('files of this start, of a second one and of the Finder wait in the order they came, each once', () => {
  const system = new EventEmitter()
  const files = hearOpenedFiles(system as unknown as App, ['/a.deal'])
  const told: number[] = []
  files.tell(() => told.push(told.length))
  system.emit('second-instance', {}, ['/usr/bin/dealtable', 'b.deal'], folder)
  system.emit('second-instance', {}, ['/usr/bin/dealtable'], folder)
  const prevented: string[] = []
  system.emit('open-file', { preventDefault: () => prevented.push('opened by us') }, '/c.deal')
  expect(told).toEqual([0, 1])
  expect(prevented).toEqual(['opened by us'])
  expect(files.isWaiting()).toBe(true)
  expect([files.take(), files.take(), files.take(), files.take()]).toEqual([
    path.resolve('/a.deal'),
    path.join(folder, 'b.deal'),
    '/c.deal',
    null,
  ])
  expect(files.isWaiting()).toBe(false)
})
