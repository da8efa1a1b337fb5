import i18next, { type TFunction } from 'i18next'
import { create } from 'zustand'

/** A sentence in whichever language the window speaks when it is read. */
export type Told = (t: TFunction) => string

/** What can still be done about what a message says, such as taking it back. */
export type MessageAnswer = { readonly label: Told; readonly run: () => void }

/** A sentence at the foot of the window: done, or not done and what to do. */
export type Message = {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: Told
  readonly answer?: MessageAnswer
}

type MessagesState = {
  readonly messages: readonly Message[]
  readonly say: (kind: Message['kind'], text: Told, answer?: MessageAnswer) => void
  /** The same where it does not stand there already: a held key says it once. */
  readonly sayOnce: (kind: Message['kind'], text: Told, answer?: MessageAnswer) => void
  readonly close: (id: number) => void
}

let lastId = 0
const MOST = 3

/** Messages stay until they are closed, so that nobody has to read against the clock. */
export const useMessages = create<MessagesState>((set, get) => ({
  messages: [],
  say: (kind, text, answer) => {
    lastId += 1
    const message = { id: lastId, kind, text, ...(answer === undefined ? {} : { answer }) }
    set(({ messages }) => ({ messages: [...messages, message].slice(-MOST) }))
  },
  sayOnce: (kind, text, answer) => {
    const { t } = i18next
    const { messages, say } = get()
    if (!messages.some((message) => message.text(t) === text(t))) say(kind, text, answer)
  },
  close: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
}))
