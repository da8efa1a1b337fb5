import i18next from 'i18next'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { rowsOf } from '../../../domain/scenarios/rowKind.ts'
import { useAskedRow } from '../../shared/askedRow.ts'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import type { Command } from '../../shared/commands/command.ts'
import { registerCommands } from '../../shared/commands/registry.ts'
import { addressOf } from '../places.tsx'

registerCommands('rows', ({ session, isPrivateShown, navigate }) => {
  if (session === null) return []
  const { workspace, picked } = session
  const products = workspace.products.map(
    ({ id, name, category }): Command => ({
      id: `product/${id}`,
      group: 'product',
      name: { text: name },
      detail: category,
      run: () => {
        navigate(addressOf(session.id, 'products'))
        useAskedRow.getState().ask('products', id)
      },
    }),
  )
  if (!workspace.scenarios.some(({ id }) => id === picked)) return products
  const scenario = resolveScenario(workspace, picked)
  const terms = scenario.terms
    .filter(({ visibility }) => isPrivateShown || visibility !== 'supplierOnly')
    .map(
      ({ id, name }): Command => ({
        id: `term/${id}`,
        group: 'term',
        name: { text: name },
        detail: scenario.name,
        run: () => {
          navigate(addressOf(session.id, 'terms'))
          useAskedTerm.getState().ask(id)
        },
      }),
    )
  const others = (['promotion', 'newProduct'] as const).flatMap((kind) => {
    const page = kind === 'promotion' ? 'promotions' : 'newProducts'
    return rowsOf(scenario, kind).map(
      ({ id, name }): Command => ({
        id: `${kind}/${id}`,
        group: kind,
        name: { text: name },
        detail: i18next.t(`screen.${page}`),
        run: () => {
          navigate(addressOf(session.id, page))
          useAskedRow.getState().ask(page, id)
        },
      }),
    )
  })
  return [...terms, ...others, ...products]
})
