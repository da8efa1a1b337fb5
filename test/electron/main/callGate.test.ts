import { expect, test } from 'vitest'
import { callGate } from '../../../electron/main/callGate.ts'

/** Work that ends when it is told to. */
function work(said: string[], name: string) {
  let resolve: (name: string) => void = () => {}
  const promise = new Promise<string>((end) => {
    resolve = end
  })
  const begin = () => {
    said.push(`${name} begun`)
    return promise
  }
  const end = () => {
    said.push(`${name} ended`)
    resolve(name)
  }
  return { begin, end }
}

/** Lets everything that can go on go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a call under way is finished before the gate shuts, one that comes meanwhile is made after it, and each is answered', async () => {
  const said: string[] = []
  const [before, turning, during] = ['before', 'turning', 'during'].map((name) => work(said, name))
  if (before === undefined || turning === undefined || during === undefined) throw new Error('no work')
  const gate = callGate()
  const answers = [gate.through(before.begin), gate.shutWhile(turning.begin), gate.through(during.begin)]
  await settled()
  expect(said).toEqual(['before begun'])
  before.end()
  await settled()
  expect(said.slice(1)).toEqual(['before ended', 'turning begun'])
  turning.end()
  await settled()
  expect(said.slice(3)).toEqual(['turning ended', 'during begun'])
  during.end()
  expect(await Promise.all(answers)).toEqual(['before', 'turning', 'during'])
})

test('the gate shuts for one at a time, and opens again after work that broke down', async () => {
  const said: string[] = []
  const second = work(said, 'second')
  const gate = callGate()
  const broken = gate.shutWhile(() => Promise.reject(new Error('the disk is gone')))
  const [next, third] = [gate.shutWhile(second.begin), gate.shutWhile(async () => said.push('third begun'))]
  const call = gate.through(async () => said.push('call made'))
  await expect(broken).rejects.toThrow('the disk is gone')
  await settled()
  expect(said).toEqual(['second begun'])
  second.end()
  await Promise.all([next, third, call])
  expect(said.slice(0, 2)).toEqual(['second begun', 'second ended'])
  expect(said.slice(2).sort()).toEqual(['call made', 'third begun'])
})
