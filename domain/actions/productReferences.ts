import type { Basis, Selection, Term } from '../negotiation/term.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenarios } from '../scenarios/resolveScenario.ts'

/** A place that names a product: a row of a scenario, or the scenario's own growth or risk. */
export type ProductReference = {
  readonly scenario: string
  readonly of: 'term' | 'promotion' | 'volumeGrowth' | 'risk'
  readonly id: string
}

/** Every place of every scenario that names a product and would name nothing once the product is gone. */
export function productReferences(workspace: Workspace, productId: string): readonly ProductReference[] {
  return resolveScenarios(workspace).flatMap(({ id: scenario, terms, promotions, volumeGrowth, risk }) => {
    const growth = typeof volumeGrowth === 'object' ? volumeGrowth.byProduct : undefined
    const drivers = risk?.drivers ?? []
    return [
      ...terms
        .filter((term) => basesOf(term).some((basis) => selects(basis, productId)))
        .map(({ id }): ProductReference => ({ scenario, of: 'term', id })),
      ...(promotions ?? [])
        .filter(({ products }) => products.includes(productId))
        .map(({ id }): ProductReference => ({ scenario, of: 'promotion', id })),
      ...(growth !== undefined && Object.hasOwn(growth, productId)
        ? [{ scenario, of: 'volumeGrowth', id: productId } as const]
        : []),
      ...drivers
        .filter(({ scope }) => names(scope, productId))
        .map(({ id }): ProductReference => ({ scenario, of: 'risk', id })),
    ]
  })
}

function basesOf({ basis, rule }: Term): readonly Basis[] {
  const metric = 'metric' in rule ? rule.metric.basis : undefined
  return [basis, metric].filter((each) => each !== undefined)
}

function selects({ include, exclude }: Basis, productId: string): boolean {
  return names(include, productId) || names(exclude, productId)
}

function names(selection: Selection | undefined, productId: string): boolean {
  return selection?.products?.includes(productId) ?? false
}
