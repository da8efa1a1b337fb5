import { type LedgerColumns, type LedgerRates, ledgersOf } from './ledgers.ts'
import type { LedgerSlice, Simulation } from './simulation.ts'

type Slices = Readonly<Record<string, LedgerSlice>>

/** The ledgers of many slices, not yet written out. */
export type UnwrittenSlices = {
  readonly names: readonly string[]
  readonly columns: () => LedgerColumns
}

type Lists = 'byProduct' | 'byCategory'
type Unwritten = Record<Lists, UnwrittenSlices | Slices> & { readonly rates: LedgerRates }

const UNWRITTEN = Symbol('slices to be written when read')
type WithUnwritten = { readonly [UNWRITTEN]: Unwritten }

/**
 * A simulation whose ledgers by product and category are written out when first read. One getter serves all: with a
 * getter of its own each would get a hidden class of its own, through which the engine's memory would hold on to every
 * figure until all of the heap is gone through.
 */
export function withSlices(
  figures: Omit<Simulation, Lists>,
  unwritten: Record<Lists, UnwrittenSlices>,
  rates: LedgerRates,
): Simulation {
  Object.defineProperty(figures, UNWRITTEN, { value: { ...unwritten, rates } })
  return Object.defineProperties(figures, getters) as Simulation
}

const getters: PropertyDescriptorMap & ThisType<WithUnwritten> = {
  byProduct: {
    enumerable: true,
    get() {
      return writtenOnce(this[UNWRITTEN], 'byProduct')
    },
  },
  byCategory: {
    enumerable: true,
    get() {
      return writtenOnce(this[UNWRITTEN], 'byCategory')
    },
  },
}

function writtenOnce(unwritten: Unwritten, list: Lists): Slices {
  const slices = unwritten[list]
  if (!isUnwritten(slices)) return slices
  const written = write(slices, unwritten.rates)
  unwritten[list] = written
  return written
}

function isUnwritten(slices: UnwrittenSlices | Slices): slices is UnwrittenSlices {
  return typeof slices.columns === 'function'
}

/** Without a prototype, thousands of names are taken in a fifth of the time, and "constructor" is only a name. */
function write({ names, columns: columnsOf }: UnwrittenSlices, rates: LedgerRates): Slices {
  const columns = columnsOf()
  const slices: Record<string, LedgerSlice> = Object.create(null)
  for (let slice = 0; slice < names.length; slice++) {
    slices[names[slice] as string] = ledgersOf(columns, slice, rates)
  }
  return slices
}
