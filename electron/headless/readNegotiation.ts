import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { type Fault, faultLine } from '../../domain/negotiation/fault.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { parseNegotiationBytes } from '../../domain/negotiation/parseNegotiationText.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { readWhole } from './files.ts'
import { type Outcome, refused } from './outcome.ts'
import { negotiationInStore } from './store.ts'

const LARGEST_BYTES = 64 * 1024 * 1024

/** Where a command finds its negotiation: a file, or a store and an id in it. */
export type NegotiationSource = {
  readonly file?: string | undefined
  readonly db?: string | undefined
  readonly negotiation?: string | undefined
}

/** What stands in the way of a negotiation: the file's faults, or one sentence about the file or the store. */
export type ReadFailure =
  | { readonly kind: 'faults'; readonly source: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** The negotiation a command works on, accepted whole, or why not. */
export async function readNegotiation(source: NegotiationSource): Promise<Result<Negotiation, ReadFailure>> {
  const { file, db, negotiation } = source
  if (file !== undefined && (db !== undefined || negotiation !== undefined)) {
    return unreadable('Either a FILE or --db FILE --negotiation ID, not both.')
  }
  if (file !== undefined) return readNegotiationFile(file)
  if (db === undefined) return unreadable('FILE is missing (or --db FILE --negotiation ID in its place).')
  if (negotiation === undefined) return unreadable('--negotiation ID is missing beside --db.')
  const stored = await negotiationInStore(db, negotiation)
  return stored.ok ? stored : unreadable(stored.error)
}

/** The negotiation of an exchange file. */
export async function readNegotiationFile(file: string): Promise<Result<Negotiation, ReadFailure>> {
  const bytes = await readWhole(file, LARGEST_BYTES)
  if (!bytes.ok) return unreadable(bytes.error)
  if (mayHoldFormula(bytes.value)) await loadFormulas()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parsed = parseNegotiationBytes(bytes.value, (utf8) => decoder.decode(utf8))
  return parsed.ok ? parsed : err({ kind: 'faults', source: file, faults: parsed.error })
}

/** Whether a file may speak of formulas, spelled out or in escapes: only then is what reads them worth its load time. */
function mayHoldFormula(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.includes('"formula"') || text.includes('\\u00')
}

/** A read failure as a refusal: file, path, find and what is allowed, one fault a line. */
export function refusedRead(failure: ReadFailure): Outcome {
  return failure.kind === 'unreadable' ? refused(failure.sentence) : refused(...namedFaults(failure))
}

/** The faults of a file, each beginning with the file's name. */
export function namedFaults(failure: ReadFailure & { readonly kind: 'faults' }): readonly string[] {
  return failure.faults.map((each) => `${failure.source}: ${faultLine(each)}`)
}

/** The scenario of an id, or a sentence that names those there are. */
export function scenarioOf(negotiation: Negotiation, id: string): Result<Scenario, string> {
  const scenario = negotiation.scenarios.find((each) => each.id === id)
  if (scenario !== undefined) return ok(scenario)
  const ids = negotiation.scenarios.map((each) => each.id).join(', ') || 'none'
  return err(`--scenario: found ${JSON.stringify(id)}, allowed one of ${ids}`)
}

function unreadable(sentence: string): Result<never, ReadFailure> {
  return err({ kind: 'unreadable', sentence })
}
