import { readFileSync } from 'node:fs'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { parseNegotiationText } from '../../domain/negotiation/parseNegotiationText.ts'

/** The sample negotiation the product comes with. @throws Error when its own file is not there or not sound */
export function readSample(file: string): Negotiation {
  const parsed = parseNegotiationText(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(`the sample is not sound: ${parsed.error[0]?.path}`)
  return parsed.value
}
