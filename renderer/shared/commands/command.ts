import type { Session } from '../negotiation/openNegotiation.ts'

/** What a command is about; the palette shows the parts in this order. */
export const COMMAND_GROUPS = [
  'page',
  'command',
  'negotiation',
  'scenario',
  'term',
  'promotion',
  'newProduct',
  'product',
] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** The words of a command: a key of the locale files, so that it is found in both languages, or a name a person gave. */
export type CommandName =
  | { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }
  | { readonly text: string }

/** One thing a person can go to or do from the palette. */
export type Command = {
  /** The same at every start, so that what was used last is remembered. */
  readonly id: string
  readonly group: CommandGroup
  readonly name: CommandName
  /** Written small beside it: where it stands, what it is part of. */
  readonly detail?: string
  /** The shortcut, as the list of keys writes it. */
  readonly keys?: string
  readonly run: () => void
}

/** Where the window stands when the palette opens. */
export type CommandPlace = {
  readonly session: Session | null
  readonly isInWorkbench: boolean
  /** Commands that name what is ours alone are left out while this is false. */
  readonly isPrivateShown: boolean
  readonly navigate: (to: string) => void
}

/** Says which commands there are at a place; what has to be read first comes later. */
export type CommandSource = (place: CommandPlace) => readonly Command[] | Promise<readonly Command[]>
