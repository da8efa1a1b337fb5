import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { testDesk } from '../support/desk.ts'

/** A desk in a process of its own, asked by lines of JSON: `[channel, request]`, answered in one line each. */
const desk = testDesk()
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`)
say(desk.folder)
for await (const line of createInterface({ input: process.stdin })) {
  const [name, request] = JSON.parse(line)
  say(await desk.ask(name, request))
}
