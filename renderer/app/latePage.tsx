import { type ComponentType, lazy, useState } from 'react'

/** A page whose code comes later, and what brings it. */
export type LatePage = { readonly Page: ComponentType; readonly bring: () => Promise<unknown> }

/**
 * A page whose code comes when it is first shown, or when nothing else is to do: the first window does not wait for it.
 * Once it is there the page stands in the very frame it is asked for.
 */
export function latePage<Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
): LatePage {
  let there: ComponentType | null = null
  const bring = async () => {
    there = (await load())[name]
    return there
  }
  const Coming = lazy(async () => ({ default: await bring() }))
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each page, as the window's code is read
  const Page = () => {
    const [Shown] = useState<ComponentType>(() => there ?? Coming)
    return <Shown />
  }
  return { Page, bring }
}
