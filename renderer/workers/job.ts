import type { InItsTime, StepAcross } from '../../domain/compare/bridgeAcross.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import type { PackageQuestion, PackagesFound } from '../../domain/packages/question.ts'
import type { Result } from '../../domain/result.ts'
import type { ImpossibleCorrelations } from '../../domain/risk/correlation.ts'
import type { MonthFan } from '../../domain/risk/monthlyFan.ts'
import type { DrawRange, RiskChunk } from '../../domain/risk/riskDraws.ts'
import type { RiskSummary } from '../../domain/risk/riskSummary.ts'
import type { WhatIfGrid } from '../../domain/risk/whatIf.ts'

type Priced = { readonly negotiation: Negotiation; readonly scenario: Scenario }

/** What a worker can be asked, and what it answers: one entry a kind. */
export type Jobs = {
  readonly draw: {
    readonly asks: {
      readonly negotiation: Negotiation
      readonly scenarios: readonly Scenario[]
      readonly range: DrawRange
    }
    readonly answers: Result<RiskChunk, ImpossibleCorrelations>
  }
  readonly months: {
    readonly asks: Priced & { readonly range: DrawRange }
    readonly answers: Result<Float64Array, ImpossibleCorrelations>
  }
  readonly summary: {
    readonly asks: {
      readonly negotiation: Negotiation
      readonly scenarios: readonly Scenario[]
      readonly chunks: readonly RiskChunk[]
    }
    readonly answers: Readonly<Record<string, RiskSummary>>
  }
  readonly fan: {
    readonly asks: Priced & { readonly draws: readonly Float64Array[]; readonly walkAway: Scenario | null }
    readonly answers: MonthFan & { readonly walkAway: readonly number[] | null }
  }
  readonly whatIf: {
    readonly asks: Priced & Pick<WhatIfGrid, 'term' | 'rates' | 'volumes'>
    readonly answers: WhatIfGrid
  }
  readonly volumeFor: {
    readonly asks: Priced & { readonly contribution: number }
    readonly answers: number | null
  }
  /** From one scenario to another step by step; either may be a frozen version. */
  readonly bridge: {
    readonly asks: { readonly from: InItsTime; readonly to: InItsTime }
    readonly answers: readonly StepAcross[] | null
  }
  readonly packages: {
    readonly asks: Priced & { readonly question: PackageQuestion }
    readonly answers: PackagesFound
  }
}

export type JobKind = keyof Jobs

/** A question on its way to a worker. */
export type Asked = { [Kind in JobKind]: { readonly kind: Kind } & Jobs[Kind]['asks'] }[JobKind]

/** What a worker posts back: its answer, or that it did not come to one. */
export type Posted = { readonly answer: unknown } | { readonly failed: string }
